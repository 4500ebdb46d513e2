/** Opened to look back over weeks and months: what became of a key result. */
export { History } from '../views/history.tsx';
