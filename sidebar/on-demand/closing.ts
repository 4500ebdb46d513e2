/** Opened when a cycle ends. */
export { Close } from '../views/close.tsx';
