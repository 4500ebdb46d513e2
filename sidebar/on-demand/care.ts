/** Opened when something is to be looked after: the file itself. */
export { AboutFile } from '../views/about-file.tsx';
export { Check } from '../views/check.tsx';
