/** A ranking as a table for a person and as JSON for other programs. */
import Table from "cli-table3";
import type { Framework } from "../core/framework/framework";
import { parsePeriod, describePeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import { wrapText } from "../core/plan/text-size";
import { LESS_PENALTY } from "../core/ranking/tied-sets";
import type { RankedInput, RankedUnit, Ranking } from "../core/ranking/ranked-unit";

/** Columns that a note is wrapped to. */
const NOTE_WIDTH = 52;

/** A ranked unit with the file that it came from. */
export interface FileUnit extends RankedInput {
  readonly file: string;
}

export interface RankHead {
  readonly framework: Framework;
  /** As in files: 2026Q4; null when no sheet says. */
  readonly period: string | null;
}

const TEXTS = {
  zh: {
    head: ["名次", "被考核党组织", "最终得分", "与上一名差距", "等次", "说明"],
    shared: "并列",
    near: (margin: string) => `得分接近（差距小于 ${margin} 分）`,
    vetoed: "已触发一票否决",
    less: "扣分较少者在前",
    decided: (by: string) => `同分，按“${by}”排序`,
    unranked: "未参加排名：",
  },
  en: {
    head: ["Rank", "Organisation", "Final score", "Gap", "Grade", "Notes"],
    shared: "shared",
    near: (margin: string) => `near tie (closer than ${margin})`,
    vetoed: "a veto applies",
    less: "less penalty first",
    decided: (by: string) => `equal total, decided by “${by}”`,
    unranked: "Not ranked:",
  },
} as const;

export function rankText(head: RankHead, ranking: Ranking<FileUnit>, language: Language): string {
  const texts = TEXTS[language];
  const { framework } = head;
  const { decimals } = framework.precision;
  const table = new Table({
    head: [...texts.head],
    style: { head: [], border: [] },
    colAligns: ["right", "left", "right", "right", "left", "left"],
  });
  for (const unit of ranking.ranked) {
    table.push([
      String(unit.rank),
      unit.input.unit,
      unit.total.toFixed(decimals),
      unit.gap?.toFixed(decimals) ?? "",
      unit.grade.name[language],
      notes(unit, framework, ranking, language)
        .flatMap((note) => wrapText(note, NOTE_WIDTH))
        .join("\n"),
    ]);
  }
  const period = head.period === null ? null : parsePeriod(head.period);
  const title = [
    `${framework.name[language]} ${framework.version}`,
    ...(period === null ? [] : [describePeriod(period)[language]]),
  ];
  const lines = [title.join(" · "), table.toString()];
  if (ranking.quota !== null) lines.push(ranking.quota.text[language]);
  if (ranking.unranked.length > 0) lines.push(texts.unranked);
  for (const { input, text } of ranking.unranked)
    lines.push(`  ${input.unit} (${input.file}): ${text[language]}`);
  return `${lines.join("\n")}\n`;
}

function notes(
  { shared, decidedBy, nearTie, input, demotion }: RankedUnit<FileUnit>,
  framework: Framework,
  { margin }: Ranking<FileUnit>,
  language: Language,
): readonly string[] {
  const texts = TEXTS[language];
  const criterion = framework.indicators.find(({ code }) => code === decidedBy)?.name[language];
  return [
    ...(shared ? [texts.shared] : []),
    ...(decidedBy === null
      ? []
      : [texts.decided(decidedBy === LESS_PENALTY ? texts.less : (criterion ?? decidedBy))]),
    ...(nearTie ? [texts.near(margin.toString())] : []),
    ...(input.score.vetoed ? [texts.vetoed] : []),
    ...(demotion === null ? [] : [demotion.text[language]]),
  ];
}

/** Numbers are numbers; what does not exist is null. */
export function rankJson(
  { framework, period }: RankHead,
  { ranked, unranked, quota, margin }: Ranking<FileUnit>,
  language: Language,
): object {
  return {
    framework: { id: framework.id, version: framework.version },
    period,
    margin: margin.toNumber(),
    quota:
      quota === null
        ? null
        : {
            grade: quota.grade.key,
            of: quota.of,
            limit: quota.limit,
            reached: quota.reached,
            kept: quota.kept,
            text: quota.text[language],
          },
    ranked: ranked.map((unit) => ({
      rank: unit.rank,
      unit: unit.input.unit,
      file: unit.input.file,
      total: unit.total.toNumber(),
      shared: unit.shared,
      gap: unit.gap?.toNumber() ?? null,
      nearTie: unit.nearTie,
      decidedBy: unit.decidedBy,
      vetoed: unit.input.score.vetoed,
      grade: unit.grade.key,
      gradeBeforeQuota: unit.gradeBeforeQuota.key,
      demotion:
        unit.demotion === null ? null : { reason: unit.demotion.reason, text: unit.demotion.text[language] },
    })),
    unranked: unranked.map(({ input, reason, text }) => ({
      unit: input.unit,
      file: input.file,
      reason,
      text: text[language],
    })),
  };
}
