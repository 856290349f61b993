/** `framework show`: what a framework measures, and how each of its indicators is scored, in words. */
import { readsPeriod } from "../../core/framework/annual-periods";
import { allIndicators, indicatorGroups, reviewRequired } from "../../core/framework/indicators";
import type { EvidencePolicy, Framework, Indicator } from "../../core/framework/framework";
import { partsText } from "../../core/framework/proposed-words";
import type { Language, Text } from "../../core/locale/language";
import { basesOf } from "../../core/regulations/regulations";
import { gradesFromBest } from "../../core/scoring/grade";
import { scoringStandard } from "../../core/scoring/scoring-standard";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { requireFramework } from "../framework-file";
import { adjustmentRule, frameworkRules } from "../framework-rules";
import type { Terminal } from "../terminal";

const WORDS = {
  zh: {
    grades: "等次",
    points: "分",
    adjustments: "加分、扣分与否决",
    periods: "考核期间：",
    comma: "、",
    basis: "依据：",
    proposed: "建议值（来源文件没有规定，可按本单位实际调整）：",
    proposedHere: "建议值：",
    review: "须经复核，复核之前得分为暂定。",
  },
  en: {
    grades: "Grades",
    points: "points",
    adjustments: "Bonus, penalty, veto",
    periods: "asked in ",
    comma: ", ",
    basis: "Source: ",
    proposed: "Proposed (no source asks for it; adapt it as needed): ",
    proposedHere: "Proposed: ",
    review: "Has to be reviewed; until then the score is provisional.",
  },
} as const;

const PERIODS: Readonly<Record<Indicator["periods"][number], Text>> = {
  Q1: { zh: "一季度", en: "Q1" },
  Q2: { zh: "二季度", en: "Q2" },
  Q3: { zh: "三季度", en: "Q3" },
  Q4: { zh: "四季度", en: "Q4" },
  Y: { zh: "年终", en: "year end" },
};

const POLICIES: Readonly<Record<EvidencePolicy, Text>> = {
  always: { zh: "每次提供", en: "with every claim" },
  whenLost: { zh: "有失分或自评不同时提供", en: "when points are lost or claimed against the rule" },
  whenChanged: { zh: "填报与上期不同时提供", en: "when an entry differs from the earlier period" },
  onRequest: { zh: "留存备查", en: "kept by the unit until asked for" },
};

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
    ...frameworkRules(framework, language),
    ...proposedLine(words.proposed, framework.proposed, language),
    ...indicatorGroups(framework).flatMap((group) => [
      "",
      `${group.code}  ${group.name[language]}  ${group.maxPoints} ${words.points}`,
      ...allIndicators(framework)
        .filter(({ parent }) => parent === group.code)
        .flatMap((indicator) => describeIndicator(framework, indicator, language)),
    ]),
    "",
    words.adjustments,
    ...framework.adjustments.flatMap((adjustment) => [
      `  ${adjustment.code}  ${adjustment.name[language]}`,
      `      ${adjustmentRule(framework, adjustment, language)}`,
    ]),
  ];
}

function describeIndicator(
  framework: Framework,
  indicator: Indicator,
  language: Language,
): readonly string[] {
  const { code, name, maxPoints } = indicator;
  // A sheet that the year does not read is never made.
  const periods = indicator.periods.filter((period) => readsPeriod(framework, period));
  const words = WORDS[language];
  const kind = periods.some((period) => period !== "Y") ? "Q" : "Y";
  return [
    `  ${code}  ${name[language]}  ${maxPoints} ${words.points}  ${words.periods}${periods.map((period) => PERIODS[period][language]).join(words.comma)}`,
    `      ${scoringStandard(indicator, kind)[language]}`,
    ...evidenceText(indicator, language).map((line) => `      ${line}`),
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

function evidenceText({ evidence }: Indicator, language: Language): readonly string[] {
  const { required, when, desc } = evidence;
  if (!required) return [];
  return language === "zh"
    ? [`佐证材料：${desc.zh}（${POLICIES[when].zh}）。`]
    : [`Evidence: ${desc.en} (${POLICIES[when].en}).`];
}
