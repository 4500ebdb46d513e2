// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { connect } from '../../sidebar/server.ts';
import { viewsFrom } from '../../sidebar/views-on-demand.ts';
import { scriptServer } from './scripted-server.ts';

beforeEach(() => {
  delete window.okrViews;
});

test('a set of views is asked for once it is not there, by its name', async () => {
  const server = scriptServer();
  server.always('loadViews', '<script>later()</script>');
  const views = viewsFrom(connect());
  expect(views.get('care')).toBeUndefined();
  await views.load('care');
  expect(server.named('loadViews')).toEqual([['care']]);
  const scripts = [...document.head.querySelectorAll('script')].map(({ textContent }) => textContent);
  expect(scripts).toEqual(['later()']);
});

test('what is here already costs no call', async () => {
  const server = scriptServer();
  const here = { Check: () => null };
  window.okrViews = { care: here as never };
  const outcome = await viewsFrom(connect()).load('care');
  expect(outcome).toEqual({ ok: true, value: here });
  expect(server.calls).toEqual([]);
});

test('what did not arrive is said, and can be asked for again', async () => {
  const server = scriptServer();
  server.refuse('loadViews', { message: 'Google Sheets was busy.', next: 'Press again.' });
  server.always('loadViews', '<script></script>');
  const views = viewsFrom(connect());
  expect(await views.load('planning')).toMatchObject({ ok: false, trouble: { kind: 'problem' } });
  expect(await views.load('planning')).toMatchObject({ ok: false, trouble: { kind: 'unexpected' } });
  expect(server.named('loadViews')).toHaveLength(2);
});
