// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, GIVE_UP_AFTER_MS, SLOW_AFTER_MS } from '../../sidebar/server.ts';
import { closeSidebar, openSidebar, text } from './person.ts';
import { emptyFile } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
});
afterEach(() => {
  vi.useRealTimers();
  closeSidebar();
});

describe('a call to the server', () => {
  test('carries its arguments and brings the value back', async () => {
    server.always('openHome', emptyFile);
    expect(await connect().openHome()).toEqual({ ok: true, value: emptyFile });
    await connect().showTab(12);
    expect(server.calls).toEqual([
      { name: 'openHome', args: [] },
      { name: 'showTab', args: [12] },
    ]);
  });

  test('a refusal comes as a problem, a break as trouble, never as an exception', async () => {
    server.refuse('showTab', { message: 'No such tab.', next: 'Refresh.' });
    expect(await connect().showTab(1)).toEqual({
      ok: false,
      trouble: { kind: 'problem', problem: { message: 'No such tab.', next: 'Refresh.' } },
    });
    server.break('showTab', 'PERMISSION_DENIED');
    expect(await connect().showTab(1)).toEqual({ ok: false, trouble: { kind: 'accounts' } });
    server.empty('showTab');
    expect(await connect().showTab(1)).toEqual({ ok: false, trouble: { kind: 'unexpected' } });
  });

  test('what cannot cross is trouble, too', async () => {
    const outcome = await connect().showTab(new Date() as unknown as number);
    expect(outcome).toEqual({ ok: false, trouble: { kind: 'unexpected' } });
  });

  test('is given up after a minute, and an answer after that changes nothing', async () => {
    vi.useFakeTimers();
    server.hold('showTab');
    const asked = connect().showTab(1);
    await vi.advanceTimersByTimeAsync(GIVE_UP_AFTER_MS);
    server.release();
    expect(await asked).toEqual({ ok: false, trouble: { kind: 'slow' } });
  });

  test('that takes long says that it is still going on, then what to do', async () => {
    server.silence('openHome');
    vi.useFakeTimers();
    server.silence('openHome');
    const opening = openSidebar();
    await vi.advanceTimersByTimeAsync(100);
    await opening;
    expect(text()).toContain('Opening your register');
    await vi.advanceTimersByTimeAsync(SLOW_AFTER_MS + 100);
    expect(text()).toContain('Still working.');
    await vi.advanceTimersByTimeAsync(GIVE_UP_AFTER_MS);
    expect(text()).toContain('This takes longer than a minute');
    expect(text()).toContain('Try again');
  });
});
