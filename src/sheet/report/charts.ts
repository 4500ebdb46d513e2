/** The charts of a report: made once. Then only what they draw changes, so that whoever restyles one keeps it so. */
import type { PlacedChart } from '../../domain/report/plan.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One whose table has got longer is made anew; one that somebody deleted or renamed stays away. Known by their titles. */
export function drawCharts(sheet: Sheet, charts: readonly PlacedChart[], isNew: boolean): void {
  if (charts.length === 0) return;
  const standing = sheet.getCharts().map((chart) => ({
    chart,
    title: chart.getOptions().get('title'),
    ranges: chart.getRanges().map((range) => range.getA1Notation()),
  }));
  for (const chart of charts) {
    const same = standing.filter(({ title }) => title === chart.title);
    const isDrawn = ({ ranges }: (typeof same)[number]) => `${ranges}` === `${chart.ranges}`;
    // The new one first: cut off in between, there is one too many and none too few.
    if (same.length === 0 ? isNew : !same.some(isDrawn)) insert(sheet, chart);
    for (const one of same) if (!isDrawn(one)) sheet.removeChart(one.chart);
  }
}

function insert(sheet: Sheet, { kind, title, ranges, colours, row, column, offset, width, height }: PlacedChart): void {
  const { BAR, LINE } = Charts.ChartType;
  const builder = sheet
    .newChart()
    .setChartType(kind === 'bars' ? BAR : LINE)
    .setNumHeaders(1)
    .setPosition(row, column, offset, 4);
  for (const range of ranges) builder.addRange(sheet.getRange(range));
  const options = { title, colors: colours, width, height, isStacked: kind === 'bars', 'legend.position': 'bottom' };
  for (const [name, value] of Object.entries(options)) builder.setOption(name, value);
  sheet.insertChart(builder.build());
}
