/** 反馈单: a unit's own result beside the mean of its group, what it lost and what to do, with a line to sign. */
import { describePeriod, type Period } from "../../framework/period";
import type { Assessment } from "../../assessment";
import { adviceText } from "../../ledger/advice/advice-text";
import { adviceFor, type Advice } from "../../ledger/advice/linked-advice";
import type { Language } from "../../locale/language";
import { textByRows } from "../../plan/text-size";
import type { WorkbookPlan } from "../../plan/plan";
import type { RankedInput, RankedUnit } from "../../ranking/ranked-unit";
import { decimal } from "../../scoring/decimal";
import { numberText } from "../../scoring/number-text";
import type { IndicatorScore } from "../../scoring/score";
import { gradeName } from "../../scoring/shown-grade";
import type { IndicatorRow } from "../../sheet/scoring-sheet";
import { LEAST_UNITS, type GroupMeans } from "./group-means";
import { SLIP_LABELS } from "./slip-labels";
import { SlipSheet } from "./slip-sheet";

/** Code, name, points, score, mean, lost, reason and comment. */
const WIDTHS = [11, 28, 8, 8, 9, 8, 28];
const LABEL_COLUMNS = 2;
/** In 失分与整改建议 what to do begins at the fifth column and takes all that are left. */
const ACTION_WIDTH = WIDTHS.slice(4).reduce((sum, width) => sum + width, 0);

export interface FeedbackSlip {
  readonly unit: string;
  readonly period: Period;
  readonly assessment: Assessment;
  /** Null for a unit that has no rank yet. */
  readonly place: RankedUnit<RankedInput> | null;
  /** How many units are ranked. */
  readonly of: number;
  /** How many units of its group are ranked; 0 for a unit without a group. */
  readonly ofGroup: number;
  readonly means: GroupMeans;
  /** Whose means they are: the group's name; null for those of all units. */
  readonly meansOf: string | null;
  /** 复核意见 by indicator, of reviews that don't stand on the sheet itself. */
  readonly comments: ReadonlyMap<string, string>;
  /** What the ledgers (台账) of the unit's own file advise; it stands where a linked indicator lost points. */
  readonly advice: readonly Advice[];
}

export function planFeedbackSlip(slip: FeedbackSlip, language: Language): WorkbookPlan {
  const labels = SLIP_LABELS[language];
  const { unit, period, assessment, means } = slip;
  const { framework, score } = assessment;
  const sheet = new SlipSheet(language, WIDTHS)
    .line(labels.feedbackTitle(framework.name[language]), "title", 34)
    .pair(labels.unit, unit, LABEL_COLUMNS)
    .pair(labels.period, describePeriod(period)[language], LABEL_COLUMNS);
  addResult(sheet, slip, language);
  if (score.provisional) sheet.line(labels.provisional, "note", 22);
  if (means.final === null) sheet.line(labels.fewUnits(LEAST_UNITS), "note", 22);
  sheet.blank();
  addScores(sheet, slip, language);
  sheet.blank();
  addLosses(sheet, slip, language);
  return sheet.blank().line(labels.signature, "signature", 40).plan(labels.feedbackSlip, framework.id);
}

function addResult(
  sheet: SlipSheet,
  { place, of, ofGroup, means, meansOf, assessment }: FeedbackSlip,
  language: Language,
): void {
  const labels = SLIP_LABELS[language];
  const { totals, provisional } = assessment.score;
  if (place === null) {
    sheet.pair(labels.rank, labels.unranked, LABEL_COLUMNS);
    return;
  }
  const { total, rank, shared, groupRank, grade, input } = place;
  const group = input.group ?? null;
  const adjusted = labels.adjustments(numberText(totals.bonus), numberText(totals.penalty));
  sheet
    .pair(
      labels.final,
      `${numberText(total)}${language === "zh" ? "（" : " ("}${adjusted}${language === "zh" ? "）" : ")"}`,
      LABEL_COLUMNS,
    )
    .pair(labels.grade, gradeName(grade, provisional, language), LABEL_COLUMNS)
    .pair(labels.rank, labels.rankOf(rank, of, shared), LABEL_COLUMNS);
  if (group !== null && groupRank !== null)
    sheet.pair(labels.groupRank(group), labels.groupRankOf(groupRank, ofGroup), LABEL_COLUMNS);
  if (means.final !== null) sheet.pair(labels.mean(meansOf), numberText(means.final), LABEL_COLUMNS);
}

function addScores(
  sheet: SlipSheet,
  { assessment, means, meansOf, comments }: FeedbackSlip,
  language: Language,
): void {
  const labels = SLIP_LABELS[language];
  const { score, sheet: source } = assessment;
  const rows = new Map(source.rows.map((row) => [row.indicator.code, row]));
  const { code, indicator, points, official, lost, comment } = labels;
  const mean = labels.meanHeader(meansOf);
  sheet.header([code, indicator, points, official, mean, lost, comment]);
  const meanOf = (of: string): number | string => means.byCode.get(of)?.toNumber() ?? "—";
  for (const group of score.groups) {
    const { name, code: level1 } = group.group;
    const reached = group.official;
    sheet.row(
      [
        level1,
        name[language],
        group.applicable.toNumber(),
        reached?.toNumber() ?? "—",
        meanOf(level1),
        reached === null ? "—" : group.applicable.minus(reached).toNumber(),
        "",
      ],
      ["groupText", "groupText", "groupScore", "groupScore", "groupScore", "groupScore", "groupText"],
    );
    for (const one of score.indicators.filter(({ indicator: { parent } }) => parent === level1)) {
      const own = one.notApplicable === null ? (one.official?.toNumber() ?? "—") : labels.notApplicable;
      sheet.row(
        [
          one.indicator.code,
          one.indicator.name[language],
          one.indicator.maxPoints,
          own,
          meanOf(one.indicator.code),
          lostOf(one) ?? "—",
          commentOf(rows.get(one.indicator.code), comments.get(one.indicator.code) ?? "", language),
        ],
        ["text", "text", "points", "score", "score", "score", "text"],
      );
    }
  }
}

function addLosses(sheet: SlipSheet, { assessment, advice }: FeedbackSlip, language: Language): void {
  const labels = SLIP_LABELS[language];
  const losses = assessment.score.indicators
    .flatMap((one) => {
      const lost = lostOf(one);
      return lost === null || lost <= 0 ? [] : [{ ...one, lost }];
    })
    .sort((a, b) => b.lost - a.lost);
  sheet.line(labels.losses, "section", 24);
  if (losses.length === 0) {
    sheet.line(labels.noLosses, "text", 22);
    return;
  }
  sheet.header([labels.code, labels.indicator, labels.lost, labels.due, labels.action]);
  for (const { indicator, official, lost } of losses) {
    const { trigger, dueDays, action } = indicator.remedy;
    const isAsked = official?.lt(decimal(indicator.maxPoints).times(decimal(trigger))) === true;
    const linked = adviceFor(advice, indicator);
    const said = linked.length === 0 ? action[language] : adviceText(linked, language);
    // What ledgers say can be longer than a row is tall.
    textByRows(said, ACTION_WIDTH).forEach((piece, part) => {
      const { code, name } = indicator;
      const cells =
        part === 0
          ? [code, name[language], lost, isAsked ? labels.days(dueDays) : "—"]
          : [code, "", null, ""];
      sheet.row([...cells, piece], ["text", "text", "score", "centered", "text"]);
    });
  }
}

/** Points; null for what does not count, or is not scored yet. */
function lostOf({ indicator, official, notApplicable }: IndicatorScore): number | null {
  return official === null || notApplicable !== null
    ? null
    : decimal(indicator.maxPoints).minus(official).toNumber();
}

/** What stands in 扣分原因 and 备注, where reviewers write too, and what a reviewer says besides. */
function commentOf(row: IndicatorRow | undefined, comment: string, language: Language): string {
  const said = [row?.reason, row?.remark].flatMap((field) =>
    field?.reading.kind === "text" ? [field.reading.text] : [],
  );
  const others = said.filter((text) => text !== comment);
  return [...others, ...(comment === "" ? [] : [SLIP_LABELS[language].reviewComment(comment)])].join("\n");
}
