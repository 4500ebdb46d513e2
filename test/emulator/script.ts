import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/emulator/index.ts';

/** Opens a workbench whose add-on is the code given; `body` is the body of its function `go`. */
export function workbenchWith(body: string, more = '', options: WorkbenchOptions = {}): Workbench {
  return openWorkbench({
    code: `function go(a, b) {\n${body}\n}\n${more}`,
    html: { sidebar: '<p>side</p>' },
    ...options,
  });
}

/** What the body returns, through the sidebar's bridge: JSON. `sheet` is the first tab. */
export function script(body: string, options: WorkbenchOptions = {}): unknown {
  return workbenchWith(`const sheet = SpreadsheetApp.getActiveSheet();\n${body}`, '', options).rpc('go');
}

/** A tab of cells by address, formulas in Sheets' way of writing, as a person would type them. */
export function sheetOf(
  cells: Readonly<Record<string, unknown>>,
  options: WorkbenchOptions = {},
  code = '',
): Workbench {
  const wb = openWorkbench({ code, ...options });
  for (const [a1, value] of Object.entries(cells)) wb.edit('Sheet1', a1, [[value]]);
  return wb;
}

/** One formula's value (its error code or text as shown), with what it reads. */
export function computed(formula: string, cells: Readonly<Record<string, unknown>> = {}, a1 = 'Z1'): unknown {
  return sheetOf({ ...cells, [a1]: formula }).values('Sheet1', a1)[0]![0];
}
