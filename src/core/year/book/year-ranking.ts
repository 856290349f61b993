/** 年度排名: the units in their order, with tie-breaks, quota, coefficient and bands. */
import { QUOTA_EFFECTS } from "../../collect/book/rank-formulas";
import {
  chosenName,
  isTiedFormula,
  QUOTA_WIDTH,
  quotaWords,
  tieBreakName,
} from "../../collect/book/rank-words";
import { FIRST_ROW, fitRow, newBuilder, widthFor } from "../../collect/book/table-sheet";
import { cellAddress, fixedAddress } from "../../grid/address";
import { PALETTE } from "../../plan/palette";
import type { SheetPlan } from "../../plan/plan";
import { gradesFromBest } from "../../scoring/grade";
import { PROVISIONAL_MARK } from "../../scoring/shown-grade";
import { textLiteral as quoted } from "../../scoring/text-literal";
import { quotaText } from "../annual/quota-text";
import { coefficientOf } from "../coefficient";
import type { YearContext } from "./year-context";
import { YEAR_LABELS } from "./year-labels";
import type { YearLayout } from "./year-sums";
import { yearTable } from "./year-table";

const COLUMN = {
  rank: 0,
  unit: 1,
  group: 2,
  groupRank: 3,
  total: 4,
  grade: 5,
  coefficient: 6,
  quota: 7,
  tieBreak: 8,
  near: 9,
  band: 10,
  again: 11,
} as const;

export function planYearRanking(context: YearContext, layout: YearLayout): SheetPlan {
  const { framework, annual, language } = context;
  const { ranked, unranked } = annual.ranking;
  const labels = YEAR_LABELS[language];
  const builder = newBuilder();
  const grades = gradesFromBest(framework);
  const effects = quotaWords(framework, language, labels.quotaEffects);
  const tieName = (code: string): string => tieBreakName(framework, language, code, labels.lessPenalty);
  const tieNames = layout.tieBreaks.map(tieName);
  const bands = labels.bands(percent(annual.input.bands.top), percent(annual.input.bands.bottom));
  const byUnit = new Map(annual.units.map((one) => [one.unit, one]));
  const bottom = FIRST_ROW + ranked.length + unranked.length - 1;
  const shownRanks = [FIRST_ROW, bottom].map((row) => fixedAddress(row, COLUMN.rank)).join(":");
  [...ranked, ...unranked].forEach((entry, place) => {
    const row = FIRST_ROW + place;
    const sums = layout.first + place;
    const pick = (key: string): string => layout.pick(key, sums);
    const one = byUnit.get(entry.input.unit);
    const rank = "rank" in entry ? entry : null;
    const formula = (
      column: keyof typeof COLUMN,
      text: string,
      style: Parameters<typeof builder.formula>[3],
      cached: string | number,
    ): void => {
      builder.formula(row, COLUMN[column], `=${text}`, style, cached);
    };
    formula("rank", pick("rank"), "place", rank?.rank ?? "");
    formula("unit", pick("unit"), "text", entry.input.unit);
    formula("group", `IF(${pick("group")}="","",${pick("group")})`, "centered", entry.input.group ?? "");
    formula("groupRank", pick("groupRank"), "count", rank?.groupRank ?? "");
    formula("total", pick("total"), "main", rank?.total.toNumber() ?? "");
    const gradeIn = (column: 0 | 2): string =>
      `INDEX(${layout.there(layout.gradeNames(column))},${pick("gradeAfter")})`;
    formula(
      "grade",
      `IF(${pick("rank")}="",${quoted(labels.incomplete)},IF(${pick("provisional")}=1,${gradeIn(2)},${gradeIn(0)}))`,
      "centered",
      rank === null
        ? labels.incomplete
        : rank.grade.name[language] + (rank.input.score.provisional ? PROVISIONAL_MARK[language] : ""),
    );
    const factors = grades.map((grade) => coefficientOf(framework, grade)?.toString() ?? '""');
    formula(
      "coefficient",
      framework.outputs === undefined
        ? '""'
        : `IF(${pick("gradeAfter")}="","",CHOOSE(${pick("gradeAfter")},${factors.join(",")}))`,
      "mean",
      rank === null ? "" : (one?.coefficient?.toNumber() ?? ""),
    );
    const effect = rank?.demotion == null ? "" : (effects[QUOTA_EFFECTS.indexOf(rank.demotion.reason)] ?? "");
    formula("quota", chosenName(pick("effect"), effects), "text", effect);
    const own = cellAddress(row, COLUMN.rank);
    const tied = isTiedFormula(own, shownRanks);
    const decided = rank?.decidedBy ?? null;
    formula(
      "tieBreak",
      `IF(${pick("decided")}<>0,${chosenName(pick("decided"), tieNames)},IF(${tied},${quoted(labels.tied)},""))`,
      "centered",
      decided !== null ? tieName(decided) : rank?.shared === true ? labels.tied : "",
    );
    const near = layout.there(layout.own("near", sums));
    formula(
      "near",
      `IF(${near}=1,${quoted(labels.near)},"")`,
      "centered",
      rank?.nearTie === true ? labels.near : "",
    );
    const ranks = layout.there(layout.all("rank"));
    const count = `COUNT(${ranks})`;
    const places = (share: number): string => `ROUNDDOWN(ROUND(${share}*${count},9),0)`;
    const band = `IF(${own}="",0,IF(${own}<=${places(annual.input.bands.top)},1,IF(COUNTIF(${ranks},">"&${own})+1<=${places(annual.input.bands.bottom)},2,0)))`;
    formula(
      "band",
      chosenName(band, bands),
      "centered",
      one?.band == null ? "" : bands[one.band === "top" ? 0 : 1],
    );
    formula(
      "again",
      `IF(${pick("lastBand")}=0,"",IF(${band}=${pick("lastBand")},${quoted(labels.again)},""))`,
      "centered",
      one?.bandAgain === true ? labels.again : "",
    );
    fitRow(builder, row, [[effects[0] ?? "", QUOTA_WIDTH]]);
  });
  const rows = ranked.length + unranked.length;
  if (rows > 0) {
    const range = { top: FIRST_ROW, bottom: FIRST_ROW + rows - 1, left: 0, right: COLUMN.again };
    const quota = `$${cellAddress(FIRST_ROW, COLUMN.quota)}`;
    builder.highlight({ type: "formula", range, formula: `=${quota}<>""`, fill: PALETTE.warning });
  }
  return yearTable(context, builder, {
    sheet: "ranking",
    note: [labels.rankingNote, ...annual.quotas.map((quota) => quotaText(quota)[language])].join(" "),
    columns: [
      { heading: labels.rank, width: 6 },
      {
        heading: labels.unit,
        width: widthFor(
          annual.units.map(({ unit }) => unit),
          18,
          28,
        ),
      },
      { heading: labels.group, width: 10 },
      { heading: labels.groupRank, width: 7 },
      { heading: labels.total, width: 9 },
      { heading: labels.grade, width: 13 },
      { heading: labels.coefficient, width: 7 },
      { heading: labels.quotaEffect, width: QUOTA_WIDTH },
      { heading: labels.tieBreak, width: 13 },
      { heading: labels.near, width: 8 },
      { heading: labels.band, width: 8 },
      { heading: labels.again, width: 9 },
    ],
    orientation: "landscape",
    frozen: 2,
    rows,
    filter: true,
  });
}

function percent(share: number): number {
  return Number((share * 100).toFixed(2));
}
