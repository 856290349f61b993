/** The formula of a 规则得分 cell as the framework gives it for its row: what should stand there, and what a fix puts there. */
import type { Assessment } from "../../assessment";
import { periodKind } from "../../framework/period";
import { cellAddress, qualifiedAddress, type CellRef } from "../../grid/address";
import type { Framework, Indicator } from "../../framework/framework";
import { rememberFor } from "../../remember";
import type { FormulaForm } from "../../scoring/formula-form";
import { indicatorFormula } from "../../scoring/indicator-formula";
import { NOT_APPLICABLE } from "../../sheet/na-words";
import type { Field, IndicatorRow } from "../../sheet/scoring-sheet";

/** Stands for a cell that the sheet doesn't have; a formula that needs it isn't known. */
const MISSING = "#REF!";

/**
 * @param form of the formula; an earlier one tells what earlier templates had
 * @returns null where the sheet is a department's own, its period isn't known, or a cell that the rule needs is missing
 */
export function restoredRule(
  row: IndicatorRow,
  { framework, period, derived }: Pick<Assessment, "framework" | "period" | "derived">,
  form: FormulaForm = "current",
): string | null {
  const { indicator, rule } = row;
  if (rule === null || period === null || derived !== undefined) return null;
  const address = (field: Field | null): string =>
    field === null ? MISSING : addressFrom(rule.at, field.at);
  const [points, option, reason, remark] = [row.max, row.option, row.reason, row.remark].map(address) as [
    string,
    string,
    string,
    string,
  ];
  const entries = new Map<string, string>();
  for (const entry of row.entries)
    if (!entries.has(entry.definition.key)) entries.set(entry.definition.key, address(entry));
  const kind = periodKind(period);
  const known = formulasOf(framework, indicator);
  const place = [kind, form, points, option, reason, remark, ...entries.keys(), ...entries.values()].join(
    " ",
  );
  const formula =
    known.get(place) ??
    indicatorFormula(
      framework,
      indicator,
      { points, option, reason, remark, entry: (key) => entries.get(key) ?? MISSING },
      kind,
      NOT_APPLICABLE,
      form,
    );
  if (known.size >= MOST_PLACES) known.clear();
  known.set(place, formula);
  return formula.includes(MISSING) ? null : formula;
}

/** A thousand returns of a department have their rows in the same few places. */
const MOST_PLACES = 200;

const formulasByIndicator = rememberFor((_: Framework) => new Map<Indicator, Map<string, string>>());

/** By the places of the row's cells. */
function formulasOf(framework: Framework, indicator: Indicator): Map<string, string> {
  const all = formulasByIndicator(framework);
  const known = all.get(indicator) ?? new Map<string, string>();
  all.set(indicator, known);
  return known;
}

function addressFrom(from: CellRef, to: CellRef): string {
  return from.sheet === to.sheet ? cellAddress(to.row, to.column) : qualifiedAddress(to);
}
