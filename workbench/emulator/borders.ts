import { hex } from './colours.ts';
import type { EnumValue } from './enums.ts';

const SIDES = ['top', 'left', 'bottom', 'right', 'v', 'h'] as const;
const STYLES: Readonly<Record<string, string>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
};

/** setBorder(top, left, bottom, right, vertical, horizontal, [colour], [style]) as the engine's commands; null leaves a side. */
export function bordersOf(given: readonly unknown[]): { position: string; style?: string; color?: string }[] {
  const [sides, colour, style] = [given.slice(0, 6), given[6], given[7] as EnumValue | undefined];
  if (sides.every((side) => side === false)) return [{ position: 'clear' }];
  if (sides.includes(false)) throw new Error('Range.setBorder that takes single sides away is not emulated');
  const drawn = STYLES[style?.name ?? 'SOLID'];
  if (!drawn) throw new Error(`Range.setBorder with ${style?.name} is not emulated`);
  return SIDES.flatMap((position, i) =>
    sides[i] === true ? [{ position, style: drawn, color: colour ? hex(String(colour)) : '#000000' }] : [],
  );
}
