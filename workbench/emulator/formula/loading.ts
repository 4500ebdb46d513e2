/**
 * Thrown out of a formula whose custom function has no result yet. Not an error value: whether IFERROR catches
 * "Loading..." on the live platform is not known, so here it does not.
 */
export class Loading extends Error {}
