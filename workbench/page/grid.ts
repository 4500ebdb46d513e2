import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';
import { App } from '@odoo/owl';
import type { Model } from '../emulator/engine.ts';
import { Spreadsheet } from './component.ts';
import { showQuestion, showRefusal, showToast } from './toasts.ts';

/** Shows a model in the element, for good: the component cannot change its model. */
export async function mountGrid(model: Model, target: HTMLElement): Promise<void> {
  const app = new App(Spreadsheet, {
    // The component fills its environment itself.
    env: {} as never,
    templates,
    props: {
      model,
      notifyUser: ({ text }: { text: string }) => showToast(text),
      raiseError: showRefusal,
      askConfirmation: showQuestion,
      colorScheme: 'light',
    },
  });
  await app.mount(target);
  const topBar = target.querySelector<HTMLElement>('.o-spreadsheet-topbar-wrapper')!;
  // The sidebar begins below the menus, wherever a narrow window or a reader's shorter tool bar makes them end.
  new ResizeObserver(() => target.parentElement?.style.setProperty('--menus', `${topBar.offsetHeight}px`)).observe(
    topBar,
  );
}
