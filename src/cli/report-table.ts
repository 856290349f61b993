/** An assessment as tables for a person at a terminal. */
import type Big from "big.js";
import type { Assessment } from "../core/assessment";
import { describeDerivation } from "../core/derive/describe-derivation";
import { describePeriod } from "../core/framework/period";
import { errorsNote } from "../core/explain/errors-note";
import { progressTexts, untouchedText } from "../core/explain/progress";
import { awaitingSentence, isPartial, leftOutTexts, partialTotal } from "../core/explain/result-notes";
import { cellAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import { shownGrade } from "../core/scoring/shown-grade";
import { wrapText } from "../core/plan/text-size";
import { pointsText } from "../core/scoring/number-text";
import { describeFinding } from "../core/validation/wording/describe-finding";
import { splitUntouched } from "../core/validation/order/untouched-rows";
import type { FileFinding, Finding } from "../core/validation/finding";
import { plainTable } from "./plain-table";
import { REPORT_TEXTS } from "./report-texts";
import { printableName } from "./printable";

const KINDS = ["rule", "self", "review"] as const;

/** Columns that lines beside tables are wrapped to. */
const LINE_WIDTH = 110;

/** Columns that a long text is wrapped to. */
const TEXT_WIDTH = 44;

export function headText(
  file: string,
  { sheet, framework, period, derived }: Assessment,
  language: Language,
): string {
  const texts = REPORT_TEXTS[language];
  const parts = [
    printableName(sheet.unit ?? texts.noUnit),
    period === null ? texts.noPeriod : describePeriod(period)[language],
    `${framework.name[language]} ${framework.version}`,
  ];
  const notes =
    derived === undefined
      ? []
      : [texts.derived, ...describeDerivation(derived, language).map((note) => `  · ${note}`)];
  return [file, parts.join(" · "), ...notes, ""].join("\n");
}

/**
 * The place of a finding that concerns a whole file is the file. Rows in which nothing is written yet are one line
 * for each sheet, with how far its level-1 indicators are.
 * @param sheets that the findings are about
 */
export function findingsTable(
  { findings: all }: { readonly findings: readonly (Finding | FileFinding)[] },
  sheets: readonly Assessment[],
  language: Language,
): string {
  const texts = REPORT_TEXTS[language];
  if (all.length === 0) return `${texts.noFindings}\n`;
  const findings = splitUntouched(all).others;
  const open = sheets.map((assessment) => untouchedLine(assessment, language)).join("");
  const count = (severity: "error" | "warn" | "info"): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const counts = `${texts.counts(count("error"), count("warn"), count("info"))}\n`;
  if (findings.length === 0) return `${open}${counts}`;
  const table = plainTable(
    [texts.code, texts.severityHeader, texts.cell, texts.finding, texts.remedy],
    ["left", "left", "left", "left", "left"],
  );
  for (const finding of findings) {
    const { message, fix } = describeFinding(finding, language);
    const place =
      "at" in finding
        ? `${finding.at.sheet}!${cellAddress(finding.at.row, finding.at.column)}`
        : finding.values.file;
    table.push([finding.code, texts.severity[finding.severity], place, wrapped(message), wrapped(fix)]);
  }
  return `${open}${table.toString()}\n${counts}`;
}

/** “SQLH-2026Q4：18 项未填写（从 H5 起）：党建引领 0/4，…” */
function untouchedLine({ findings, score, sheet }: Assessment, language: Language): string {
  const { untouched } = splitUntouched(findings);
  const [first] = untouched;
  if (first === undefined) return "";
  const { at } = first;
  const place = `${at.sheet === sheet.name ? "" : `${at.sheet}!`}${cellAddress(at.row, at.column)}`;
  const text = REPORT_TEXTS[language].untouched(
    printableName(sheet.name),
    untouchedText(untouched.length, language),
    place,
    progressTexts(score, language),
  );
  return [...wrapText(text, LINE_WIDTH), ""].join("\n");
}

export function scoresTable(assessment: Assessment, language: Language): string {
  const { score, framework } = assessment;
  const texts = REPORT_TEXTS[language];
  const shown = (points: Big | null, notApplicable = false): string =>
    notApplicable ? texts.notApplicable : (points?.toFixed(framework.precision.decimals) ?? texts.open);
  // Without lines between the rows eighteen indicators fit on a screen.
  const table = plainTable(
    [texts.code, texts.indicator, texts.max, texts.rule, texts.self, texts.review, texts.official],
    ["left", "left", "right", "right", "right", "right", "right"],
    false,
  );
  for (const { indicator, notApplicable, rule, self, review, official } of score.indicators) {
    const out = notApplicable !== null;
    table.push([
      indicator.code,
      indicator.name[language],
      String(indicator.maxPoints),
      shown(rule, out),
      self === null ? "" : shown(self),
      review === null ? "" : shown(review),
      shown(official, out),
    ]);
  }
  const { totals, coverage } = score;
  const total = (kind: "rule" | "self" | "review"): string =>
    isPartial(coverage[kind]) ? texts.outOf(coverage[kind].count, coverage[kind].of) : shown(totals[kind]);
  table.push([
    texts.total,
    texts.outOf100,
    "100",
    total("rule"),
    total("self"),
    total("review"),
    shown(totals.official),
  ]);
  return `${table.toString()}\n${resultLines(assessment, language)}`;
}

function resultLines(assessment: Assessment, language: Language): string {
  const { score, framework } = assessment;
  const texts = REPORT_TEXTS[language];
  const { decimals } = framework.precision;
  const { totals, range, answered } = score;
  const lines = [
    `${texts.bonus} ${pointsText(totals.bonus, decimals)}  ${texts.penalty} ${pointsText(totals.penalty, decimals)}`,
    `${score.complete || totals.final === null ? texts.final : texts.soFar} ${totals.final?.toFixed(decimals) ?? (score.withheld === true ? texts.openGrade : texts.open)}  ${texts.grade} ${shownGrade(score, language) ?? texts.openGrade}`,
    ...KINDS.flatMap((kind) =>
      isPartial(score.coverage[kind])
        ? [`${texts[kind]} ${partialTotal(score.coverage[kind], decimals, language)}`]
        : [],
    ),
  ];
  if (score.withheld === true) lines.push(texts.withheld);
  else if (!score.complete)
    lines.push(
      texts.incomplete(answered.count, answered.of, range.min.toFixed(decimals), range.max.toFixed(decimals)),
    );
  else if (!range.min.eq(range.max))
    lines.push(texts.range(range.min.toFixed(decimals), range.max.toFixed(decimals)));
  const errors = errorsNote(assessment, language);
  if (errors !== null) lines.push(errors);
  const awaiting = awaitingSentence(score, language);
  if (awaiting !== null) lines.push(awaiting);
  if (score.indicators.some(({ official, provisional }) => provisional && official === null))
    lines.push(texts.compared);
  lines.push(...leftOutTexts({ score }, language));
  if (score.vetoed) lines.push(texts.vetoed);
  return `${lines.join("\n")}\n`;
}

function wrapped(text: string): string {
  return wrapText(text, TEXT_WIDTH).join("\n");
}
