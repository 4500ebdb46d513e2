import arimo from '@fontsource/arimo/files/arimo-latin-400-normal.woff2';
import arimoBold from '@fontsource/arimo/files/arimo-latin-700-normal.woff2';

const face = (family: string, weight: number, url: string) =>
  `@font-face{font-family:${family};font-weight:${weight};src:url(${url}) format("woff2")}`;

/** Fonts of the window do not reach into the sandboxed frame; the add-on's page asks for what every Google page has. */
export const SIDEBAR_FONT = `<style>${['Arial', 'Roboto', '"Google Sans"']
  .map((family) => face(family, 400, arimo) + face(family, 700, arimoBold))
  .join('')}</style>`;
