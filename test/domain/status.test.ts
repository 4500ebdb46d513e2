import { describe, expect, test } from 'vitest';
import type { Ambition, Measure, Status } from '../../src/domain/okr.ts';
import { colourOf, statusOfRow } from '../../src/domain/status.ts';

describe('the colour of where a row heads', () => {
  test.each<[number, number, Ambition, string]>([
    [0.7, 0.5, 'Stretch', 'On track'],
    [0.7 - 1e-10, 0.5, 'Stretch', 'On track'],
    [0.69, 0.5, 'Stretch', 'At risk'],
    [0.4, 0.5, 'Stretch', 'At risk'],
    [0.39, 0.5, 'Stretch', 'Off track'],
    [0.8, 0, 'Must reach', 'On track'],
    [0.9, 0.5, 'Must reach', 'On track'],
    [0.89, 0.5, 'Must reach', 'At risk'],
    [0.999, 1, 'Must reach', 'At risk'],
    [1, 1, 'Must reach', 'On track'],
    [0.69, 0.5, 'Must reach', 'Off track'],
  ])('%s with %s gone for %s: %s', (heads, gone, ambition, colour) => {
    expect(colourOf(heads, gone, ambition)).toBe(colour);
  });
});

describe('the status of a row', () => {
  type Row = readonly [Measure, number | '', number, Ambition, number | '', boolean, Status];
  test.each<Row>([
    // Heads for, and the worst of it and confidence.
    ['Number', 0.4, 0.51, 'Stretch', 0.75, false, 'On track'],
    ['Number', 0.4, 0.51, 'Stretch', '', false, 'On track'],
    ['Number', 0.4, 0.51, 'Stretch', 0.4, false, 'On track'],
    ['Number', 0.4, 0.51, 'Stretch', 0.39, false, 'At risk'],
    ['Number', 0.4, 0.51, 'Stretch', 0.2, false, 'At risk'],
    ['Number', 0.4, 0.51, 'Stretch', 0.19, false, 'Off track'],
    ['Number', 0.2, 0.51, 'Stretch', 1, false, 'At risk'],
    ['Number', 0, 0.8, 'Stretch', 1, false, 'Off track'],
    // When time is over the score alone counts.
    ['Number', 0.8, 1, 'Stretch', 0.1, false, 'On track'],
    ['Number', 0.3, 1, 'Stretch', 1, false, 'Off track'],
    // Silence is never green, and a bad colour stays.
    ['Number', 0.4, 0.51, 'Stretch', 0.75, true, 'No update'],
    ['Number', 0.2, 0.51, 'Stretch', 0.75, true, 'At risk'],
    ['Number', 0, 0.8, 'Stretch', 0.75, true, 'Off track'],
    ['Number', '', 0.5, 'Stretch', 0.9, false, 'No update'],
    ['Steps', '', 0.5, 'Stretch', 0.9, false, 'No update'],
    // Done: reached and fresh.
    ['Number', 1, 0.5, 'Stretch', 0.1, false, 'Done'],
    ['Steps', 1.4, 0.5, 'Stretch', '', false, 'Done'],
    ['Yes / no', 1, 0.5, 'Stretch', '', false, 'Done'],
    ['Number', 1, 0.5, 'Stretch', '', true, 'No update'],
    ['Keep at or below', 1, 0.99, 'Stretch', '', false, 'On track'],
    ['Keep at or below', 1, 1, 'Stretch', '', false, 'Done'],
    ['Number at the end', 1, 0.9, 'Stretch', 0.9, false, 'On track'],
    ['Number at the end', 1, 1, 'Stretch', 0.9, false, 'Done'],
    // A limit is green while it is kept, whatever the ambition.
    ['Keep at or above', 1, 0.1, 'Must reach', '', false, 'On track'],
    ['Keep at or above', 0, 0.1, 'Stretch', 0.9, false, 'Off track'],
    ['Keep at or above', 1, 0.1, 'Stretch', 0.3, false, 'At risk'],
    // Where confidence alone decides, nobody's word is No update.
    ['Yes / no', 0, 0.5, 'Stretch', '', false, 'No update'],
    ['Yes / no', '', 0.5, 'Stretch', 0.6, false, 'At risk'],
    ['Yes / no', 0, 0.5, 'Stretch', 0.7, false, 'On track'],
    ['Yes / no', 0, 1, 'Stretch', 0.7, false, 'Off track'],
    ['Yes / no', '', 1, 'Stretch', 0.7, false, 'No update'],
    ['Number at the end', 0.9, 0.5, 'Stretch', '', false, 'No update'],
    ['Number at the end', '', 0.5, 'Must reach', 0.85, false, 'At risk'],
    ['Number at the end', 0.8, 1, 'Stretch', '', false, 'On track'],
  ])('%s at %s, %s gone, %s, %s sure, stale %s: %s', (measure, progress, gone, ambition, confidence, stale, status) => {
    expect(statusOfRow(measure, progress, gone, ambition, confidence, stale)).toBe(status);
  });
});
