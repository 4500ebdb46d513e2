const NAMED: Readonly<Record<string, string>> = {
  ...{ black: '#000000', white: '#ffffff', red: '#ff0000', green: '#008000', blue: '#0000ff', yellow: '#ffff00' },
  ...{ gray: '#808080', grey: '#808080', lightgray: '#d3d3d3', lightgrey: '#d3d3d3', orange: '#ffa500' },
};

/** `#rrggbb` in lower case, as getBackgrounds gives it. */
export function hex(colour: string): string {
  const text = colour.trim().toLowerCase();
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((sign) => sign + sign).join('')}`;
  if (/^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(text)) return text.slice(0, 7);
  const named = NAMED[text];
  if (!named) throw new Error(`The workbench does not know the colour ${colour}.`);
  return named;
}
