import { noteAt } from '../emulator/cell-notes.ts';
import type { Mail } from '../emulator/index.ts';
import { makeBar } from './bar.ts';
import { download } from './download.ts';
import { element } from './element.ts';
import { addExtensionsMenu } from './extensions-menu.ts';
import { mountGrid } from './grid.ts';
import { watchGrid } from './grid-edits.ts';
import { showNotes } from './notes.ts';
import type { Session } from './session.ts';
import { makeSidebar } from './sidebar.ts';
import { forget, keep } from './store.ts';
import { exposeToTests } from './test-handle.ts';
import { drawTitle } from './title.ts';
import { showQuestion, showRefusal, showToast } from './toasts.ts';

/** The window is quiet for this long: then what was done is kept for a reload. */
const QUIET_MS = 800;
const DAY_MS = 86_400_000;

const part = (id: string) => document.getElementById(id)!;

export interface OpenWindow {
  /** Runs a menu item or a server function as if a person had chosen it; what it throws is shown. */
  readonly command: (functionName: string, label: string) => void;
}

/** Draws the window round a session and connects what a person can press in it. */
export async function openWindow(session: Session, functionNames: readonly string[]): Promise<OpenWindow> {
  let sidebarShown = session.workbench().sidebarShown();
  let toastsShown = session.workbench().toasts().length;
  let saving: ReturnType<typeof setTimeout> | undefined;
  const { model } = session.workbench();

  const save = async () => {
    clearTimeout(saving);
    await keep(session.kept());
  };
  /** After anything that may have changed the file or what surrounds it. */
  const refresh = () => {
    const workbench = session.workbench();
    drawBar({
      person: session.person().id,
      day: session.now().slice(0, 10),
      locale: session.locale(),
      calls: session.calls(),
      mails: workbench.mails().length,
      shares: Object.keys(workbench.shares()).length,
    });
    for (const text of workbench.toasts().slice(toastsShown)) showToast(text);
    toastsShown = workbench.toasts().length;
    const html = workbench.sidebar();
    if (html !== null && workbench.sidebarShown() !== sidebarShown) sidebar.show(html, workbench.sidebarTitle());
    sidebarShown = workbench.sidebarShown();
    clearTimeout(saving);
    saving = setTimeout(save, QUIET_MS);
  };
  const command = (name: string, label: string) => {
    try {
      session.run(name, label);
    } catch (error) {
      showRefusal((error as Error).message);
    }
    refresh();
  };
  const arriveAs = (change: () => void) => {
    sidebar.close();
    change();
    drawPerson();
    refresh();
  };
  const drawPerson = () => {
    const person = session.person();
    drawTitle(part('title'), session.workbench().file.state.name, person);
    document.body.classList.toggle('phone', person.phone);
    session.workbench().model.updateMode(person.role === 'viewer' ? 'readonly' : 'normal');
    window.dispatchEvent(new Event('resize'));
  };

  const sidebar = makeSidebar(part('sidebar'), {
    functionNames,
    call(name, args) {
      try {
        return session.call(name, args);
      } finally {
        setTimeout(refresh);
      }
    },
    focusGrid: () => part('grid').querySelector<HTMLElement>('.o-grid')?.focus(),
    closed: () => session.workbench().closeSidebar(),
  });
  const drawBar = makeBar(part('bar'), {
    choosePerson: (id) => arriveAs(() => session.become(id)),
    chooseDay: (day) => arriveAs(() => session.goTo(day + session.now().slice(10))),
    laterByDays: (days) =>
      arriveAs(() => session.goTo(new Date(Date.parse(session.now()) + days * DAY_MS).toISOString())),
    chooseLocale: (locale) => arriveAs(() => session.speak(locale)),
    mails: () => listOf(session.workbench().mails().map(mailEntry)),
    shares: () => listOf(Object.entries(session.workbench().shares())),
    saveXlsx: async () =>
      download(`${session.workbench().file.state.name}.xlsx`, await session.workbench().exportXlsx()),
    startOver: () =>
      showQuestion('Start over with an empty file? What is in this one is lost.', async () => {
        await forget();
        location.assign(location.pathname);
      }),
  });
  addExtensionsMenu(session.menu, command);
  const grid = watchGrid({
    busy: session.busy,
    typed: (...cell) => session.workbench().typed(...cell),
    contentText: (...cell) => session.workbench().contentText(...cell),
    edited: (edit) => {
      session.edited(edit);
      refresh();
    },
    refused: showRefusal,
  });
  model.on('update', grid, () => {
    grid.deliver();
    clearTimeout(saving);
    saving = setTimeout(save, QUIET_MS);
  });
  showNotes(({ sheetId, col, row }) => noteAt(session.workbench().file, sheetId, col, row));
  await mountGrid(model, part('grid'));
  exposeToTests(() => model, session.workbench, save);
  drawPerson();
  refresh();
  return { command };
}

function mailEntry({ to, from, subject, body }: Mail): [string, string] {
  return [`To ${to}, from ${from}: ${subject}`, body];
}

function listOf(entries: readonly (readonly [string, string])[]): HTMLElement {
  return element('dl', {}, ...entries.flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]));
}
