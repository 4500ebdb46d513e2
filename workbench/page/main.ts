import './charts.ts';
import './page.css';
import { fetchAddOn, functionNames } from './add-on-files.ts';
import { registerGridEdits } from './grid-edits.ts';
import { registerNotes } from './notes.ts';
import { growRowsWithFormulas } from './row-heights.ts';
import { type Kept, openSession } from './session.ts';
import { recall } from './store.ts';
import { layOutUnknownFunctions } from './unknown-functions.ts';
import { openWindow } from './window.ts';

/** `?example` opens with the example company, `?now=2026-11-16T09:00:00Z` on that day; both start over. */
async function start(): Promise<void> {
  registerGridEdits();
  registerNotes();
  growRowsWithFormulas();
  layOutUnknownFunctions();
  const files = await fetchAddOn();
  const query = new URLSearchParams(location.search);
  const afresh = query.has('example') || query.has('now');
  // A reload then shows what was done since, and not the example again.
  if (afresh) history.replaceState(null, '', location.pathname);
  await document.fonts.load('13px Roboto');
  const kept = afresh ? null : await recall<Kept>();
  const session = openSession(kept, query.get('now') ?? new Date().toISOString());
  const { command } = await openWindow(session, functionNames(files));
  if (query.has('example')) {
    command('makeExample', 'Try with an example');
    command('openSidebar', 'See this quarter');
  }
  document.body.classList.add('ready');
}

start().catch((error: Error) => {
  document.body.textContent = `The workbench could not start. ${error.message}`;
  throw error;
});
