/** What is the same for writing and reading: the values that an item has before any cell is looked at. */
import { isJsonObject, type JsonObject } from "./json-tools";
import type { RuleForm } from "./rule-forms";

/** What every framework file says of itself. */
export const GIVEN_SETTINGS: JsonObject = {
  schemaVersion: "1.0.0",
  totalPoints: 100,
  precision: { rounding: "half_up", stage: "indicator_then_total" },
  cycle: { naPolicy: "rescale" },
  tieBreak: [],
};

export const GIVEN_ADJUSTMENT: JsonObject = { evidence: { when: "always" } };

/** @param form the rule that was chosen; null for none */
export function givenIndicator(level: unknown, form: RuleForm | null): JsonObject {
  if (level === 1) return { parent: null };
  const rule = form === null ? {} : { rule: { type: form.type, params: form.fixed } };
  return { entries: [], periods: [], allowNA: false, evidence: { when: "always" }, ...rule };
}

/** The settings of a framework: everything but what stands in tables of its own. */
export function settingsOf(framework: JsonObject): JsonObject {
  const { indicators: _, adjustments: __, grades: ___, ...settings } = framework;
  return settings;
}

/** The items of one of a framework's lists. */
export function itemsOf(
  framework: JsonObject,
  key: "indicators" | "adjustments" | "grades",
): readonly JsonObject[] {
  const list = framework[key];
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
