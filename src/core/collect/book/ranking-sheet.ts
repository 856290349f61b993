/** 排名: the units in their order, with everything that a place depends on. */
import { PROVISIONAL_MARK } from "../../scoring/shown-grade";
import { samePeriod } from "../../framework/period";
import { quarterBefore } from "../../framework/quarter-before";
import { cellAddress, fixedAddress } from "../../grid/address";
import type { SheetPlan } from "../../plan/plan";
import { PALETTE } from "../../plan/palette";
import type { UnrankedUnit } from "../../ranking/ranked-unit";
import type { CollectedUnit } from "../collected";
import { BOOK_LABELS } from "./book-labels";
import type { BookContext } from "./book-input";
import { textLiteral as quoted } from "../../scoring/text-literal";
import { QUOTA_EFFECTS } from "./rank-formulas";
import { chosenName, isTiedFormula, QUOTA_WIDTH, quotaWords, tieBreakName } from "./rank-words";
import type { SumsLayout } from "./sums-layout";
import { bookTitle, FIRST_ROW, fitRow, newBuilder, tableSheet, widthFor } from "./table-sheet";

export const RANKING_COLUMN = {
  rank: 0,
  unit: 1,
  group: 2,
  groupRank: 3,
  total: 4,
  grade: 5,
  change: 6,
  quota: 7,
  tieBreak: 8,
  near: 9,
  provisional: 10,
  awaiting: 11,
} as const;

export function planRankingSheet(context: BookContext, layout: SumsLayout): SheetPlan {
  const { framework, collected, language, earlier } = context;
  const { ranked, unranked } = collected.ranking;
  const labels = BOOK_LABELS[language];
  const builder = newBuilder();
  const effects = quotaWords(framework, language, labels.quotaEffects);
  const tieName = (code: string): string => tieBreakName(framework, language, code, labels.lessPenalty);
  const tieNames = layout.tieBreaks.map(tieName);
  const before = new Map<string, number>();
  const lastQuarter = quarterBefore(collected.period);
  for (const { unit, score, period } of earlier) {
    if (lastQuarter === null || !samePeriod(period, lastQuarter)) continue;
    const total = score.complete ? score.totals.final?.toNumber() : undefined;
    if (!before.has(unit) && total !== undefined) before.set(unit, total);
  }
  const bottom = FIRST_ROW + ranked.length + unranked.length - 1;
  const allRanks = [FIRST_ROW, bottom].map((row) => fixedAddress(row, RANKING_COLUMN.rank)).join(":");
  [...ranked, ...unranked].forEach((entry, place) => {
    const row = FIRST_ROW + place;
    const sums = layout.first + place;
    const unit = "rank" in entry ? entry : null;
    const { input } = entry;
    const pick = (key: string): string => layout.pick(key, sums);
    const formula = (
      column: keyof typeof RANKING_COLUMN,
      text: string,
      style: Parameters<typeof builder.formula>[3],
      cached: string | number,
    ): void => {
      builder.formula(row, RANKING_COLUMN[column], `=${text}`, style, cached);
    };
    const last = before.get(input.unit);
    const effect = unit?.demotion == null ? "" : (effects[QUOTA_EFFECTS.indexOf(unit.demotion.reason)] ?? "");
    const mark = input.score.provisional ? PROVISIONAL_MARK[language] : "";
    const missing = isUncompared(entry) ? labels.uncompared : labels.incomplete;
    const none = input.score.withheld === true ? labels.withheld : missing;
    formula("rank", pick("rank"), "place", unit?.rank ?? "");
    formula("unit", pick("unit"), "text", input.unit);
    formula("group", `IF(${pick("group")}="","",${pick("group")})`, "centered", input.group ?? "");
    formula("groupRank", pick("groupRank"), "count", unit?.groupRank ?? "");
    formula("total", pick("total"), "main", unit?.total.toNumber() ?? "");
    const gradeIn = (column: 0 | 2): string =>
      `INDEX(${layout.there(layout.gradeNames(column))},${pick("gradeAfter")})`;
    const gradeName = `IF(${pick("provisional")}=1,${gradeIn(2)},${gradeIn(0)})`;
    const lacking = layout.comparesUnits
      ? `IF(${pick("uncompared")}=1,${quoted(labels.uncompared)},${quoted(labels.incomplete)})`
      : quoted(labels.incomplete);
    const open = `IF(${pick("withheld")}=1,${quoted(labels.withheld)},${lacking})`;
    formula(
      "grade",
      `IF(${pick("rank")}="",${open},${gradeName})`,
      "centered",
      unit === null ? none : unit.grade.name[language] + mark,
    );
    const change = `ROUND(${pick("total")}-${pick("before")},9)`;
    formula(
      "change",
      `IF(OR(${pick("total")}="",${pick("before")}=""),"",${change})`,
      "change",
      unit === null || last === undefined ? "" : Number(unit.total.minus(last).toFixed(9)),
    );
    formula("quota", chosenName(pick("effect"), effects), "text", effect);
    const decided = unit?.decidedBy ?? null;
    const isTied = isTiedFormula(cellAddress(row, RANKING_COLUMN.rank), allRanks);
    formula(
      "tieBreak",
      `IF(${pick("decided")}<>0,${chosenName(pick("decided"), tieNames)},IF(${isTied},${quoted(labels.tied)},""))`,
      "centered",
      decided !== null ? tieName(decided) : unit?.shared === true ? labels.tied : "",
    );
    // Another unit may come to stand here: each row has room for what a quota says.
    fitRow(builder, row, [[effects[0] ?? "", QUOTA_WIDTH]]);
    const near = layout.there(layout.own("near", sums));
    formula(
      "near",
      `IF(${near}=1,${quoted(labels.near)},"")`,
      "centered",
      unit?.nearTie === true ? labels.near : "",
    );
    formula(
      "provisional",
      `IF(${pick("provisional")}=1,${quoted(labels.provisional)},"")`,
      "centered",
      input.score.provisional ? labels.provisional : "",
    );
    formula("awaiting", pick("awaiting"), "count", input.score.awaitingReview.length);
  });
  const rows = ranked.length + unranked.length;
  if (rows > 0) {
    const range = { top: FIRST_ROW, bottom: FIRST_ROW + rows - 1, left: 0, right: RANKING_COLUMN.awaiting };
    const quota = `$${cellAddress(FIRST_ROW, RANKING_COLUMN.quota)}`;
    builder.highlight({ type: "formula", range, formula: `=${quota}<>""`, fill: PALETTE.warning });
  }
  const open = unranked.filter(isUncompared).length;
  const units = [...ranked, ...unranked].map(({ input }) => input.unit);
  return tableSheet(context, builder, {
    sheet: "ranking",
    title: bookTitle(context, "ranking"),
    note:
      labels.rankingNote +
      (open > 0 ? ` ${labels.uncomparedNote(open)}` : "") +
      (collected.ranking.quota === null ? "" : ` ${collected.ranking.quota.text[language]}`),
    columns: [
      { heading: labels.rank, width: 6 },
      { heading: labels.unit, width: widthFor(units, 18, 30) },
      { heading: labels.group, width: 10 },
      { heading: labels.groupRank, width: 7 },
      { heading: labels.total, width: 9 },
      { heading: labels.grade, width: 13 },
      { heading: labels.change, width: 8 },
      { heading: labels.quotaEffect, width: QUOTA_WIDTH },
      { heading: labels.tieBreak, width: 13 },
      { heading: labels.near, width: 8 },
      { heading: labels.provisional, width: 11 },
      { heading: labels.awaiting, width: 9 },
    ],
    orientation: "landscape",
    frozen: 2,
    rows,
    filter: true,
  });
}

function isUncompared({ input }: Pick<UnrankedUnit<CollectedUnit>, "input">): boolean {
  return input.source.state === "uncompared";
}
