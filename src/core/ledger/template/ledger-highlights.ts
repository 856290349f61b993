/** What a ledger shows in colour by itself: days that come near or have passed, and members long in arrears. */
import { columnLetters } from "../../grid/address";
import { PALETTE } from "../../plan/palette";
import type { PlanConditionalFormat } from "../../plan/plan";
import type { Ledger } from "../definition/ledger";

export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** Red before amber: the first that fits a cell is the one that is seen. */
export function ledgerHighlights(ledger: Ledger, { top, bottom }: Rows): readonly PlanConditionalFormat[] {
  const at = (key: string): number => ledger.columns.findIndex((column) => column.key === key);
  const cell = (key: string): string => `$${columnLetters(at(key))}${top + 1}`;
  const range = (key: string) => ({ top, left: at(key), bottom, right: at(key) });
  const days = ledger.reminders.flatMap(
    ({ day, done, before, postponed }): readonly PlanConditionalFormat[] => {
      const open = done.map((key) => `${cell(key)}=""`).join(",");
      const last =
        postponed === undefined
          ? cell(day)
          : `IF(${cell(postponed.with)}="",${cell(day)},MAX(${cell(day)},${cell(postponed.to)}))`;
      const isOpen = `ISNUMBER(${cell(day)}),${open}`;
      return [
        {
          type: "formula",
          range: range(day),
          formula: `=AND(${isOpen},${last}<TODAY())`,
          fill: PALETTE.danger,
          fontColor: PALETTE.dangerInk,
          bold: true,
        },
        {
          type: "formula",
          range: range(day),
          formula: `=AND(${isOpen},${last}-TODAY()<=${Math.max(...before)})`,
          fill: PALETTE.warning,
        },
      ];
    },
  );
  const arrears = ledger.checks.flatMap((check): readonly PlanConditionalFormat[] =>
    check.kind === "arrears"
      ? [
          {
            type: "formula",
            range: range(check.column),
            formula: `=AND(ISNUMBER(${cell(check.column)}),${cell(check.column)}>0)`,
            fill: check.severity === "error" ? PALETTE.danger : PALETTE.warning,
          },
        ]
      : [],
  );
  return [...days, ...arrears];
}

/** Rows below those with lines, coloured like them as soon as anything stands in them. */
export function furtherRows(ledger: Ledger, { top, bottom }: Rows): readonly PlanConditionalFormat[] {
  const last = columnLetters(ledger.columns.length - 1);
  return ledger.columns.map(({ derived }, column) => ({
    type: "formula",
    range: { top, left: column, bottom, right: column },
    formula: `=COUNTA($A${top + 1}:$${last}${top + 1})>0`,
    fill: derived === undefined ? PALETTE.input : PALETTE.computed,
  }));
}
