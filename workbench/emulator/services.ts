import { CacheService } from './cache.ts';
import { Charts } from './charts.ts';
import type { Execution } from './execution.ts';
import { HtmlService } from './html.ts';
import { LockService } from './lock.ts';
import { Console, Logger } from './logger.ts';
import { MailApp } from './mail.ts';
import { PropertiesService } from './properties.ts';
import { ScriptApp } from './script-app.ts';
import { Session } from './session.ts';
import { SpreadsheetApp } from './spreadsheet-app.ts';
import { Utilities } from './utilities.ts';

/** The globals of Apps Script that the workbench knows. Any other name is not defined in the realm. */
export function services(execution: Execution): Record<string, object> {
  return {
    SpreadsheetApp: new SpreadsheetApp(execution),
    HtmlService: new HtmlService(execution),
    PropertiesService: new PropertiesService(execution),
    LockService: new LockService(execution),
    CacheService: new CacheService(execution),
    MailApp: new MailApp(execution),
    Session: new Session(execution),
    ScriptApp: new ScriptApp(execution),
    Charts: new Charts(execution),
    Utilities: new Utilities(execution),
    Logger: new Logger(execution),
    console: new Console(execution),
  };
}
