// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script finds functions by their names
// A script of a few lines, so that the page's own mechanics are tested apart from the product.
function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open panel', 'openPanel')
    .addItem('Write numbers', 'writeNumbers')
    .addItem('Say hello', 'sayHello')
    .addItem('Fail', 'fail')
    .addToUi();
}
function openPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Tiny panel'));
}
function writeNumbers() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange(1, 1, 2, 2).setValues([
    ['Now', 'Double'],
    [21, '=A2*2'],
  ]);
  sheet.getRange('A1').setNote('What it is now');
  sheet.getRange('D5').setFormula('=REPT("word ";20)').setWrap(true);
}
function sayHello() {
  SpreadsheetApp.getActive().toast('Hello from the script');
}
function fail() {
  throw new Error('This command fails on purpose.');
}
function onEdit(e) {
  if (e.range.getColumn() !== 1) return;
  e.range.offset(0, 2).setValue(e.value === undefined ? 'many' : `was ${e.oldValue}, is ${e.value}`);
}
function echo(value) {
  return value;
}
function answerWithDate() {
  return { day: new Date(0), rest: 1 };
}
function refuse() {
  throw new Error('The server says no.');
}
function secret_() {
  return 'private';
}
