/** Scores and shares as they stand in cells and in the sidebar. */

/** 0.79, or 0,79 in a file with a decimal comma; halves go up, as a sheet's TEXT does it. */
export function twoDecimals(value: number, decimal: '.' | ','): string {
  const hundredths = halfUp(value * 100);
  return `${Math.floor(hundredths / 100)}${decimal}${String(hundredths % 100).padStart(2, '0')}`;
}

/** 60 %. */
export function wholePercent(share: number): string {
  return `${halfUp(share * 100)} %`;
}

/** A half goes up, also where binary holds it a hair too low (22.499999999999996): engines round that differently. */
function halfUp(value: number): number {
  return Math.round(Math.round(value * 1e9) / 1e9);
}
