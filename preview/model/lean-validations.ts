/**
 * For each validation that is added the engine copies all that the sheet has, and keeps the copies for undoing: 3 GB
 * for a template of 500 indicators. Only rules on the cells of the new one change, so the others can be kept as they are.
 */
import { registries, type CellPosition, type DataValidationRule, type Range } from "@odoo/o-spreadsheet";

/** The parts of the engine's plugin that this file works on; they are private in its types. */
interface ValidationPlugin {
  readonly rules: Readonly<Record<string, readonly DataValidationRule[] | undefined>>;
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
      const left: DataValidationRule[] = [];
      // Once for each rule that is there and for each that is added: loops, since calls cost more than what they do.
      for (const rule of rules) {
        if (rule.id === newRuleId || !overlap(rule.ranges, taken)) {
          if (rule.ranges.length > 0) left.push(rule);
          continue;
        }
        const ranges = this.getters.recomputeRanges(rule.ranges, taken);
        if (ranges.length > 0) left.push({ ...rule, ranges });
      }
      return left;
    }

    /** Overrides the engine's, which asks a function about each range. */
    getValidationRuleForCell({ sheetId, col, row }: CellPosition): DataValidationRule | undefined {
      for (const rule of this.rules[sheetId] ?? []) {
        for (const { zone } of rule.ranges)
          if (zone.top <= row && row <= zone.bottom && zone.left <= col && col <= zone.right) return rule;
      }
      return undefined;
    }
  }

  registry.replace("dataValidation", LeanValidationPlugin as unknown as ReturnType<typeof registry.get>);
}

function overlap(some: readonly Range[], others: readonly Range[]): boolean {
  for (const { zone: a } of some) {
    for (const { zone: b } of others)
      if (a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right) return true;
  }
  return false;
}
