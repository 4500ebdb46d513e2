/**
 * Builds the menu and touches nothing else: a published add-on opens a file without any permission, and one forbidden
 * call here would cost the whole menu.
 */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('See this quarter', 'openSidebar')
    .addItem('Check in', 'openCheckIn')
    .addItem('Start new quarter', 'openWizard')
    .addItem('Run monthly review', 'openReview')
    .addItem('Share with team', 'openShare')
    .addItem('Check and repair', 'openCheck')
    .addItem('Settings and reminders', 'openSettings')
    .addToUi();
}

/** Runs once when somebody installs the add-on from inside a file; the file is open already. */
export function onInstall(): void {
  onOpen();
}

/** Opens the sidebar on Home. */
export function openSidebar(): void {
  showSidebar('home');
}

/** Opens the sidebar on the first card that is due. */
export function openCheckIn(): void {
  showSidebar('check-in');
}

/** Opens the sidebar on the first step of a new quarter. */
export function openWizard(): void {
  showSidebar('wizard');
}

/** Opens the sidebar on the review of the month. */
export function openReview(): void {
  showSidebar('review');
}

/** Opens the sidebar on what is wrong in this file and what Repair can do about it. */
export function openCheck(): void {
  showSidebar('check');
}

/** Opens the sidebar on the settings and who is reminded of what. */
export function openSettings(): void {
  showSidebar('settings');
}

/** Opens the sidebar on who has access and who is to get it. */
export function openShare(): void {
  showSidebar('share');
}

function showSidebar(view: 'home' | 'check-in' | 'wizard' | 'check' | 'share' | 'review' | 'settings'): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('OKR Register');
  // The view is one of our own words, so it can stand in the page as it is.
  page.append(`<script>window.okrView='${view}'</script>`);
  SpreadsheetApp.getUi().showSidebar(page);
}
