/** Opened a few times a quarter: what plans one. */
export { Alignment } from '../views/alignment.tsx';
export { Coach } from '../views/coach.tsx';
export { GoalsForm } from '../views/goals-form.tsx';
export { KpiChoice } from '../views/kpi-choice.tsx';
export { QuarterWizard } from '../views/quarter-wizard.tsx';
