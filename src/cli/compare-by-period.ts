/** Scores indicators that are compared among units, period by period, where several units are there. */
import { formatPeriod } from "../core/framework/period";
import type { Language, Text } from "../core/locale/language";
import {
  possibleScores,
  type ComparisonPlace,
  type PossibleScore,
} from "../core/ranking/possible-comparisons";
import type { AssessedSheet } from "./assess-sheets";
import { openComparison } from "./open-comparison";
import type { Terminal } from "./terminal";

/**
 * Of several sheets of a unit nobody says which counts: what hangs on that stays open.
 * @returns the sheets of each framework and period together; on stderr it is told who was compared, and what is open
 */
export function compareByPeriod(
  sheets: readonly AssessedSheet[],
  language: Language,
  terminal: Terminal,
): readonly AssessedSheet[] {
  const sets = new Map<string, AssessedSheet[]>();
  for (const sheet of sheets) {
    const { framework, period } = sheet.assessment;
    const key = JSON.stringify([framework.id, framework.version, period]);
    sets.set(key, [...(sets.get(key) ?? []), sheet]);
  }
  return [...sets.values()].flatMap((together) => {
    const places = placesOf(together);
    const scored = possibleScores(places);
    const period = together[0]?.assessment.period ?? null;
    if (period !== null && [...scored.values()].some(isCompared))
      terminal.err(`${told(formatPeriod(period), places.length)[language]}\n`);
    return together.map((sheet) => {
      const possible = scored.get(sheet);
      if (possible === undefined) return sheet;
      if (possible.open.size > 0) terminal.err(`${openComparison(sheet, possible)[language]}\n`);
      return { ...sheet, assessment: { ...sheet.assessment, score: possible.score } };
    });
  });
}

/** Each unit's sheets; the very same file is one of them. */
function placesOf(sheets: readonly AssessedSheet[]): readonly ComparisonPlace<AssessedSheet>[] {
  return [...new Set(sheets.map(({ unit }) => unit))].map((unit) => {
    const own = sheets.filter((sheet) => sheet.unit === unit);
    const kinds = new Map(own.map((sheet) => [`${sheet.sha256}/${sheet.assessment.sheet.name}`, sheet]));
    return { options: [...kinds.values()], perhapsNone: false, sheets: own };
  });
}

function isCompared({ score, open }: PossibleScore<AssessedSheet>): boolean {
  const isScored = score.indicators.some(
    ({ indicator, rule }) => indicator.rule.type === "relative" && rule !== null,
  );
  return isScored || open.size > 0;
}

function told(period: string, units: number): Text {
  return {
    zh: `${period}：须与其他单位比较的指标，按本次的 ${units} 个单位计分。`,
    en: `${period}: indicators compared among units were scored among these ${units} units.`,
  };
}
