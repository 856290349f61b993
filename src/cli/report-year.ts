/** Annual scores as text for a person and as JSON for other programs. */
import type { Framework } from "../core/framework/framework";
import { describePeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import type { AnnualScore, PartOutcome } from "../core/year/annual-score";
import { historyJson, historyLines, type UnitHistory } from "./report-history";
import { printableName } from "./printable";

/** One unit over the years that its files cover. */
export interface UnitYears extends UnitHistory {
  readonly unit: string;
  readonly years: readonly AnnualScore[];
}

const TEXTS = {
  zh: {
    score: "年度得分",
    grade: "年度等次",
    none: "未评",
    open: "待定",
    missing: "缺",
    incomplete: "未完成",
    twice: "重复",
    sheets: "各期得分",
    separator: "：",
  },
  en: {
    score: "Annual score",
    grade: "grade",
    none: "open",
    open: "open",
    missing: "missing",
    incomplete: "incomplete",
    twice: "several",
    sheets: "Scores",
    separator: ": ",
  },
} as const;

export function yearText(framework: Framework, units: readonly UnitYears[], language: Language): string {
  const head = `${framework.name[language]} ${framework.version}`;
  return `${[head, ...units.map((unit) => unitText(framework, unit, language))].join("\n\n")}\n`;
}

function unitText(framework: Framework, unit: UnitYears, language: Language): string {
  const lines = unit.years.flatMap((year) => yearLines(framework, unit.unit, year, language));
  return [...lines, ...historyLines(unit, language)].join("\n");
}

function yearLines(
  { precision: { decimals } }: Framework,
  unit: string,
  { year, totals, grade, parts, explanation }: AnnualScore,
  language: Language,
): readonly string[] {
  const texts = TEXTS[language];
  const shown = ({ key, state, counted }: PartOutcome): string => {
    const words = state === "scored" ? (counted?.toFixed(decimals) ?? texts.none) : texts[state];
    return `${key} ${words}`;
  };
  return [
    `${printableName(unit)} · ${describePeriod({ year, key: "Y" })[language]}`,
    `${texts.sheets}${texts.separator}${parts.map(shown).join("  ")}`,
    `${texts.score} ${totals.final?.toFixed(decimals) ?? texts.none}  ${texts.grade} ${grade?.name[language] ?? texts.open}`,
    ...explanation.map((text) => `  ${text[language]}`),
  ];
}

/** Numbers are numbers; a year without a score has null and its problems. */
export function yearJson(framework: Framework, units: readonly UnitYears[], language: Language): object {
  return {
    framework: { id: framework.id, version: framework.version },
    units: units.map(({ unit, years, ...history }) => ({
      unit,
      years: years.map((annual) => ({
        year: annual.year,
        method: annual.method,
        score: annual.totals.final?.toNumber() ?? null,
        grade: annual.grade?.key ?? null,
        gradeBeforeVeto: annual.gradeBeforeVeto?.key ?? null,
        vetoed: annual.vetoed,
        coefficient: annual.coefficient?.toNumber() ?? null,
        parts: annual.parts.map(({ key, state, counted }) => ({
          key,
          state,
          score: counted?.toNumber() ?? null,
        })),
        missingQuarters: annual.missingQuarters,
        problems: annual.problems.map(({ kind, periods, text }) => ({ kind, periods, text: text[language] })),
        explanation: annual.explanation.map((text) => text[language]),
      })),
      ...historyJson(history, language),
    })),
  };
}
