/** A register bears 2,500; a sheet of several years may have more to choose from. */
export const MOST_ROWS = 5_000;
export const MOST_CHARACTERS_PASTED = 2_000_000;
