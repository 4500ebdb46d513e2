import { ServiceError } from './service-error.ts';

/** guides: workspace/add-ons/concepts/editor-auth-lifecycle. CUSTOM_FUNCTION: apps-script/guides/sheets/functions. */
export type AuthModeName = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

export const SCOPES = {
  file: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  ui: 'https://www.googleapis.com/auth/script.container.ui',
  email: 'https://www.googleapis.com/auth/userinfo.email',
  mail: 'https://www.googleapis.com/auth/script.send_mail',
  triggers: 'https://www.googleapis.com/auth/script.scriptapp',
} as const;

/** Methods that need a scope of their own, by service class. All other SpreadsheetApp objects need `file`. */
const NEEDS: Readonly<Record<string, string>> = {
  'Ui.showSidebar': SCOPES.ui,
  'Ui.showModalDialog': SCOPES.ui,
  'Ui.showModelessDialog': SCOPES.ui,
  'Session.getActiveUser': SCOPES.email,
  'Session.getEffectiveUser': SCOPES.email,
  'MailApp.sendEmail': SCOPES.mail,
  'MailApp.getRemainingDailyQuota': SCOPES.mail,
  'ScriptApp.newTrigger': SCOPES.triggers,
  'ScriptApp.deleteTrigger': SCOPES.triggers,
  'ScriptApp.getProjectTriggers': SCOPES.triggers,
  'ScriptApp.getUserTriggers': SCOPES.triggers,
};

/** Classes that hold or reach the document. */
const DOCUMENT = new Set([
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Protection',
  'Group',
  'EmbeddedChart',
  'DeveloperMetadata',
]);
const REACHES_DOCUMENT = new Set(['getActive', 'getActiveSpreadsheet', 'getActiveSheet', 'getActiveRange', 'flush']);
const MENU = new Set(['createMenu', 'createAddonMenu']);

/** Services that act in somebody's name: never without their authorization (guides/triggers, simple triggers). */
const AUTHORISED = new Set(['MailApp', 'UrlFetchApp']);

function documentCall(service: string, method: string): boolean {
  return DOCUMENT.has(service) || (service === 'SpreadsheetApp' && REACHES_DOCUMENT.has(method));
}

function allowedIn(mode: AuthModeName, service: string, method: string): boolean {
  const reads = /^(get|is|can|flush)/.test(method);
  switch (mode) {
    case 'FULL':
      return true;
    case 'LIMITED':
      if (service === 'Ui') return MENU.has(method);
      return !AUTHORISED.has(service) && !/Trigger/.test(method);
    case 'NONE':
      if (documentCall(service, method) || AUTHORISED.has(service) || /Trigger/.test(method)) return false;
      if (service === 'Ui') return MENU.has(method);
      if (service === 'Session') return method === 'getActiveUserLocale' || method === 'getScriptTimeZone';
      return ![
        'PropertiesService',
        'Properties',
        'CacheService',
        'Cache',
        'LockService',
        'Lock',
        'HtmlService',
      ].includes(service);
    case 'CUSTOM_FUNCTION':
      if (service === 'Ui' || method === 'getUi' || AUTHORISED.has(service) || /Trigger/.test(method)) return false;
      if (service === 'Session') return method !== 'getEffectiveUser';
      return !documentCall(service, method) || reads;
  }
}

/** Throws what the platform throws when a mode forbids a call or a scope it needs was refused. */
export function authorise(
  mode: AuthModeName,
  granted: (scope: string) => boolean,
  service: string,
  method: string,
): void {
  if (!allowedIn(mode, service, method))
    throw new ServiceError(`You do not have permission to call ${service}.${method}`);
  const scope = NEEDS[`${service}.${method}`] ?? (mode === 'FULL' && documentCall(service, method) ? SCOPES.file : '');
  // Simple triggers and custom functions run without anyone's authorization, so scopes do not enter into it.
  if (mode === 'FULL' && scope && !granted(scope))
    throw new ServiceError(
      `Specified permissions are not sufficient to call ${service}.${method}. Required permissions: (${scope})`,
    );
}
