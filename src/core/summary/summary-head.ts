/** Head of the 汇总 sheet: who, when, by which framework, the totals and what must be known about them. */
import { errorsNote } from "../explain/errors-note";
import { describePeriod } from "../framework/period";
import { rowHeightFor } from "../plan/text-size";
import { pointsText } from "../scoring/number-text";
import { gradeAfterVetoes } from "../scoring/veto-words";
import { serialTime } from "./serial-date";
import { inLanguage } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { COLUMN_WIDTHS, LAST_COLUMN, NOTE_ROW, STALE_ROW, UNIT_ROW } from "./summary-layout";
import { addFigures } from "./summary-figures";

/** One line of text, in points; also the space before the tables. */
const STALE_HEIGHT = 18;

export function addHead(context: SummaryContext): void {
  const { builder, labels, language, assessment, writtenAt } = context;
  const { framework, sheet } = assessment;
  builder
    .merged(
      { top: 0, bottom: 0, left: 0, right: LAST_COLUMN },
      labels.title(inLanguage(framework.name, language)),
      "title",
    )
    .height(0, 34);
  const period = assessment.period === null ? "" : inLanguage(describePeriod(assessment.period), language);
  const unit = sheet.unit ?? "";
  const rules = `${inLanguage(framework.name, language)} ${framework.version}`;
  addPair(context, UNIT_ROW, 0, labels.unit, unit);
  addPair(context, UNIT_ROW, 3, labels.period, period);
  addPair(context, 2, 0, labels.framework, rules);
  addPair(context, 2, 3, labels.writtenAt, serialTime(writtenAt), "time");
  // The left half has the longer words: an English label, a framework's full name.
  builder.height(UNIT_ROW, pairHeight(labels.unit, unit)).height(2, pairHeight(labels.framework, rules));
  addFigures(context);
  addNote(context);
  builder.height(STALE_ROW, STALE_HEIGHT);
}

function addPair(
  { builder }: SummaryContext,
  row: number,
  column: 0 | 3,
  label: string,
  value: string | number,
  style: "value" | "time" = "value",
): void {
  const right = column === 0 ? 2 : LAST_COLUMN;
  builder
    .put(row, column, label, "label")
    .merged({ top: row, bottom: row, left: column + 1, right }, value, style);
}

/** In points, for a label in the first column and its value in the two beside it. */
function pairHeight(label: string, value: string): number {
  const [labelWidth = 1, ...valueWidths] = COLUMN_WIDTHS.slice(0, 3);
  const width = valueWidths.reduce((sum, each) => sum + each, 0);
  return Math.max(
    24,
    rowHeightFor([
      { text: label, width: labelWidth + 2 },
      { text: value, width },
    ]),
  );
}

const SEPARATOR = { zh: "、", en: ", " } as const;

/** Why the result stands for the time being: rows that wait for a reviewer, or for all units. */
function provisionalNotes({ labels, language, assessment }: SummaryContext): readonly string[] {
  const { awaitingReview, reviewsRequired, indicators } = assessment.score;
  const waiting = indicators.filter(({ provisional }) => provisional);
  const judged = waiting.filter(({ rule, official }) => rule === null && official !== null).length;
  const compared = waiting.filter(({ official }) => official === null).length;
  const codes = awaitingReview.join(SEPARATOR[language]);
  return [
    ...(awaitingReview.length > 0 ? [labels.awaiting(awaitingReview.length, reviewsRequired, codes)] : []),
    ...(judged > 0 ? [labels.provisionalSelf(judged)] : []),
    ...(compared > 0 ? [labels.provisionalRelative(compared)] : []),
  ];
}

/** What qualifies the totals: rows still open, provisional scores, errors, a veto. */
function addNote(context: SummaryContext): void {
  const { builder, labels, language, assessment } = context;
  const { score, framework } = assessment;
  const { decimals } = framework.precision;
  const { count, of } = score.answered;
  const errors = errorsNote(assessment, language);
  const vetoes = framework.adjustments.filter(({ code }) =>
    score.adjustments.some((scored) => scored.code === code && scored.vetoed),
  );
  const notes = [
    ...(score.withheld === true ? [labels.withheldNote] : []),
    ...(count < of
      ? [
          labels.incomplete(
            of - count,
            pointsText(score.range.min, decimals),
            pointsText(score.range.max, decimals),
          ),
        ]
      : []),
    ...provisionalNotes(context),
    ...(errors === null ? [] : [errors]),
    ...(vetoes.length > 0
      ? [
          labels.vetoed(
            vetoes.map(({ name }) => inLanguage(name, language)).join(SEPARATOR[language]),
            inLanguage(gradeAfterVetoes(framework, vetoes), language),
          ),
        ]
      : []),
  ];
  const text = notes.join("\n");
  builder.merged({ top: NOTE_ROW, bottom: NOTE_ROW, left: 0, right: LAST_COLUMN }, text, "note");
  const width = COLUMN_WIDTHS.reduce((sum, column) => sum + column, 0);
  builder.height(NOTE_ROW, notes.length === 0 ? 8 : rowHeightFor([{ text, width }]));
}
