/** `framework show`: what a framework measures, and how each of its indicators is scored, in words. */
import { allIndicators, indicatorGroups, reviewRequired } from "../../core/framework/indicators";
import type { Framework, Indicator } from "../../core/framework/framework";
import { partsText } from "../../core/framework/proposed-words";
import type { Language } from "../../core/locale/language";
import { basesOf } from "../../core/regulations/regulations";
import { gradesFromBest } from "../../core/scoring/grade";
import { decimal } from "../../core/scoring/decimal";
import { bindRule } from "../../core/scoring/rules/registry";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { requireFramework } from "../framework-file";
import type { Terminal } from "../terminal";

const WORDS = {
  zh: {
    grades: "等次",
    points: "分",
    adjustments: "加分、扣分与否决",
    periods: "适用期间",
    basis: "依据：",
    proposed: "建议值（来源文件没有规定，可按本单位实际调整）：",
    proposedHere: "建议值：",
    review: "须经复核，复核之前得分为暂定。",
  },
  en: {
    grades: "Grades",
    points: "points",
    adjustments: "Bonus, penalty, veto",
    periods: "periods",
    basis: "Source: ",
    proposed: "Proposed (no source asks for it; adapt it as needed): ",
    proposedHere: "Proposed: ",
    review: "Has to be reviewed; until then the score is provisional.",
  },
} as const;

/** @throws CliError when there is no such framework, or it has problems */
export async function showFramework(name: string, language: Language, terminal: Terminal): Promise<ExitCode> {
  const framework = await requireFramework(name, terminal.workbooks);
  terminal.out(`${describe(framework, language).join("\n")}\n`);
  return EXIT.clean;
}

function describe(framework: Framework, language: Language): readonly string[] {
  const words = WORDS[language];
  const grades = gradesFromBest(framework).map((grade) => `${grade.name[language]} ≥ ${grade.min}`);
  return [
    `${framework.name[language]}  ${framework.id} ${framework.version}`,
    `${words.grades}: ${grades.join(" · ")}`,
    ...proposedLine(words.proposed, framework.proposed, language),
    ...indicatorGroups(framework).flatMap((group) => [
      "",
      `${group.code}  ${group.name[language]}  ${group.maxPoints} ${words.points}`,
      ...allIndicators(framework)
        .filter(({ parent }) => parent === group.code)
        .flatMap((indicator) => describeIndicator(indicator, language)),
    ]),
    "",
    words.adjustments,
    ...framework.adjustments.map(({ code, name }) => `  ${code}  ${name[language]}`),
  ];
}

function describeIndicator(indicator: Indicator, language: Language): readonly string[] {
  const { code, name, maxPoints, periods } = indicator;
  const words = WORDS[language];
  const { rule, params } = bindRule(indicator.rule);
  const kind = periods.some((period) => period !== "Y") ? "Q" : "Y";
  return [
    `  ${code}  ${name[language]}  ${maxPoints} ${words.points}  ${words.periods} ${periods.join(" ")}`,
    `      ${rule.explain({ params, maxPoints: decimal(maxPoints), kind, unit: indicator.unit }, language)}`,
    ...basesOf(indicator).map((basis) => `      ${words.basis}${basis[language]}`),
    ...proposedLine(`      ${words.proposedHere}`, indicator.proposed, language),
    ...(reviewRequired(indicator) ? [`      ${words.review}`] : []),
  ];
}

/** One line, or none where nothing is proposed. */
function proposedLine(
  head: string,
  parts: Framework["proposed"] | Indicator["proposed"],
  language: Language,
) {
  const text = partsText(parts, language);
  return text === "" ? [] : [`${head}${text}`];
}
