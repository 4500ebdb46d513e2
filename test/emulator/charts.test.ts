import { describe, expect, test } from 'vitest';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { script, workbenchWith } from './script.ts';

/** Sources, unless a test names another: reference/spreadsheet/embedded-chart-builder, embedded-chart and sheet. */
const DATA =
  "sheet.getRange('A1:C4').setValues([['Month', 'Plan', 'Done'], ['Oct', 1, 2], ['Nov', 3, 4], ['Dec', 5, 6]]);";
const BAR = `sheet.newChart().asBarChart().setTitle('Progress').addRange(sheet.getRange('A1:C4')).setNumHeaders(1)`;
const drawing = (body: string, options = {}) =>
  workbenchWith(`const sheet = SpreadsheetApp.getActiveSheet();\n${body}`, '', options);
function drawn(body: string) {
  const wb = drawing(body);
  wb.rpc('go');
  return wb.charts('Sheet1');
}

describe('a chart', () => {
  test('is drawn once it is inserted: the first column of its ranges holds the labels, each further one is a series', () => {
    expect(drawn(`${DATA} ${BAR}.build();`)).toEqual([]);
    expect(drawn(`${DATA} sheet.insertChart(${BAR}.setPosition(6, 2, 3, 4).build());`)).toMatchObject([
      {
        ...{ kind: 'BAR', title: 'Progress', at: 'B6', ranges: ['A1:C4'], labels: ['Oct', 'Nov', 'Dec'] },
        series: [
          { name: 'Plan', values: [1, 3, 5] },
          { name: 'Done', values: [2, 4, 6] },
        ],
      },
    ]);
  });
  test.each([
    ['asColumnChart', 'COLUMN'],
    ['asLineChart', 'LINE'],
    ['asPieChart', 'PIE'],
  ])('%s', (method, kind) => {
    const [chart] = drawn(
      `${DATA} sheet.insertChart(sheet.newChart().${method}().addRange(sheet.getRange('A1:B4')).build());`,
    );
    expect(chart).toMatchObject({ kind, labels: ['Oct', 'Nov', 'Dec'], series: [{ values: [1, 3, 5] }] });
  });
  test('ranges stand side by side, one that is in already is not added again, without headings there is no name', () => {
    const body = (more: string) =>
      `${DATA} const made = sheet.newChart().asColumnChart().addRange(sheet.getRange('A2:A4')).addRange(sheet.getRange('C2:C4'))${more}; sheet.insertChart(made.setNumHeaders(0).build());`;
    expect(drawn(body(".addRange(sheet.getRange('C2:C4'))"))).toMatchObject([
      { ranges: ['A2:A4', 'C2:C4'], labels: ['Oct', 'Nov', 'Dec'], series: [{ values: [2, 4, 6] }] },
    ]);
    expect(drawn(body(".clearRanges().addRange(sheet.getRange('B2:B4'))"))).toMatchObject([
      { ranges: ['B2:B4'], series: [{ values: [1, 3, 5] }] },
    ]);
  });
  test('takes options by dotted name or whole; colours by series', () => {
    const [chart] = drawn(
      `${DATA} sheet.insertChart(${BAR}.setStacked().setColors(['#00AA00', '#AA0000']).setOption('legend', { position: 'bottom' }).setOption('hAxis.viewWindow', { min: 0, max: 9 }).setOption('width', 320).setOption('height', 200).build());`,
    );
    expect(chart).toMatchObject({ width: 320, height: 200, stacked: true, colours: ['#00AA00', '#AA0000'] });
  });
  test('setRange holds the axis with the values, in a bar chart the one that lies', () => {
    const axis = (kind: string) => {
      const wb = drawing(
        `${DATA} sheet.insertChart(sheet.newChart().${kind}().setRange(0, 9).addRange(sheet.getRange('A1:B4')).build());`,
      );
      wb.rpc('go');
      const { chartJsConfig } = wb.model.getters.getChartRuntime(wb.charts('Sheet1')[0]!.id) as unknown as {
        chartJsConfig: { options: { scales: Record<string, { min?: number; max?: number }> } };
      };
      const { scales } = chartJsConfig.options;
      return Object.keys(scales).filter((name) => scales[name]!.min === 0 && scales[name]!.max === 9);
    };
    expect([axis('asBarChart'), axis('asColumnChart')]).toEqual([['x'], ['y']]);
  });
  test('has Sheets’ own size when none is set', () => {
    expect(drawn(`${DATA} sheet.insertChart(${BAR}.build());`)).toMatchObject([{ at: 'A1', width: 600, height: 371 }]);
  });
  test('leaves out hidden rows (ChartHiddenDimensionStrategy: IGNORE_ROWS is the default)', () => {
    const [chart] = drawn(`${DATA} sheet.insertChart(${BAR}.build()); sheet.hideRows(3);`);
    expect(chart!.labels).toEqual(['Oct', 'Dec']);
  });
  test('follows its cells: inserted rows, a renamed tab, values that change', () => {
    const [chart] = drawn(
      `${DATA} sheet.insertChart(${BAR}.setPosition(10, 1, 0, 0).build()); sheet.insertRowsAfter(2, 1); sheet.getRange('A3:C3').setValues([['Mid', 8, 9]]); sheet.setName('Sheet 2').setName('Sheet1');`,
    );
    expect(chart).toMatchObject({ at: 'A11', ranges: ['A1:C5'], labels: ['Oct', 'Mid', 'Nov', 'Dec'] });
  });
  test('may read another tab', () => {
    expect(
      drawn(
        `${DATA} const at = sheet; const other = SpreadsheetApp.getActive().insertSheet('Other'); other.insertChart(${BAR}.build());`,
      ),
    ).toEqual([]);
    const wb = drawing(
      `${DATA} const other = SpreadsheetApp.getActive().insertSheet('Other'); other.insertChart(${BAR}.build());`,
    );
    wb.rpc('go');
    expect(wb.charts('Other')).toMatchObject([{ ranges: ['Sheet1!A1:C4'], labels: ['Oct', 'Nov', 'Dec'] }]);
  });
});

describe('a chart that stands', () => {
  const MADE = `${DATA} sheet.insertChart(${BAR}.setPosition(6, 2, 3, 4).build()); const [chart] = sheet.getCharts();`;
  test('tells its id, place, ranges and options; one that was only built has no id', () => {
    expect(
      script(`${MADE} const at = chart.getContainerInfo();
        return [typeof chart.getChartId(), ${BAR}.build().getChartId(), at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY(),
          chart.getRanges().map((r) => r.getA1Notation()), chart.getOptions().get('title'), chart.getOptions().get('subtitle'), String(chart.modify().getChartType()), chart.getNumHeaders()];`),
    ).toEqual(['number', null, 6, 2, 3, 4, ['A1:C4'], 'Progress', null, 'BAR', 1]);
  });
  test('changes when its rebuilt self is given to updateChart, not before; keeps its id', () => {
    expect(
      script(`${MADE} const built = chart.modify().asLineChart().setTitle('Later').setPosition(1, 5, 0, 0).build();
        const before = sheet.getCharts()[0].getOptions().get('title');
        sheet.updateChart(built);
        const [now, ...more] = sheet.getCharts();
        return [before, now.getOptions().get('title'), String(now.modify().getChartType()), now.getContainerInfo().getAnchorColumn(), now.getChartId() === chart.getChartId(), more.length];`),
    ).toEqual(['Progress', 'Later', 'LINE', 5, true, 0]);
  });
  test('is gone after removeChart, and with its tab', () => {
    expect(script(`${MADE} sheet.removeChart(chart); return sheet.getCharts().length;`)).toBe(0);
    expect(() => script(`${MADE} sheet.removeChart(chart); sheet.removeChart(chart);`)).toThrow('not in this sheet');
    expect(() => script(`${MADE} sheet.updateChart(${BAR}.build());`)).toThrow('not in this sheet');
    expect(
      script(`${DATA} const ss = SpreadsheetApp.getActive(); const other = ss.insertSheet('Other'); other.insertChart(${BAR}.build());
        ss.deleteSheet(other); return sheet.getCharts().length;`),
    ).toBe(0);
  });
  test('loses by updateChart what a person styled beyond what the builder knows', () => {
    const wb = drawing(
      `if (a) { ${DATA} sheet.insertChart(${BAR}.build()); } else sheet.updateChart(sheet.getCharts()[0].modify().build());`,
    );
    wb.rpc('go', true);
    const { getters } = wb.model;
    const sheetId = getters.getActiveSheetId();
    const { id } = wb.charts('Sheet1')[0]!;
    const definition = { ...getters.getChartDefinition(id), showValues: true, title: { text: 'Mine' } };
    wb.model.dispatch('UPDATE_CHART', { sheetId, figureId: `figure:${id}`, chartId: id, definition } as never);
    wb.rpc('go', false);
    expect(getters.getChartDefinition(id)).toMatchObject({ title: { text: 'Mine' } });
    expect(getters.getChartDefinition(id)).not.toMatchObject({ showValues: true });
  });
  test('is part of the file: a snapshot, one step of undo', () => {
    const wb = drawing(`${DATA} sheet.insertChart(${BAR}.build());`);
    wb.rpc('go');
    const again = openWorkbench({ code: '', snapshot: wb.snapshot() });
    expect(again.charts('Sheet1')).toEqual(wb.charts('Sheet1'));
    wb.model.dispatch('REQUEST_UNDO');
    expect(wb.charts('Sheet1')).toEqual([]);
    wb.model.dispatch('REQUEST_REDO');
    expect(wb.charts('Sheet1')).toMatchObject([{ title: 'Progress' }]);
  });
});

describe('what a chart costs', () => {
  test('building is local, reading one read; inserting, updating and removing are calls of their own, not batched', () => {
    const wb = drawing(
      `sheet.insertChart(${BAR}.build()); sheet.insertChart(${BAR}.build()); const [one, two] = sheet.getCharts(); sheet.updateChart(one.modify().build()); sheet.removeChart(two);`,
    );
    wb.rpc('go');
    expect(wb.calls()).toMatchObject({ reads: 1 + 1, services: 4, writes: 0 });
  });
  test('one that is inserted stands when the run is cut off afterwards; one that is not, does not', () => {
    const wb = drawing(`sheet.insertChart(${BAR}.build()); sheet.getCharts();`);
    wb.faults = { killAtCall: 3 };
    expect(() => wb.rpc('go')).toThrow();
    expect(wb.charts('Sheet1')).toHaveLength(1);
    wb.faults = { killAtCall: 2 };
    expect(() => wb.rpc('go')).toThrow();
    expect(wb.charts('Sheet1')).toHaveLength(1);
  });
});

describe('what is refused', () => {
  test.each([
    ['a text for an enum (facts: strings are rejected)', `${BAR}.setChartType('LINE')`, 'Charts.ChartType'],
    ['a title before the kind is known', "sheet.newChart().setTitle('x')", 'setTitle is not emulated'],
    [
      'hidden rows drawn',
      `${BAR}.setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)`,
      'not emulated',
    ],
    ['rows as series', `${BAR}.setTransposeRowsAndColumns(true)`, 'not emulated'],
    ['an option the workbench cannot draw', `${BAR}.setOption('bubble.opacity', 1)`, 'bubble.opacity is not emulated'],
    ['a colour that is no list', `${BAR}.setOption('colors', 'red')`, 'cannot be red'],
    ['a place before the first row', `${BAR}.setPosition(0, 1, 0, 0)`, 'from 1'],
    ['a place outside the tab', `sheet.insertChart(${BAR}.setPosition(1, 99, 0, 0).build())`, 'outside the dimensions'],
    ['a builder for a chart', `sheet.insertChart(${BAR})`, "don't match the method signature"],
    ['a text for a range', "sheet.newChart().addRange('A1:B2')", "don't match the method signature"],
    ['a chart of another kind', 'sheet.newChart().asComboChart()', 'asComboChart is not emulated'],
  ])('%s', (_, body, message) => {
    expect(() => script(`${DATA} ${body}`)).toThrow(message);
  });
});
