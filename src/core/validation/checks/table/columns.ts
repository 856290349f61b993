/** V308: a column that entries need is missing, or columns stand in another order. */
import { sift } from "../../../sift";
import type { Indicator } from "../../../framework/framework";
import { scoredEntries } from "../../../framework/indicators";
import { rememberFor } from "../../../remember";
import { columnLabel } from "../../../sheet/sheet-labels";
import type { ColumnKey } from "../../../sheet/scoring-sheet";
import layout from "../../../sheet/sheet-layout.json";
import type { Check, CheckContext } from "../../check-context";
import type { FindingOf } from "../../finding";
import { makeFinding } from "../../make-finding";

const ORDER: ReadonlyMap<string, number> = new Map(layout.columns.map(({ key }, index) => [key, index]));

/** One finding for each missing column, instead of one for each of its rows; one for the first moved. */
export const checkColumns: Check<"V308"> = (context) => [...missingColumns(context), ...movedColumn(context)];

/** An error where nothing can be scored without the column. */
function missingColumns({ sheet, indicators }: CheckContext): readonly FindingOf<"V308">[] {
  return sift(neededColumns(indicators), (key) => {
    // Either of the two columns takes a judged score.
    if (sheet.columns.has(key) || (key === "self" && sheet.columns.has("review"))) return null;
    const values = { col: columnLabel(key), missing: true };
    return makeFinding("V308", sheet.header, null, values, key === "evidence" ? "warn" : "error");
  });
}

const neededColumns = rememberFor((indicators: readonly Indicator[]): readonly ColumnKey[] => {
  const slots = new Set<string>(indicators.flatMap((item) => scoredEntries(item).map(({ slot }) => slot)));
  const keys = (["base", "actual", "option"] as const).filter((key) => slots.has(key));
  return [
    ...keys,
    ...(indicators.some(({ rule }) => rule.type === "manual") ? (["self"] as const) : []),
    ...(indicators.some(({ evidence }) => evidence.required) ? (["evidence"] as const) : []),
  ];
});

/** Sheets without our codes have an order of their own. */
function movedColumn({ sheet }: CheckContext): readonly FindingOf<"V308">[] {
  if (!sheet.columns.has("code")) return [];
  let highest = -1;
  for (const [key, column] of [...sheet.columns].sort(([, a], [, b]) => a - b)) {
    const position = ORDER.get(key) ?? highest;
    if (position < highest) {
      const values = { col: columnLabel(key), missing: false };
      return [makeFinding("V308", { ...sheet.header, column }, null, values)];
    }
    highest = position;
  }
  return [];
}
