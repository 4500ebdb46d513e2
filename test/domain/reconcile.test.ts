import { describe, expect, test } from 'vitest';
import { changesSince, type Inputs } from '../../src/domain/reconcile.ts';

const inputs = (more: Partial<Inputs> = {}): Inputs => ({
  Current: 0.89,
  Confidence: 0.7,
  Start: 0.85,
  Target: 0.95,
  Weight: '',
  From: '',
  Due: '',
  Measure: 'Number',
  Ambition: 'Stretch',
  ...more,
});
const known = new Map([['K1', inputs()]]);
const changes = (more: Partial<Inputs>, id = 'K1') => changesSince(known, [{ id, inputs: inputs(more) }]);

describe('what changed since a register was last looked at', () => {
  test('nothing, where nothing did, also when a number lost its last bit on the way', () => {
    expect(changes({})).toEqual([]);
    expect(changes({ Current: 0.89 + 1e-17 })).toEqual([]);
  });

  test('a typed Current or Confidence is a check-in', () => {
    expect(changes({ Current: 0.92, Confidence: 0.8 })).toEqual([
      { id: 'K1', field: 'Current', previous: 0.89, current: 0.92, checkIn: true },
      { id: 'K1', field: 'Confidence', previous: 0.7, current: 0.8, checkIn: true },
    ]);
  });

  test('a cleared one is a change but no check-in', () => {
    expect(changes({ Current: '' })).toEqual([
      { id: 'K1', field: 'Current', previous: 0.89, current: '', checkIn: false },
    ]);
  });

  test.each(['Start', 'Target', 'Weight', 'From', 'Due', 'Measure', 'Ambition'] as const)(
    '%s is an adjustment',
    (field) => {
      expect(changes({ [field]: 'other' })).toMatchObject([{ field, current: 'other', checkIn: false }]);
    },
  );

  test('text is not the number it looks like', () => {
    expect(changes({ Start: '0.85' })).toHaveLength(1);
  });

  test('a row that is new here: its readings alone', () => {
    expect(changes({}, 'K9').map(({ field }) => field)).toEqual(['Current', 'Confidence']);
    expect(changes({ Current: '', Confidence: '' }, 'K9')).toEqual([]);
  });
});
