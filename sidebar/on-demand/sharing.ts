/** Opened when the team is to see its OKRs, agree on them and keep them up. */
export { Reminders } from '../views/reminders.tsx';
export { Share } from '../views/share.tsx';
