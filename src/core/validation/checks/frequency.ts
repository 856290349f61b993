/** V501: less often than a regulation asks for, with its source. It weighs beside the rule, not in it. */
import { collect } from "../../collect";
import type { Indicator } from "../../framework/framework";
import { periodKind, type Period } from "../../framework/period";
import { rememberFor } from "../../remember";
import { NO } from "../../sheet/read-option";
import type { Entry, IndicatorRow } from "../../sheet/scoring-sheet";
import type { Check } from "../check-context";
import { makeFinding } from "../make-finding";
import { numberOf } from "../row-values";
import statutoryFile from "../statutory.json";

type Regulation = (typeof statutoryFile.items)[number];

const REGULATIONS: ReadonlyMap<string, Regulation> = new Map(
  statutoryFile.items.map((item) => [item.id, item]),
);

/** Rules whose actual entry counts how often something was held. */
const COUNTING: ReadonlySet<string> = new Set(["deduct_per_miss", "rate", "tier_value"]);

export const checkFrequency: Check = ({ counting, period }) =>
  collect(counting, (row) => {
    const regulations = regulationsOf(row.indicator);
    const found = regulations.length === 0 ? null : shortfall(row, regulations, period);
    if (found === null) return null;
    const { entry, v, n, by } = found;
    const src = [...new Set(by.map(({ source }) => source))].join("、");
    const { code, name } = row.indicator;
    return makeFinding("V501", entry.at, code, { code, name, v, n, src });
  });

const regulationsOf = rememberFor(({ statutory = [] }: Indicator): readonly Regulation[] =>
  collect(statutory, (id) => REGULATIONS.get(id) ?? null),
);

interface Shortfall {
  readonly entry: Entry;
  readonly v: number;
  readonly n: number;
  readonly by: readonly Regulation[];
}

/** What is due each quarter is counted; what is due once a year is answered by 是 or 否. */
function shortfall(row: IndicatorRow, regulations: readonly Regulation[], period: Period): Shortfall | null {
  const { type } = row.indicator.rule;
  if (type === "binary") {
    const by = regulations.filter(({ per }) => per === "year");
    const entry = row.entries.find(({ reading }) => reading.kind === "text" && reading.text === NO);
    return by.length > 0 && entry !== undefined ? { entry, v: 0, n: 1, by } : null;
  }
  const by = regulations.filter(({ per }) => per === "quarter");
  const entry = row.entries.find(({ definition }) => definition.slot === "actual");
  const v = entry === undefined ? null : numberOf(entry);
  if (!COUNTING.has(type) || by.length === 0 || entry === undefined || v === null) return null;
  const n = by.reduce((times, { times: own }) => times + own, 0) * (periodKind(period) === "Y" ? 4 : 1);
  return v < n ? { entry, v, n, by } : null;
}
