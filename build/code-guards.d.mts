/** Each takes the text of Code.js and answers with sentences: what is wrong, or nothing. */
export function parsesAsES2019(code: string): readonly string[];
export function globalsMatchExports(code: string, exported: readonly string[]): readonly string[];
export function loadTouchesNothing(code: string): readonly string[];
export function customFunctionsAreDocumented(code: string): readonly string[];
export function codeFits(code: string): readonly string[];
