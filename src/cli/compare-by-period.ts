/** Scores indicators that are compared among units, period by period, where several units are there. */
import { formatPeriod } from "../core/framework/period";
import type { Language, Text } from "../core/locale/language";
import { compareUnits } from "../core/ranking/compare-units";
import type { AssessedSheet } from "./assess-sheets";
import type { Terminal } from "./terminal";

/** @returns the sheets of each framework and period together; on stderr it is told who was compared */
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
    const units = new Set(together.map(({ unit }) => unit)).size;
    if (units < 2) return together;
    const { units: compared, comparisons } = compareUnits(together);
    const period = together[0]?.assessment.period ?? null;
    if (comparisons.length > 0 && period !== null)
      terminal.err(`${told(formatPeriod(period), units)[language]}\n`);
    return compared;
  });
}

function told(period: string, units: number): Text {
  return {
    zh: `${period}：须与其他单位比较的指标，按本次的 ${units} 个单位计分。`,
    en: `${period}: indicators compared among units were scored among these ${units} units.`,
  };
}
