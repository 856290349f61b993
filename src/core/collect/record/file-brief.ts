/**
 * What putting together needs of nearly every record: without the rows, with what they gave. The thread that read the
 * file has it at hand, so that nobody has to take its record apart and score it once more. A brief says nothing that its
 * record doesn't: whoever has none (records of other machines, of an earlier run) reads the record and gets the same.
 */
import type { Assessment } from "../../assessment";
import { cellAddress, type CellRef } from "../../grid/address";
import { scoreSheet } from "../../scoring/score-sheet";
import { blockedCells } from "../../validation/order/blocked-cells";
import { claimedCells } from "../states/claimed-cells";
import { cellAt } from "./field-record";
import type { FieldRecord, FileRecord, SheetRecord } from "./file-record";
import { glimpseOf, type Glimpse } from "./glimpse";
import { keepScore, type KeptScore } from "./kept-score";
import { UNKNOWN_PERIOD } from "./revive-sheet";

/** A cell, with the name of its sheet where that is another one than the brief's. */
type KeptCell = readonly [at: string, sheet?: string];

/** What the rows of a sheet gave, scored by its own framework for its own period. */
export interface KeptResult {
  readonly score: KeptScore;
  /** The cells by which rows are claimed not to apply, in the order of the score's rows. */
  readonly claims: readonly KeptCell[];
  readonly unitAt: KeptCell | null;
  readonly texts: readonly (readonly [text: string, ...cell: KeptCell])[];
}

/** Plain JSON. */
export interface SheetBrief extends Omit<
  SheetRecord,
  "columns" | "fields" | "rows" | "adjustments" | "duplicates" | "unknownRows" | "ballotSheet"
> {
  readonly fields: Readonly<Partial<Record<"unit", FieldRecord>>>;
  /** Null where the record itself is needed: departments' own sheets, whose frameworks are held against the issued one. */
  readonly result: KeptResult | null;
}

export interface FileBrief extends Omit<FileRecord, "sheets"> {
  readonly sheets: readonly SheetBrief[];
}

/** @param assessments what the record's sheets were made from, in their order */
export function briefOf(record: FileRecord, assessments: readonly Assessment[]): FileBrief {
  return {
    ...record,
    frameworks: record.frameworks.map(({ id, version, hash }) => ({ id, version, hash })),
    sheets: record.sheets.map((sheet, index) => sheetBrief(sheet, assessments[index])),
  };
}

export function reviveGlimpse(sheet: SheetBrief, { unitAt, texts }: KeptResult): Glimpse {
  return {
    name: sheet.name,
    header: cellAt(sheet.name, sheet.header),
    unitAt: unitAt === null ? null : cellOf(unitAt, sheet.name),
    texts: texts.map(([text, ...cell]) => ({ text, at: cellOf(cell, sheet.name) })),
  };
}

export function reviveClaims(sheet: SheetBrief, { claims }: KeptResult): readonly CellRef[] {
  return claims.map((cell) => cellOf(cell, sheet.name));
}

function sheetBrief(sheet: SheetRecord, assessment: Assessment | undefined): SheetBrief {
  const { fields } = sheet;
  return {
    name: sheet.name,
    framework: sheet.framework,
    period: sheet.period,
    sheetPeriod: sheet.sheetPeriod,
    unit: sheet.unit,
    filledOn: sheet.filledOn,
    header: sheet.header,
    fields: fields["unit"] === undefined ? {} : { unit: fields["unit"] },
    findings: sheet.findings,
    withheld: sheet.withheld,
    derived: sheet.derived,
    issued: sheet.issued,
    stamp: sheet.stamp,
    alteredFormulas: sheet.alteredFormulas,
    result: assessment === undefined || sheet.derived !== null ? null : resultOf(assessment),
  };
}

function resultOf(assessment: Assessment): KeptResult {
  const { name } = assessment.sheet;
  const { unitAt, texts } = glimpseOf(assessment);
  const score = scoreAsRecorded(assessment);
  return {
    score: keepScore(score),
    claims: claimedCells({ ...assessment, score }).map((at) => keptCell(at, name)),
    unitAt: unitAt === null ? null : keptCell(unitAt, name),
    texts: texts.map(({ text, at }) => [text, ...keptCell(at, name)] as const),
  };
}

/** As a record is scored: by all of its findings, also by those that came to light after the sheet was scored. */
function scoreAsRecorded({ sheet, framework, period, findings, score }: Assessment): Assessment["score"] {
  if (period !== null && findings.every(({ severity }) => severity !== "error")) return score;
  return scoreSheet(sheet, framework, period ?? UNKNOWN_PERIOD, blockedCells(findings));
}

function keptCell({ sheet, row, column }: CellRef, own: string): KeptCell {
  const address = cellAddress(row, column);
  return sheet === own ? [address] : [address, sheet];
}

function cellOf([at, sheet]: KeptCell, own: string): CellRef {
  return cellAt(sheet ?? own, at);
}
