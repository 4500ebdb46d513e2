/** What a person may have refused, or taken back: nothing of the core needs it. */
import type { OptionalPermission } from '../contract.ts';

const SCOPES: Readonly<Record<OptionalPermission, string>> = { mail: 'send_mail', triggers: 'scriptapp' };

/** Newer than its published types: for these scopes alone. */
type Ask = (
  mode: GoogleAppsScript.Script.AuthMode,
  scopes: readonly string[],
) => GoogleAppsScript.Script.AuthorizationInfo;

/** Where Google asks for it again; null where it is given. One call. */
export function askAgain(name: OptionalPermission): string | null {
  const { AuthMode, AuthorizationStatus } = ScriptApp;
  const scope = `https://www.googleapis.com/auth/script.${SCOPES[name]}`;
  const info = (ScriptApp.getAuthorizationInfo as unknown as Ask)(AuthMode.FULL, [scope]);
  return info.getAuthorizationStatus() === AuthorizationStatus.REQUIRED ? info.getAuthorizationUrl() : null;
}
