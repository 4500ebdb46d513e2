/** What the sidebar can show. */
import type { AlignmentView, Created, QuarterDraft } from '../src/contract.ts';

export type View =
  | { readonly is: 'home' }
  | { readonly is: 'check' | 'check-in' | 'close' | 'coach' | 'goals' | 'kpis' | 'review' | 'settings' }
  | { readonly is: 'wizard'; readonly draft: QuarterDraft }
  | { readonly is: 'created'; readonly made: Created; readonly added: boolean }
  | { readonly is: 'alignment'; readonly alignment: AlignmentView }
  | { readonly is: 'share'; readonly page: 'people' | 'agreement' }
  | { readonly is: 'about' | 'import' | 'export' };
