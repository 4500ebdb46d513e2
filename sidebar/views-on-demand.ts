/**
 * Views that are opened now and then come from the server when they are first asked for: the sidebar beside the daily
 * work opens the faster. Each file of on-demand/ is built into a page of its own that holds one script.
 */
import type { ViewSetName } from '../src/contract.ts';
import type { Client, Outcome } from './server.ts';

export interface ViewSets {
  readonly planning: typeof import('./on-demand/planning.ts');
  readonly care: typeof import('./on-demand/care.ts');
  readonly transfer: typeof import('./on-demand/transfer.ts');
  readonly rhythm: typeof import('./on-demand/rhythm.ts');
  readonly sharing: typeof import('./on-demand/sharing.ts');
  readonly closing: typeof import('./on-demand/closing.ts');
}

/** Every set the server can be asked for, and no other. */
type Name = ViewSetName & keyof ViewSets;

export interface Views {
  /** What is here already. */
  get<N extends Name>(name: N): ViewSets[N] | undefined;
  /** Asks for it once; after a failure it may be asked for again. */
  load<N extends Name>(name: N): Promise<Outcome<ViewSets[N]>>;
}

declare global {
  interface Window {
    /** Where the script of a set leaves its views. */
    okrViews?: Partial<ViewSets>;
  }
}

export function viewsFrom(server: Client): Views {
  const get: Views['get'] = (name) => window.okrViews?.[name];
  return {
    get,
    load: async (name) => {
      const here = get(name);
      if (here) return { ok: true, value: here };
      const page = await server.loadViews(name);
      if (!page.ok) return page;
      run(page.value);
      const views = get(name);
      return views ? { ok: true, value: views } : { ok: false, trouble: { kind: 'unexpected' } };
    },
  };
}

/** The page is one script element. Put in as text it would lie still; made anew it runs. */
function run(page: string): void {
  const script = document.createElement('script');
  script.textContent = page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'));
  document.head.append(script);
}
