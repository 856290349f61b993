/**
 * V416: an entry that says something else than the ledger of the same workbook. V419: a ledger whose own faults
 * make what it would give uncertain. A blank entry is told as one; a blank ledger says nothing.
 */
import { assessLedgers, type AssessedLedger } from "../../../ledger/assess-ledgers";
import { rememberFor } from "../../../remember";
import type { WorkbookGrid } from "../../../grid/grid";
import type { IndicatorRow } from "../../../sheet/scoring-sheet";
import { plainNumber } from "../../../locale/plain-number";
import type { Check } from "../../check-context";
import { fedEntries, type FedEntry } from "../../entered/fed-entries";
import type { FindingAmong } from "../../finding";
import { about, makeFinding } from "../../make-finding";

/** A workbook's ledgers, read once for all of its scoring sheets. */
const assessedLedgers = rememberFor((workbook: WorkbookGrid) => assessLedgers(workbook, { asOf: null }));

export const checkDiffersFromLedger: Check<"V416" | "V419"> = (context) => {
  const ledgers = assessedLedgers(context.workbook);
  return ledgers.length === 0
    ? []
    : context.counting.flatMap((row) => checkRow(row, fedEntries(row, ledgers, context.period), ledgers));
};

function checkRow(
  { indicator }: IndicatorRow,
  fed: readonly FedEntry[],
  ledgers: readonly AssessedLedger[],
): readonly FindingAmong<"V416" | "V419">[] {
  const filled = fed.filter(({ entered }) => entered !== null);
  const [first] = filled;
  if (first === undefined) return [];
  const { ledger } = first.figure;
  const faults = ledgers
    .filter((one) => one.ledger.id === ledger.id)
    .flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
  const uncertain =
    faults.length === 0
      ? []
      : [
          makeFinding("V419", first.entry.at, indicator.code, {
            ...about(indicator),
            ledger: ledger.name,
            n: faults.length,
          }),
        ];
  const differing = filled.filter(({ entered, figure }) => figure.value !== null && figure.value !== entered);
  const [place] = differing;
  if (place === undefined) return uncertain;
  return [
    makeFinding("V416", place.entry.at, indicator.code, {
      ...about(indicator),
      ledger: ledger.name,
      field: fieldNames(fed),
      n: shown(fed, ({ figure }) => figure.value),
      v: shown(fed, ({ entered }) => entered),
      cells: differing.map(({ entry, figure }) => ({
        at: entry.at,
        formula: figure.formula ?? "",
        n: figure.value ?? 0,
      })),
    }),
    ...uncertain,
  ];
}

/** The part before its whole, as a fraction is written: 3/5. */
function inOrder(fed: readonly FedEntry[]): readonly FedEntry[] {
  const isRate = fed.length === 2 && fed.some(({ entry }) => entry.definition.slot === "base");
  return isRate ? [...fed].sort((a, b) => rank(a) - rank(b)) : fed;
}

function rank({ entry }: FedEntry): number {
  return entry.definition.slot === "base" ? 1 : 0;
}

function shown(fed: readonly FedEntry[], valueOf: (one: FedEntry) => number | null): string {
  return inOrder(fed)
    .map((one) => {
      const value = valueOf(one);
      return value === null ? "—" : plainNumber(value);
    })
    .join("/");
}

function fieldNames(fed: readonly FedEntry[]): { readonly zh: string; readonly en: string } {
  const labels = inOrder(fed).map(({ entry }) => entry.definition.label);
  return { zh: labels.map(({ zh }) => zh).join("/"), en: labels.map(({ en }) => en).join("/") };
}
