/** 结果通知单: what a unit is told of its year. It names no other unit and gives no other unit's number. */
import { SlipSheet } from "../../collect/feedback/slip-sheet";
import { describePeriod } from "../../framework/period";
import { indicatorGroups } from "../../framework/indicators";
import type { Language } from "../../locale/language";
import type { WorkbookPlan } from "../../plan/plan";
import { unitFileNames } from "../../roster/unit-file-names";
import { PROVISIONAL_MARK } from "../../scoring/shown-grade";
import type { AnnualUnit, AnnualYear } from "../annual/annual-year";
import { periodNames } from "../period-names";

const TEXTS = {
  zh: {
    name: "结果通知单",
    title: (year: string) => `${year}考核结果通知单`,
    unit: "被考核党组织",
    framework: "考核体系",
    score: "年度得分",
    grade: "等次",
    rank: "名次",
    rankOf: (rank: number, of: number) => `第 ${rank} 名（共 ${of} 个单位）`,
    coefficient: "系数",
    decision: "党委审定",
    open: "待审定",
    none: "没有年度得分",
    periods: "各期得分",
    period: "考核期间",
    points: "得分",
    parts: "得分构成",
    part: "一级指标",
    max: "分值",
    state: "情况",
    let: "豁免",
    missing: "没有得分",
    signature: "考核部门（盖章）：　　　　　　　　　　　　日期：",
  },
  en: {
    name: "Notice",
    title: (year: string) => `Result of the assessment: ${year}`,
    unit: "Party organisation",
    framework: "Framework",
    score: "Annual score",
    grade: "Grade",
    rank: "Rank",
    rankOf: (rank: number, of: number) => `${rank} of ${of}`,
    coefficient: "Coefficient",
    decision: "Decision of the committee",
    open: "not yet decided",
    none: "no annual score",
    periods: "Periods",
    period: "Period",
    points: "Score",
    parts: "What it is made of",
    part: "Level-1 indicator",
    max: "Points",
    state: "Remark",
    let: "let off",
    missing: "no score",
    signature: "Assessing department:                                        Date:",
  },
} as const;

export interface Notice {
  readonly unit: string;
  /** No two are alike. */
  readonly fileName: string;
  readonly plan: () => WorkbookPlan;
}

export function yearNotices(annual: AnnualYear, language: Language): readonly Notice[] {
  const { name } = TEXTS[language];
  const files = unitFileNames(
    annual.units.map(({ unit }) => unit),
    `-${name}-${annual.year}.xlsx`,
  );
  return annual.units.map((unit, index) => ({
    unit: unit.unit,
    fileName: files[index] ?? `${index + 1}-${name}-${annual.year}.xlsx`,
    plan: () => planNotice(annual, unit, language),
  }));
}

function planNotice(annual: AnnualYear, unit: AnnualUnit, language: Language): WorkbookPlan {
  const texts = TEXTS[language];
  const { framework, year, ranking } = annual;
  const { result, place, grade, coefficient, decision } = unit;
  const sheet = new SlipSheet(language, [26, 16, 16, 24]);
  const mark = result.provisional ? PROVISIONAL_MARK[language] : "";
  const decided =
    decision === null || decision.decision === ""
      ? texts.open
      : [decision.decision, decision.date, decision.document]
          .filter((text) => text !== "")
          .join(language === "zh" ? "，" : ", ");
  sheet
    .line(texts.title(describePeriod({ year, key: "Y" })[language]), "title", 34)
    .pair(texts.unit, unit.unit, 1)
    .pair(texts.framework, `${framework.name[language]} ${framework.version}`, 1)
    .pair(texts.score, result.totals.final?.toFixed(framework.precision.decimals) ?? texts.none, 1)
    .pair(texts.grade, result.complete && grade !== null ? grade.name[language] + mark : texts.none, 1)
    .pair(texts.rank, place === null ? texts.none : texts.rankOf(place.rank, ranking.ranked.length), 1);
  if (coefficient !== null) sheet.pair(texts.coefficient, coefficient.toString(), 1);
  sheet.pair(texts.decision, decided, 1).blank().line(texts.periods, "section");
  sheet.header([texts.period, texts.points, texts.state]);
  for (const { column, state, score, notes } of unit.cells) {
    if (column.startsWith("part:") || state === "unused") continue;
    const told =
      state === "exempt" ? (notes[0]?.message[language] ?? texts.let) : score === null ? texts.missing : "";
    const key = column as "Q1" | "Q2" | "Q3" | "Q4" | "Y";
    sheet.row([periodNames([key])[language], score?.toNumber() ?? null, told], ["centered", "score", "text"]);
  }
  sheet.blank().line(texts.parts, "section").header([texts.part, texts.max, texts.points]);
  for (const group of indicatorGroups(framework)) {
    const own = result.groups.find((one) => one.group.code === group.code);
    const points = result.complete ? (own?.official?.toNumber() ?? null) : null;
    sheet.row(
      [group.name[language], own?.applicable.toNumber() ?? group.maxPoints, points],
      ["text", "points", "score"],
    );
  }
  if (place?.demotion != null) sheet.blank().line(place.demotion.text[language], "note");
  sheet.blank().line(texts.signature, "signature", 30);
  return sheet.plan(texts.name, framework.id);
}

/** “结果通知单-2026.zip” */
export function noticeArchiveName(year: number, language: Language): string {
  return `${TEXTS[language].name}-${year}.zip`;
}
