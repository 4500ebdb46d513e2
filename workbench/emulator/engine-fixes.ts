import { type CorePlugin, registries } from './engine.ts';

interface Rule {
  readonly criterion: { readonly type: string; readonly values: readonly string[] };
}
type Adapt = { adaptRangeString(sheetId: string, xc: string): { changeType: string; range: string } };

/**
 * The range behind a "list from a range" validation does not follow inserted rows or a renamed tab in the engine, and
 * then every value counts as valid.
 */
export function fixListRanges(): void {
  const Base = registries.corePluginRegistry.get('dataValidation') as unknown as new (
    ...args: never[]
  ) => CorePlugin & { rules: Record<string, Rule[]>; adaptDVFormulas(adapt: Adapt): void };
  class Fixed extends Base {
    static getters = (Base as unknown as { getters: readonly string[] }).getters;
    override adaptDVFormulas(adapt: Adapt) {
      super.adaptDVFormulas(adapt);
      for (const [sheetId, rules] of Object.entries(this.rules)) {
        for (const [place, { criterion }] of rules.entries()) {
          if (criterion.type !== 'isValueInRange') continue;
          const change = adapt.adaptRangeString(sheetId, criterion.values[0]!);
          if (change.changeType !== 'NONE')
            this.history.update('rules', sheetId, place, 'criterion', 'values', 0, change.range);
        }
      }
    }
  }
  registries.corePluginRegistry.replace('dataValidation', Fixed as never);
}
