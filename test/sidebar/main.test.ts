// @vitest-environment happy-dom
import { afterAll, expect, test, vi } from 'vitest';
import { scriptServer } from './scripted-server.ts';

afterAll(() => {
  delete window.okrView;
  document.body.replaceChildren();
});

test('waits for the view the menu asked for: it stands behind the script, and a slow page pauses between the two', async () => {
  const server = scriptServer();
  server.hold('loadViews');
  document.body.innerHTML = '<main id="app"></main>';
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  await import('../../sidebar/main.tsx');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(server.calls).toEqual([]);
  window.okrView = 'check';
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await vi.waitFor(() => expect(server.named('loadViews')).toEqual([['care']]));
  expect(server.named('openHome')).toEqual([]);
});
