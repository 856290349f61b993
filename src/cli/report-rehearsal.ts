/** A rehearsal as text for a person: what the draft changes, and what that does to each unit. */
import { describeGap } from "../core/collect/rehearse/gap";
import { describeOpen } from "../core/collect/rehearse/describe-open";
import { describeChanges, describeLeftOut } from "../core/collect/rehearse/describe-changes";
import type { Outcome, Rehearsal, RehearsedInput } from "../core/collect/rehearse/rehearse";
import { describePeriod, type Period } from "../core/framework/period";
import { qualifiedAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import { gradesFromBest } from "../core/scoring/grade";
import { gradeName } from "../core/scoring/shown-grade";
import type { AssessedSheet } from "./assess-sheets";
import { printableName } from "./printable";
import { plainTable } from "./plain-table";

export type FileInput = RehearsedInput & AssessedSheet;

export interface RehearsalReport {
  readonly rehearsal: Rehearsal<FileInput>;
  readonly period: Period;
  /** Units of the roster that are to return one, without a sheet. */
  readonly notReturned: readonly string[];
}

const TEXTS = {
  zh: {
    draft: "草案",
    head: ["草案名次", "原名次", "被考核党组织", "原得分", "草案得分", "得分变化", "原等次", "草案等次"],
    gains: (grade: string, names: string) => `进入“${grade}”：${names}`,
    loses: (grade: string, names: string) => `退出“${grade}”：${names}`,
    same: (grade: string) => `“${grade}”的名单不变。`,
    gaps: "按草案不能使用的填报：",
    unranked: "没有得分：",
    by: { before: "按原体系", after: "按草案", both: "两者都没有" },
    notReturned: (names: readonly string[]) =>
      `单位名录中有 ${names.length} 个单位没有评分表：${names.join("、")}`,
    list: "、",
    open: "（",
    close: "）",
  },
  en: {
    draft: "draft",
    head: [
      "Draft rank",
      "Rank now",
      "Organisation",
      "Score now",
      "Draft score",
      "Change",
      "Grade now",
      "Draft grade",
    ],
    gains: (grade: string, names: string) => `Would get “${grade}”: ${names}`,
    loses: (grade: string, names: string) => `Would lose “${grade}”: ${names}`,
    same: (grade: string) => `The same units have “${grade}”.`,
    gaps: "What the draft can't use:",
    unranked: "Without a score: ",
    by: { before: "by the framework", after: "by the draft", both: "by neither" },
    notReturned: (names: readonly string[]) =>
      `Of the roster without a sheet (${names.length}): ${names.join(", ")}`,
    list: ", ",
    open: " (",
    close: ")",
  },
} as const;

export function rehearsalText(
  { rehearsal, period, notReturned }: RehearsalReport,
  language: Language,
): string {
  const texts = TEXTS[language];
  const { framework, draft, leftOut, units, gains, loses } = rehearsal;
  const table = plainTable(texts.head, ["right", "right", "left", "right", "right", "right", "left", "left"]);
  const { decimals } = draft.precision;
  for (const { input, before, after } of units) {
    const change = before === null || after === null ? null : after.final.minus(before.final);
    table.push([
      String(after?.rank ?? "—"),
      String(before?.rank ?? "—"),
      input.unit,
      before?.final.toFixed(framework.precision.decimals) ?? "—",
      after?.final.toFixed(decimals) ?? "—",
      change === null ? "—" : `${change.gt(0) ? "+" : ""}${change.toFixed(decimals)}`,
      gradeText(before, language),
      gradeText(after, language),
    ]);
  }
  const best = gradesFromBest(draft)[0]?.name[language] ?? "";
  const names = (of: readonly FileInput[]): string => of.map(({ unit }) => unit).join(texts.list);
  const missing = describeLeftOut(leftOut);
  const lines = [
    `${framework.name[language]} ${framework.version} → ${texts.draft} ${draft.version} · ${describePeriod(period)[language]}`,
    ...describeChanges(rehearsal.changes).map((line) => line[language]),
    ...(missing === null ? [] : [missing[language]]),
    table.toString(),
    ...(gains.length === 0 ? [] : [texts.gains(best, names(gains))]),
    ...(loses.length === 0 ? [] : [texts.loses(best, names(loses))]),
    ...(gains.length + loses.length === 0 ? [texts.same(best)] : []),
    ...gapLines(rehearsal, language),
    ...unrankedLines(rehearsal, language),
    ...units.flatMap(({ input, because }) =>
      describeOpen(
        input.unit,
        because.map(({ file }) => printableName(file)),
      ).map((line) => line[language]),
    ),
    ...(notReturned.length === 0 ? [] : [texts.notReturned(notReturned)]),
  ];
  return `${lines.join("\n")}\n`;
}

function gradeText(outcome: Outcome | null, language: Language): string {
  return outcome === null ? "—" : gradeName(outcome.grade, outcome.provisional, language);
}

function gapLines({ units }: Rehearsal<FileInput>, language: Language): readonly string[] {
  const lines = units.flatMap(({ input, gaps }) =>
    gaps.map((gap) => {
      const cell = gap.at === null ? input.assessment.sheet.name : qualifiedAddress(gap.at);
      return `  ${input.unit} ${input.file} ${cell}: ${describeGap(gap)[language]}`;
    }),
  );
  return lines.length === 0 ? [] : [TEXTS[language].gaps, ...lines];
}

function unrankedLines({ units }: Rehearsal<FileInput>, language: Language): readonly string[] {
  const { by, unranked, list, open, close } = TEXTS[language];
  const named = units.flatMap(({ input, before, after }) => {
    if (before !== null && after !== null) return [];
    const why = before !== null ? by.after : after !== null ? by.before : by.both;
    return [`${input.unit}${open}${why}${close}`];
  });
  return named.length === 0 ? [] : [`${unranked}${named.join(list)}`];
}
