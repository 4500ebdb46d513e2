/** Opened when OKRs come from elsewhere or go there. */
export { Export } from '../views/export.tsx';
export { Import } from '../views/import.tsx';
