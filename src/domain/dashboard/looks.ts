/** How the Dashboard looks when it is made; what people change of it afterwards stays. */
import type { DashboardPlan, Look, PlannedChart } from './plan.ts';
import { LISTED, PHONE, SHOWN, SLOTS } from './size.ts';

/** The first two are what a phone is wide. */
export const WIDTHS: DashboardPlan['widths'] = [
  ...([
    [1, 1, 216],
    [2, 1, 100],
    [3, 1, 84],
    [4, 1, 24],
    [5, 1, 150],
    [6, 1, 74],
    [7, 4, 44],
    [11, 1, 24],
    [12, 1, 230],
    [13, 1, 90],
    [14, 1, 90],
    [15, 2, 24],
    [17, 21, 70],
  ] as const),
];

const INK = '#1f1f1f';
const QUIET = '#5f6368';
const HEADER_FILL = '#f1f3f4';
const BAR = '#00665c';
const lines = (letter: string) => `${letter}${LISTED}:${letter}${LISTED + SHOWN.lines - 1}`;
const heads = ['A17:C17', 'E17:J17', 'L17:N17'];
const headings = ['A16', 'E16', 'L16'];

export const LOOKS: readonly Look[] = [
  [['A1', 'Q1:AK57', `A${PHONE.last + 1}`, `E${LISTED - 3}`], 'setFontColor', QUIET],
  [['A1', 'Q1:AK57', ...heads], 'setFontSize', 9],
  [['A2'], 'setFontSize', 12],
  [headings, 'setFontSize', 12],
  [['A2:B3', ...headings, ...heads, 'Q3:AK3', 'Q17:AK17'], 'setFontWeight', 'bold'],
  [[...headings, 'A2'], 'setFontColor', INK],
  [heads, 'setBackground', HEADER_FILL],
  [[`B3:B${PHONE.last}`, lines('B'), 'N17:N57', 'B17', 'F17'], 'setHorizontalAlignment', 'right'],
  [['G17:J57'], 'setHorizontalAlignment', 'center'],
  [['G18:J57'], 'setNumberFormat', '0;-0;;@'],
  [[lines('F'), 'Y4:Z11', 'AC4:AC15', 'AF4:AF15', `V${LISTED}:V${LISTED + SLOTS - 1}`], 'setNumberFormat', '0.00'],
  [['AE4:AE15'], 'setNumberFormat', 'd mmm yyyy'],
  [[`N${LISTED}:N${LISTED + SHOWN.silent - 1}`], 'setNumberFormat', 'd mmm'],
  [[lines('C')], 'setFontSize', 8],
  [[lines('C')], 'setFontColor', BAR],
];

export const SHAPED = [`B${PHONE.first}:B${PHONE.last}`, lines('B')];

const CHART_WIDTH = 300;
const CHART_HEIGHT = 314;

/** Three side by side from the third column on. */
export function chartsFor(objectives: number, months: number): readonly PlannedChart[] {
  const size = [
    ['width', CHART_WIDTH],
    ['height', CHART_HEIGHT],
  ] as const;
  const charts: readonly Pick<PlannedChart, 'kind' | 'range' | 'options'>[] = [
    {
      kind: 'BAR',
      range: 'Q3:V8',
      options: [
        ['title', 'Key results by status'],
        ['isStacked', true],
        ['legend.position', 'none'],
        ['colors', ['#5bb5a6', '#f2b600', '#b3261e', '#9aa0a6', BAR]],
      ],
    },
    {
      kind: 'BAR',
      range: `X3:Z${3 + objectives}`,
      options: [
        ['title', 'Objectives'],
        ['legend.position', 'bottom'],
        ['colors', ['#a8d5cd', BAR]],
        ['hAxis.viewWindow.min', 0],
        ['hAxis.viewWindow.max', 1],
      ],
    },
    {
      kind: 'COLUMN',
      range: `AB3:AC${3 + months}`,
      options: [
        ['title', 'Heads for by month, mean of check-ins'],
        ['legend.position', 'none'],
        ['colors', [BAR]],
        ['vAxis.viewWindow.min', 0],
        ['vAxis.viewWindow.max', 1],
      ],
    },
  ];
  const left = widthBefore(3) + 8;
  return charts.map(({ options, ...chart }, index) => ({
    ...chart,
    at: placeAt(left + index * (CHART_WIDTH + 6)),
    options: [...options, ...size],
  }));
}

const widthOf = (column: number): number =>
  WIDTHS.find(([first, count]) => column >= first && column < first + count)?.[2] ?? 100;
const widthBefore = (column: number): number => (column === 1 ? 0 : widthBefore(column - 1) + widthOf(column - 1));

/** The cell in the first row this many pixels from the left. */
function placeAt(x: number): PlannedChart['at'] {
  let column = 1;
  while (widthBefore(column + 1) <= x) column++;
  return [1, column, x - widthBefore(column), 2];
}
