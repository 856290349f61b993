/**
 * For each validation that is added the engine copies all that the sheet has, and keeps the copies for undoing: 3 GB
 * for a template of 500 indicators. Only rules on the cells of the new one change, so the others can be kept as they are.
 */
import { registries, type DataValidationRule, type Range } from "@odoo/o-spreadsheet";

/** The parts of the engine's plugin that this file works on; they are private in its types. */
interface ValidationPlugin {
  readonly getters: {
    recomputeRanges(ranges: readonly Range[], without: readonly Range[]): Range[];
  };
}

type PluginClass = new (...config: never[]) => ValidationPlugin;

/** Replaces the engine's plugin; to be called before a model is made. */
export function installLeanValidations(): void {
  const registry = registries.corePluginRegistry;
  const Original = registry.get("dataValidation") as unknown as PluginClass;

  class LeanValidationPlugin extends Original {
    /** Overrides the engine's: what is left of the rules when a new one takes these cells. */
    removeRangesFromRules(
      _sheetId: string,
      taken: readonly Range[],
      rules: readonly DataValidationRule[],
      newRuleId?: string,
    ): DataValidationRule[] {
      const touched = ({ id, ranges }: DataValidationRule): boolean =>
        id !== newRuleId && ranges.some((one) => taken.some((other) => overlap(one, other)));
      return rules
        .map((rule) =>
          touched(rule) ? { ...rule, ranges: this.getters.recomputeRanges(rule.ranges, taken) } : rule,
        )
        .filter(({ ranges }) => ranges.length > 0);
    }
  }

  registry.replace("dataValidation", LeanValidationPlugin as unknown as ReturnType<typeof registry.get>);
}

function overlap({ zone: a }: Range, { zone: b }: Range): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
