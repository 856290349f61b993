/** Annual scores as text for a person and as JSON for other programs. */
import type { Framework } from "../core/framework/framework";
import { describePeriod, formatPeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import { lifecycleName } from "../core/year/lifecycle-reason";
import type { AnnualScore, PartOutcome } from "../core/year/annual-score";
import type { UnitYears } from "./commands/year";

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
    lifecycle: "示范点状态",
    promotion: "达标升级",
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
    lifecycle: "Demonstration site",
    promotion: "Level",
    separator: ": ",
  },
} as const;

export function yearText(framework: Framework, units: readonly UnitYears[], language: Language): string {
  const head = `${framework.name[language]} ${framework.version}`;
  return `${[head, ...units.map((unit) => unitText(framework, unit, language))].join("\n\n")}\n`;
}

function unitText(
  framework: Framework,
  { unit, years, lifecycle, promotion }: UnitYears,
  language: Language,
): string {
  const texts = TEXTS[language];
  const lines = years.flatMap((year) => yearLines(framework, unit, year, language));
  if (lifecycle !== null) {
    lines.push(`${texts.lifecycle}${texts.separator}${lifecycleName(lifecycle.state)[language]}`);
    for (const { state, text } of lifecycle.steps) {
      const name = state === null ? "—" : lifecycleName(state)[language];
      lines.push(language === "zh" ? `  ${name}  ${text.zh}` : `  ${name} · ${text.en}`);
    }
  }
  for (const { text } of promotion) lines.push(`${texts.promotion}${texts.separator}${text[language]}`);
  return lines.join("\n");
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
    `${unit} · ${describePeriod({ year, key: "Y" })[language]}`,
    `${texts.sheets}${texts.separator}${parts.map(shown).join("  ")}`,
    `${texts.score} ${totals.final?.toFixed(decimals) ?? texts.none}  ${texts.grade} ${grade?.name[language] ?? texts.open}`,
    ...explanation.map((text) => `  ${text[language]}`),
  ];
}

/** Numbers are numbers; a year without a score has null and its problems. */
export function yearJson(framework: Framework, units: readonly UnitYears[], language: Language): object {
  return {
    framework: { id: framework.id, version: framework.version },
    units: units.map(({ unit, years, lifecycle, promotion }) => ({
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
      lifecycle:
        lifecycle === null
          ? null
          : {
              state: lifecycle.state,
              steps: lifecycle.steps.map(({ period, state, cause, text }) => ({
                period: formatPeriod(period),
                state,
                cause,
                text: text[language],
              })),
            },
      promotion: promotion.map(({ year, from, to, move, text }) => ({
        year,
        from: from?.key ?? null,
        to: to?.key ?? null,
        move,
        text: text[language],
      })),
    })),
  };
}
