/** What the ribbon's buttons do, and what they have to say about it. */
import { cellAddress, type CellRef } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import type { AssessmentCore } from "../usecases/assessment-core";
import { checkWorkbook } from "../usecases/check-workbook";
import { writeSummary } from "../usecases/write-summary";
import type { OpenWorkbook } from "../workbook/port";
import { WorkbookError } from "../workbook/workbook-error";
import type { Notice } from "./notice";

export interface CommandSurroundings {
  readonly open: () => Promise<OpenWorkbook>;
  readonly core: AssessmentCore;
  /** The day on which reminders are asked for, as Excel counts days. */
  readonly today: number;
  /** Of the sheets that are written. */
  readonly language: Language;
}

/** 校验. @returns what the person is to be told */
export function runCheck({ open, core, today }: CommandSurroundings): Promise<Notice> {
  return telling(async () => {
    const workbook = await open();
    const result = await checkWorkbook(workbook, core, today);
    if (result.kind === "unrecognized") return unrecognized(workbook);
    if (result.kind === "ledgers")
      return {
        kind: "ledgers",
        ofLedgers: result.counts,
        place: result.first === null ? "" : placeOf(result.first),
      };
    const { assessment, counts, first, unseenMerges, ofLedgers } = result;
    const sheet = assessment.sheet.name;
    if (first === null) return { kind: "none", sheet, unseenMerges, ofLedgers };
    return {
      kind: "found",
      sheet,
      counts,
      place: placeOf(first.at),
      code: first.code,
      unseenMerges,
      ofLedgers,
    };
  });
}

/** 生成汇总表. @returns what the person is to be told; null when the summary, now in front, tells it */
export function runWriteSummary({ open, core, language }: CommandSurroundings): Promise<Notice | null> {
  return telling<Notice | null>(async () => {
    const workbook = await open();
    const result = await writeSummary(workbook, core, { sheet: null, language, at: new Date() });
    if (result.kind !== "written") return unrecognized(workbook);
    return result.omitted.length === 0 ? null : { kind: "omitted", parts: result.omitted.join(",") };
  });
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

function unrecognized({ fileName }: OpenWorkbook): Notice {
  return { kind: "error", code: "unrecognized", detail: { file: fileName } };
}

/** A command has nowhere to throw to. */
async function telling<Told>(command: () => Promise<Told>): Promise<Told | Notice> {
  try {
    return await command();
  } catch (error) {
    return error instanceof WorkbookError
      ? { kind: "error", code: error.code, detail: error.detail }
      : { kind: "unexpected" };
  }
}
