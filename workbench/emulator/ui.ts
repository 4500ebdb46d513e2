import type { Cost } from './calls.ts';
import { Button, ButtonSet, type EnumValue } from './enums.ts';
import type { Execution } from './execution.ts';
import { HtmlOutput } from './html.ts';
import { ServiceError } from './service-error.ts';

/** An entry of the add-on's menu, a line, or a menu inside it. */
export type MenuItem =
  | { readonly kind: 'item'; readonly name: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly name: string; readonly items: readonly MenuItem[] };

/** How a person answers alert and prompt; the page asks for real. */
export interface Dialogs {
  alert(title: string, prompt: string, buttons: string): string;
  prompt(title: string, prompt: string, buttons: string): { button: string; text: string };
}

export class Menu {
  static readonly service = 'Menu';
  static readonly costs: Readonly<Record<string, Cost>> = {
    addItem: 'local',
    addSeparator: 'local',
    addSubMenu: 'local',
    addToUi: 'service',
  };
  readonly name: string;
  readonly items: MenuItem[] = [];
  private readonly execution: Execution;
  constructor(execution: Execution, name: string) {
    this.execution = execution;
    this.name = name;
  }
  addItem(name: string, functionName: string): this {
    if (!name || !functionName) throw new ServiceError('A menu item needs a caption and the name of a function.');
    this.items.push({ kind: 'item', name, functionName });
    return this;
  }
  addSeparator(): this {
    this.items.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.items.push({ kind: 'menu', name: menu.name, items: menu.items });
    return this;
  }
  /** A menu of the same name replaces the old one. */
  addToUi(): void {
    const { screen } = this.execution;
    screen.menus.set(this.name, [...this.items]);
  }
}

/** What a person has on the screen. */
export interface Screen {
  readonly menus: Map<string, readonly MenuItem[]>;
  sidebar: { readonly title: string; readonly html: string } | null;
  /** How often a sidebar was opened: the same one twice is a new one. */
  sidebarShown: number;
  dialog: { readonly title: string; readonly html: string } | null;
  readonly alerts: string[];
}
export const emptyScreen = (): Screen => ({
  menus: new Map(),
  sidebar: null,
  sidebarShown: 0,
  dialog: null,
  alerts: [],
});

export class Ui {
  static readonly service = 'Ui';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Base.Ui, Cost>>> = {
    ...{ createMenu: 'local', createAddonMenu: 'local', showSidebar: 'service', showModalDialog: 'service' },
    ...{ alert: 'service', prompt: 'service' },
  };
  static readonly values = { Button, ButtonSet };
  private readonly execution: Execution;
  constructor(execution: Execution) {
    this.execution = execution;
  }
  createMenu(name: string): Menu {
    return new Menu(this.execution, name);
  }
  /** Under Extensions; a bound script's stands there under the name of the script project. */
  createAddonMenu(): Menu {
    return new Menu(this.execution, 'Extensions');
  }
  showSidebar(page: unknown): void {
    if (!(page instanceof HtmlOutput)) throw new ServiceError('showSidebar takes an HtmlOutput.');
    const { screen } = this.execution;
    screen.sidebar = { title: page.getTitle(), html: page.getContent() };
    screen.sidebarShown++;
  }
  showModalDialog(page: unknown, title: string): void {
    if (!(page instanceof HtmlOutput)) throw new ServiceError('showModalDialog takes an HtmlOutput.');
    this.execution.screen.dialog = { title, html: page.getContent() };
  }
  /** alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons): locks do not survive the wait. */
  alert(...given: unknown[]): EnumValue {
    const { title, prompt, buttons } = asked(given);
    const { locks, dialogs } = this.execution.file;
    this.execution.screen.alerts.push(title ? `${title}: ${prompt}` : prompt);
    locks.releaseAll(this.execution);
    return Button[dialogs.alert(title, prompt, buttons) as keyof typeof Button] ?? Button.CLOSE;
  }
  prompt(...given: unknown[]): PromptResponse {
    const { title, prompt, buttons } = asked(given);
    const { locks, dialogs } = this.execution.file;
    locks.releaseAll(this.execution);
    const answer = dialogs.prompt(title, prompt, buttons);
    return new PromptResponse(Button[answer.button as keyof typeof Button] ?? Button.CLOSE, answer.text);
  }
}

class PromptResponse {
  static readonly service = 'PromptResponse';
  static readonly costs: Readonly<Record<string, Cost>> = { getSelectedButton: 'local', getResponseText: 'local' };
  private readonly button: EnumValue;
  private readonly text: string;
  constructor(button: EnumValue, text: string) {
    this.button = button;
    this.text = text;
  }
  getSelectedButton(): EnumValue {
    return this.button;
  }
  getResponseText(): string {
    return this.text;
  }
}

function asked(given: readonly unknown[]): { title: string; prompt: string; buttons: string } {
  const texts = given.filter((part) => typeof part === 'string') as string[];
  const set = given.find((part) => part !== null && typeof part === 'object') as EnumValue | undefined;
  const [title, prompt] = texts.length > 1 ? [texts[0]!, texts[1]!] : ['', texts[0] ?? ''];
  return { title, prompt, buttons: set?.name ?? 'OK' };
}
