import { element } from './element.ts';
import { type BridgeAnswer, type BridgeCall, bridgeScript, type HostCall } from './sidebar-bridge.ts';
import { SIDEBAR_FONT } from './sidebar-font.ts';

export interface SidebarHost {
  /** Runs a server function; JSON in, JSON out. Throws what the server threw. */
  readonly call: (name: string, args: unknown[]) => unknown;
  readonly functionNames: readonly string[];
  readonly focusGrid: () => void;
  readonly closed: () => void;
}

export interface Sidebar {
  readonly isOpen: () => boolean;
  readonly show: (html: string, title: string) => void;
  readonly close: () => void;
}

/** Apps Script's own sandbox without allow-same-origin: the frame is an origin of its own, as on googleusercontent.com. */
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** The panel at the right: a title with a close button, as Sheets draws it, and the add-on's page in a 300 px frame. */
export function makeSidebar(panel: HTMLElement, host: SidebarHost): Sidebar {
  let frame: HTMLIFrameElement | null = null;

  const close = () => {
    if (!frame) return;
    frame = null;
    panel.replaceChildren();
    setOpen(false);
    host.closed();
  };
  const setOpen = (open: boolean) => {
    panel.hidden = !open;
    document.body.classList.toggle('with-sidebar', open);
    window.dispatchEvent(new Event('resize'));
  };
  addEventListener('message', ({ data, source }: MessageEvent<BridgeCall | HostCall>) => {
    const asking = frame?.contentWindow;
    if (!asking || source !== asking) return;
    if (data.workbench === 'host') return data.what === 'close' ? close() : host.focusGrid();
    if (data.workbench !== 'call') return;
    // The frame shares our thread: let it draw its busy state before the server blocks it.
    setTimeout(() => asking.postMessage(answer(data, host), '*'), 30);
  });

  return {
    isOpen: () => frame !== null,
    close,
    show: (html, title) => {
      frame = element('iframe', { sandbox: SANDBOX, title });
      frame.srcdoc = withBridge(html, host.functionNames);
      // A panel that opens takes the keys, so that it can be used without a mouse from the first moment.
      frame.addEventListener('load', (event) => (event.currentTarget as HTMLElement).focus());
      panel.replaceChildren(
        element(
          'header',
          {},
          element('h1', {}, title),
          element('button', { type: 'button', 'aria-label': 'Close sidebar', onclick: close }, '×'),
        ),
        frame,
      );
      setOpen(true);
    },
  };
}

function answer({ id, name, args }: BridgeCall, host: SidebarHost): BridgeAnswer {
  try {
    const value = host.call(name, JSON.parse(args) as unknown[]);
    return { workbench: 'answer', id, ok: true, value: JSON.stringify(value ?? null) };
  } catch (thrown) {
    const { name: kind, message } = thrown as Error;
    return { workbench: 'answer', id, ok: false, value: JSON.stringify({ name: kind, message }) };
  }
}

/** The bridge comes first in the head, so that `google` exists before any script of the page runs. */
function withBridge(html: string, functionNames: readonly string[]): string {
  const start = SIDEBAR_FONT + bridgeScript(functionNames);
  const head = /<head[^>]*>/i;
  return head.test(html) ? html.replace(head, (tag) => tag + start) : start + html;
}
