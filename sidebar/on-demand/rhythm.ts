/** Opened to look back over weeks and months: what became of a key result. */
export { dashboardPlan } from '../../src/domain/dashboard/dashboard.ts';
export { History } from '../views/history.tsx';
export { Review } from '../views/review.tsx';
