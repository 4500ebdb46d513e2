/** Opened a few times a quarter: what plans one. */
export { QuarterWizard } from '../views/quarter-wizard.tsx';
