import { registries } from '../emulator/engine.ts';

const ANY = 'WORKBENCH.ANY';

interface Functions {
  add(name: string, description: object): void;
  contains(name: string): boolean;
  get(name: string): object;
}

/**
 * The cell editor lays a formula out by the engine's own description of each function and gives up on one it does not
 * know: ARRAYFORMULA, REPT and the add-on's, which the emulator evaluates. They are laid out as a plain list instead.
 */
export function layOutUnknownFunctions(): void {
  const functions = registries.functionRegistry as unknown as Functions;
  const description = 'A function the engine does not know';
  functions.add(ANY, {
    description,
    hidden: true,
    args: [{ name: 'values', description, type: ['ANY'], repeating: true, optional: true }],
    compute: () => ({ value: '#NAME?' }),
  });
  const get = functions.get.bind(functions);
  functions.get = (name) => get(functions.contains(name) ? name : ANY);
}
