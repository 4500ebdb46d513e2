/** The values of a key result over its time, between start and target: 268 px wide, drawn without a library. */
import type { CheckInCard } from '../../../src/domain/check-in/card.ts';
import type { Reading } from '../../../src/domain/check-in/history.ts';
import { dayNumber, shortDay } from '../../../src/domain/day.ts';
import { historyTexts as words } from '../../words/history.ts';

interface ChartProps {
  readonly card: CheckInCard;
  readonly readings: readonly Reading[];
  readonly show: (value: number) => string;
}

const [WIDTH, HEIGHT] = [250, 120];
/** Room for the words: above the upper line, below the lower one, and for half a dot at the sides. */
const [TOP, BOTTOM, SIDE] = [16, 30, 6];
const [BLUE, GREEN, GREY] = ['#1a56c4', '#00665c', '#5f6673'];

/** Nothing where there is no way from a number to another, or nothing was read. */
export function Chart({ card, readings, show }: ChartProps) {
  const { target, from, until } = card;
  const start = card.measure === 'Steps' ? 0 : card.start;
  const [first, last] = [readings[0], readings[readings.length - 1]];
  if (target === '' || !first || !last) return null;
  // A limit has no start: its line alone is drawn.
  const begins = card.measure.startsWith('Keep') ? '' : start;
  const values = [...readings.map(({ value }) => value), target, ...(begins === '' ? [] : [begins])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const days = [from, until, first.day, last.day].map(dayNumber);
  const [begin, end] = [Math.min(...days), Math.max(...days)];
  const x = (day: string) => SIDE + ((dayNumber(day) - begin) / (end - begin || 1)) * (WIDTH - 2 * SIDE);
  const y = (value: number) => TOP + ((most - value) / (most - least || 1)) * (HEIGHT - TOP - BOTTOM);
  const points = readings.map(({ day, value }) => [x(day), y(value)] as const);
  const line = (value: number, colour: string, dashes: string, text: string) => (
    <>
      <line x1={SIDE} x2={WIDTH - SIDE} y1={y(value)} y2={y(value)} stroke={colour} stroke-dasharray={dashes} />
      <text x={SIDE} y={y(value) + (value === most ? -4 : 12)} fill={colour}>
        {text}
      </text>
    </>
  );
  const [atX = 0, atY = 0] = points[points.length - 1] ?? [];
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      role="img"
      aria-label={words.chart(
        show(first.value),
        first.day,
        show(last.value),
        last.day,
        begins === '' ? '–' : show(begins),
        show(target),
      )}
      font-size="11"
    >
      {begins !== '' && begins !== target && line(begins, GREY, '2 3', words.start(show(begins)))}
      {line(target, GREEN, '5 3', words.target(show(target)))}
      <polyline points={points.map((point) => point.join()).join(' ')} fill="none" stroke={BLUE} stroke-width="2" />
      {points.map(([cx, cy]) => (
        <circle key={cx} cx={cx} cy={cy} r={3} fill={BLUE} />
      ))}
      <text
        x={atX + (atX > WIDTH - 60 ? -7 : 7)}
        y={atY + 4}
        fill={BLUE}
        font-weight="700"
        text-anchor={atX > WIDTH - 60 ? 'end' : 'start'}
      >
        {show(last.value)}
      </text>
      <text x={SIDE} y={HEIGHT - 3} fill={GREY}>
        {shortDay(from)}
      </text>
      <text x={WIDTH - SIDE} y={HEIGHT - 3} fill={GREY} text-anchor="end">
        {shortDay(until)}
      </text>
    </svg>
  );
}
