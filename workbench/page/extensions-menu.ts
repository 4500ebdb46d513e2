import { registries } from '../emulator/engine.ts';
import type { MenuItem } from '../emulator/index.ts';

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
        children: [
          () =>
            items().map(({ name, functionName }, i) => ({
              id: functionName,
              name,
              sequence: i,
              isReadonlyAllowed: true,
              execute: () => choose(functionName, name),
            })),
        ],
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
