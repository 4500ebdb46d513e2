import { registries } from '../emulator/engine.ts';
import type { MenuItem } from '../emulator/index.ts';

/** As far as we use what the engine's menus are made of; it does not name the type. */
interface Action {
  readonly id: string;
  readonly name: string;
  readonly sequence: number;
  readonly separator: boolean;
  readonly isReadonlyAllowed: boolean;
  readonly execute?: () => void;
  readonly children?: (() => Action[])[];
}

const ADD_ON = 'OKR Register';

/**
 * Puts Extensions → the add-on → its items into the menu bar. The items are asked for each time the menu opens, so
 * that another person sees their own.
 */
export function addExtensionsMenu(
  items: () => readonly MenuItem[],
  choose: (functionName: string, label: string) => void,
): void {
  registries.topbarMenuRegistry.add('extensions', {
    name: 'Extensions',
    sequence: 90,
    children: [
      {
        id: 'add-on',
        name: ADD_ON,
        sequence: 10,
        isVisible: () => items().length > 0,
        children: [() => actionsOf(items(), choose)],
      },
      {
        id: 'no-add-on',
        name: 'No add-on installed',
        sequence: 20,
        isVisible: () => items().length === 0,
        isEnabled: () => false,
        execute: () => {},
      },
    ],
  });
}

function actionsOf(
  items: readonly MenuItem[],
  choose: (functionName: string, label: string) => void,
  path = 'add-on',
): Action[] {
  return items.flatMap((item, i): Action[] => {
    if (item.kind === 'separator') return [];
    const { name } = item;
    const separator = items[i + 1]?.kind === 'separator';
    const shared = { id: `${path}.${i}`, name, sequence: i, separator, isReadonlyAllowed: true };
    if (item.kind === 'menu') return [{ ...shared, children: [() => actionsOf(item.items, choose, shared.id)] }];
    return [{ ...shared, execute: () => choose(item.functionName, name) }];
  });
}
