/** 退回单: what a unit has to mend before its return counts. Findings with cell and remedy, nothing else. */
import { describePeriod, type Period } from "../../framework/period";
import type { Framework } from "../../framework/framework";
import { cellAddress, type CellRef } from "../../grid/address";
import type { Language } from "../../locale/language";
import type { WorkbookPlan } from "../../plan/plan";
import type { Finding } from "../../validation/finding";
import { describeFinding } from "../../validation/wording/describe-finding";
import { SLIP_LABELS } from "./slip-labels";
import { SlipSheet } from "./slip-sheet";

/** No., cell, indicator, asked, what is wrong, what to do. */
const WIDTHS = [5, 13, 17, 7, 32, 27];
const LABEL_COLUMNS = 2;

export interface ReturnSlip {
  readonly unit: string;
  readonly file: string;
  readonly framework: Framework;
  readonly period: Period;
  /** Why the whole return can't be used, and what to do; null where the usual request will do. */
  readonly reasons: readonly {
    readonly message: string;
    readonly remedy: string | null;
    readonly cells: readonly CellRef[];
  }[];
  readonly findings: readonly Finding[];
}

/** Notices for information are left out: nothing has to be done about them. */
export function planReturnSlip(slip: ReturnSlip, language: Language): WorkbookPlan {
  const labels = SLIP_LABELS[language];
  const { unit, file, framework, period, reasons } = slip;
  const findings = [
    ...slip.findings.filter(({ severity }) => severity === "error"),
    ...slip.findings.filter(({ severity }) => severity === "warn"),
  ];
  const must = reasons.length + findings.filter(({ severity }) => severity === "error").length;
  const sheet = new SlipSheet(language, WIDTHS)
    .line(labels.returnTitle(framework.name[language]), "title", 34)
    .pair(labels.unit, unit, LABEL_COLUMNS)
    .pair(labels.period, describePeriod(period)[language], LABEL_COLUMNS)
    .pair(labels.file, file, LABEL_COLUMNS)
    .line(labels.returnNote(must, reasons.length + findings.length - must), "note", 26)
    .header([labels.no, labels.cell, labels.indicator, labels.kind, labels.problem, labels.remedy]);
  const styles = ["centered", "centered", "text", "centered", "text", "text"] as const;
  let no = 0;
  for (const { message, remedy, cells } of reasons)
    sheet.row(
      [
        ++no,
        cells.map(placeOf).join("\n") || labels.wholeFile,
        "",
        labels.must,
        message,
        remedy ?? labels.sendAgain,
      ],
      styles,
    );
  const names = new Map(
    [...framework.indicators, ...framework.adjustments].map(({ code, name }) => [code, name]),
  );
  for (const finding of findings) {
    const { brief, fix } = describeFinding(finding, language);
    const { indicator } = finding;
    const name = indicator === null ? "" : `${indicator} ${names.get(indicator)?.[language] ?? ""}`.trim();
    const asked = finding.severity === "error" ? labels.must : labels.look;
    sheet.row([++no, placeOf(finding.at), name, asked, brief, fix], styles);
  }
  return sheet.plan(labels.returnSlip, framework.id);
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `${sheet}\n${cellAddress(row, column)}`;
}
