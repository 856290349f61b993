/**
 * V501: less often than a regulation asks for of a unit with such bodies, with its source. It weighs
 * beside the rule, not in it.
 */
import { sift } from "../../../sift";
import type { UnitBodies } from "../../../sheet/read-bodies";
import { NO } from "../../../sheet/read-option";
import type { Entry, IndicatorRow } from "../../../sheet/scoring-sheet";
import type { Text } from "../../../locale/language";
import { regulationsOf, sourcesText, type Regulation } from "../../../regulations/regulations";
import type { Check, CheckContext } from "../../check-context";
import { dueTimes } from "../../entered/due-times";
import { makeFinding } from "../../make-finding";
import { numberOf } from "../../entered/row-values";
import { unitBodies } from "../../entered/unit-bodies";

/** Rules whose actual entry counts how often something was held. */
const COUNTING: ReadonlySet<string> = new Set(["deduct_per_miss", "rate", "tier_value"]);

export const checkFrequency: Check<"V501"> = (context) => {
  let known: UnitBodies | null = null;
  const bodies = (): UnitBodies =>
    (known ??= unitBodies(context.workbook, context.sheet, context.units ?? []));
  return sift(context.counting, (row) => {
    const regulations = regulationsOf(row.indicator);
    const found = regulations.length === 0 ? null : shortfall(row, regulations, context, bodies);
    if (found === null) return null;
    const { entry, v, n, by, basis } = found;
    const src = { zh: sourcesText(by, "zh"), en: sourcesText(by, "en") };
    const { code, name } = row.indicator;
    return makeFinding("V501", entry.at, code, { code, name, v, n, basis, src });
  });
};

interface Shortfall {
  readonly entry: Entry;
  readonly v: number;
  readonly n: number;
  readonly basis: Text;
  readonly by: readonly Regulation[];
}

/** What is due each quarter is counted; what is due once a year is answered by 是 or 否. */
function shortfall(
  row: IndicatorRow,
  regulations: readonly Regulation[],
  { framework, period }: CheckContext,
  bodies: () => UnitBodies,
): Shortfall | null {
  const { type } = row.indicator.rule;
  if (type === "binary") {
    const by = regulations.filter(({ frequency }) => frequency?.per === "year");
    const entry = row.entries.find(({ reading }) => reading.kind === "text" && reading.text === NO);
    return by.length > 0 && entry !== undefined ? { entry, v: 0, n: 1, by, basis: { zh: "", en: "" } } : null;
  }
  const by = regulations.filter(({ frequency }) => frequency?.per === "quarter");
  const entry = row.entries.find(({ definition }) => definition.slot === "actual");
  const v = entry === undefined ? null : numberOf(entry);
  if (!COUNTING.has(type) || by.length === 0 || entry === undefined || v === null) return null;
  const due = dueTimes(
    framework,
    row.indicator,
    sift(by, ({ frequency }) => frequency),
    bodies(),
    period,
  );
  return v < due.times ? { entry, v, n: due.times, by, basis: due.basis } : null;
}
