/**
 * Builds the menu and touches nothing else: a published add-on opens a file without any permission, and one forbidden
 * call here would cost the whole menu.
 */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('See this quarter', 'openSidebar')
    .addItem('Start new quarter', 'openWizard')
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

/** Opens the sidebar on the first step of a new quarter. */
export function openWizard(): void {
  showSidebar('wizard');
}

function showSidebar(view: 'home' | 'wizard'): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('OKR Register');
  // The view is one of our own two words, so it can stand in the page as it is.
  page.append(`<script>window.okrView='${view}'</script>`);
  SpreadsheetApp.getUi().showSidebar(page);
}
