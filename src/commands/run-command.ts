/** What the ribbon's buttons do, and what they have to say about it. */
import { cellAddress } from "../core/grid/address";
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
  /** Of the sheets that are written. */
  readonly language: Language;
}

/** 校验. @returns what the person is to be told */
export function runCheck({ open, core }: CommandSurroundings): Promise<Notice> {
  return telling(async () => {
    const workbook = await open();
    const result = await checkWorkbook(workbook, core);
    if (result.kind === "unrecognized") return unrecognized(workbook);
    const { assessment, counts, first, unseenMerges } = result;
    const sheet = assessment.sheet.name;
    if (first === null) return { kind: "none", sheet, unseenMerges };
    const place = `${first.at.sheet}!${cellAddress(first.at.row, first.at.column)}`;
    return { kind: "found", sheet, counts, place, code: first.code, unseenMerges };
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
