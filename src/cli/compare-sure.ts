/** Scores indicators that are compared among units, while of some units nobody can say which sheet counts. */
import { compareUnits, type ComparedUnits } from "../core/ranking/compare-units";
import { possibleScores } from "../core/ranking/possible-comparisons";
import type { Language } from "../core/locale/language";
import type { AssessedSheet } from "./assess-sheets";
import { openComparison } from "./open-comparison";
import type { Terminal } from "./terminal";

/**
 * @param sheets those that count, each unit's once
 * @param undecided of each further unit the sheets of which one will count
 * @returns the sheets that count; on stderr it is told which have no score, since it would change with the others'
 */
export function compareSure<Sheet extends AssessedSheet>(
  sheets: readonly Sheet[],
  undecided: readonly (readonly Sheet[])[],
  language: Language,
  terminal: Terminal,
): ComparedUnits<Sheet> {
  const sure = compareUnits(sheets);
  if (undecided.length === 0) return sure;
  const scored = possibleScores([
    ...sheets.map((sheet) => ({ options: [sheet], perhapsNone: false, sheets: [sheet] })),
    ...undecided.map((options) => ({ options, perhapsNone: false, sheets: [] })),
  ]);
  const units = sheets.map((sheet): Sheet => {
    const possible = scored.get(sheet);
    if (possible === undefined) return sheet;
    if (possible.open.size > 0) terminal.err(`${openComparison(sheet, possible)[language]}\n`);
    return { ...sheet, assessment: { ...sheet.assessment, score: possible.score } };
  });
  // They have no value yet that counts.
  const without = undecided.flatMap(([first]) => first ?? []);
  const comparisons = sure.comparisons.map((one) => ({ ...one, missing: [...one.missing, ...without] }));
  return { ...sure, units, comparisons };
}
