/** Findings about the tabs of the file: which are there, and what the Team tab needs to be read. */
import { GUIDE } from '../tabs/guide.ts';
import { TEAM } from '../tabs/team.ts';
import type { CycleRecord } from '../workbook.ts';
import { type Found, toLookAt, toMend } from './found.ts';

/** `own`: whether Guide and Team are there and hold what they should. */
export function tabFindings(
  cycles: readonly CycleRecord[],
  sheetIds: ReadonlySet<number>,
  own: { readonly guide: boolean; readonly team: boolean },
): readonly Found[] {
  return [
    ...cycles.filter(({ making }) => making).map(halfMade),
    ...cycles.filter(({ making, sheetId }) => !making && !sheetIds.has(sheetId)).map(deleted),
    ...(cycles.length > 0 && !own.guide ? [guideMissing()] : []),
    ...(cycles.length > 0 && !own.team ? [teamMissing()] : []),
  ];
}

function halfMade({ name, example }: CycleRecord): Found {
  return toLookAt({
    rule: 'half-made',
    where: name,
    why: `Making ${name} was cut off half-way.`,
    fix: example
      ? 'Choose Try with an example once more: it is made anew, once.'
      : 'Choose Start new quarter and create it once more: it is made anew, once.',
  });
}

function deleted({ name }: CycleRecord): Found {
  return toLookAt({
    rule: 'tab-deleted',
    where: name,
    why: `The tab of ${name} was deleted.`,
    fix: 'File → Version history → See version history brings it back: copy the tab from an older version, or restore that version. If it may be gone, it can be forgotten here.',
    offer: 'forget',
  });
}

function guideMissing(): Found {
  return toMend({
    rule: 'guide-missing',
    where: GUIDE.name,
    why: 'The Guide is missing.',
    fix: 'It is made again.',
    done: 'Made the Guide again.',
    mends: [{ do: 'guide' }],
  });
}

function teamMissing(): Found {
  return toMend({
    rule: 'team-missing',
    where: TEAM.name,
    why: 'The Team tab is missing, so Owner and Team have no dropdown.',
    fix: 'It is made again with the owners of the register. File → Version history brings back what else stood in it.',
    done: 'Made the Team tab again, with the owners of the register.',
    mends: [{ do: 'team' }],
  });
}
