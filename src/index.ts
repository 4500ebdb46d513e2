/** Everything Apps Script may call: the global scope of the script is its public API, and this is its list. */
export { addToQuarter, openAlignment } from './entry/adding-api.ts';
export { checkFile, repairFile, sortUnderObjectives } from './entry/check-api.ts';
export { changeKeyResult, openCheckIns, openHistory, saveCheckIn } from './entry/check-in-api.ts';
export { closeQuarter, reopenQuarter } from './entry/closing-api.ts';
export { followAdvice, leaveAdvice, readToCoach } from './entry/coach-api.ts';
export {
  OKRCHECK,
  OKREXPLAIN,
  OKRFORECAST,
  OKRGONE,
  OKRGRADE,
  OKRHEADSFOR,
  OKRMEAN,
  OKRPROGRESS,
  OKRQUARTER,
  OKRROLLUP,
  OKRSCORE,
  OKRSTATUS,
} from './entry/custom-functions.ts';
export { openDashboard } from './entry/dashboard-api.ts';
export { exportCycle } from './entry/export-api.ts';
export { answerCopy, diagnostics, removeFromFile, useThisOne } from './entry/file-api.ts';
export { saveGoals } from './entry/goals-api.ts';
export { importQuarter, placesToImport, tableToImport } from './entry/import-api.ts';
export { addKpis, followKpi } from './entry/kpis-api.ts';
export {
  onInstall,
  onOpen,
  openCheck,
  openCheckIn,
  openReview,
  openSettings,
  openShare,
  openSidebar,
  openWizard,
} from './entry/menu.ts';
export { sendReminders } from './entry/reminders.ts';
export { openReminders, saveSettings, turnReminders } from './entry/reminders-api.ts';
export { readReport, writeReport } from './entry/report-api.ts';
export { keepActions, readToReview } from './entry/review-api.ts';
export { openSharing, saveSharing, shareWith } from './entry/sharing-api.ts';
export {
  createQuarter,
  forgetQuarter,
  keepDraft,
  loadViews,
  makeExample,
  openHome,
  removeExample,
  showTab,
  startQuarter,
  tickStep,
  undoChange,
} from './entry/sidebar-api.ts';
export { openTab } from './entry/tabs-api.ts';
export { onEdit } from './entry/triggers.ts';
