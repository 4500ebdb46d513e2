/**
 * The global names of Apps Script, and those of other platforms that it lacks. Merely loading the script may use none
 * of them: one service call while it loads and a published add-on shows no menu.
 */
export const SERVICES = [
  'Analytics AppsActivity AdminDirectory Browser CacheService Calendar CalendarApp CardService Charts Classroom',
  'ConferenceDataService ContactsApp ContentService DataStudioApp DocumentApp Docs Drive DriveApp DriveActivity',
  'FormApp Gmail GmailApp GroupsApp HtmlService Jdbc LanguageApp LinearOptimizationService LockService Logger MailApp',
  'Maps MimeType Charset DigestAlgorithm MacAlgorithm People PropertiesService ScriptApp Session Sheets SitesApp Slides SlidesApp SpreadsheetApp Tasks',
  'UrlFetchApp Utilities XmlService console',
]
  .join(' ')
  .split(' ');

export const MISSING = [
  'setTimeout setInterval clearTimeout clearInterval fetch crypto process window navigator performance URL',
  'URLSearchParams TextEncoder TextDecoder atob btoa structuredClone queueMicrotask document localStorage',
]
  .join(' ')
  .split(' ');
