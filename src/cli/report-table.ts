/** An assessment as tables for a person at a terminal. */
import type Big from "big.js";
import Table from "cli-table3";
import type { Assessment } from "../core/assess";
import { describeDerivation } from "../core/derive/describe-derivation";
import { describePeriod } from "../core/framework/period";
import { awaitingSentence, isPartial, leftOutTexts, partialTotal } from "../core/explain/result-notes";
import { cellAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import { shownGrade } from "../core/scoring/shown-grade";
import { wrapText } from "../core/plan/text-size";
import { pointsText } from "../core/scoring/number-text";
import { describeFinding } from "../core/validation/wording/describe-finding";
import type { FileFinding, Finding } from "../core/validation/finding";
import { REPORT_TEXTS } from "./report-texts";
import { printableName } from "./printable";

const KINDS = ["rule", "self", "review"] as const;

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

/** The place of a finding that concerns a whole file is the file. */
export function findingsTable(
  { findings }: { readonly findings: readonly (Finding | FileFinding)[] },
  language: Language,
): string {
  const texts = REPORT_TEXTS[language];
  if (findings.length === 0) return `${texts.noFindings}\n`;
  const table = newTable([texts.code, texts.severityHeader, texts.cell, texts.finding, texts.remedy], {});
  for (const finding of findings) {
    const { message, fix } = describeFinding(finding, language);
    const place =
      "at" in finding
        ? `${finding.at.sheet}!${cellAddress(finding.at.row, finding.at.column)}`
        : finding.values.file;
    table.push([finding.code, texts.severity[finding.severity], place, wrapped(message), wrapped(fix)]);
  }
  const count = (severity: "error" | "warn" | "info"): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return `${table.toString()}\n${texts.counts(count("error"), count("warn"), count("info"))}\n`;
}

export function scoresTable({ score, framework }: Assessment, language: Language): string {
  const texts = REPORT_TEXTS[language];
  const shown = (points: Big | null, notApplicable = false): string =>
    notApplicable ? texts.notApplicable : (points?.toFixed(framework.precision.decimals) ?? texts.open);
  const table = newTable(
    [texts.code, texts.indicator, texts.max, texts.rule, texts.self, texts.review, texts.official],
    {
      colAligns: ["left", "left", "right", "right", "right", "right", "right"],
      // Without lines between the rows eighteen indicators fit on a screen.
      chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    },
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
  return `${table.toString()}\n${resultLines({ score, framework }, language)}`;
}

function resultLines(
  { score, framework }: Pick<Assessment, "score" | "framework">,
  language: Language,
): string {
  const texts = REPORT_TEXTS[language];
  const { decimals } = framework.precision;
  const { totals, range, answered } = score;
  const lines = [
    `${texts.bonus} ${pointsText(totals.bonus, decimals)}  ${texts.penalty} ${pointsText(totals.penalty, decimals)}`,
    `${texts.final} ${totals.final?.toFixed(decimals) ?? (score.withheld === true ? texts.openGrade : texts.open)}  ${texts.grade} ${shownGrade(score, language) ?? texts.openGrade}`,
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

/** A table without colours: output is often redirected into a file. */
function newTable(head: string[], options: Partial<Table.TableConstructorOptions>): Table.Table {
  return new Table({ head, style: { head: [], border: [] }, ...options });
}
