/** What the ribbon's buttons do, and what they have to say about it. */
import { cellAddress } from "../core/grid/address";
import { describeError } from "../core/locale/error-text";
import type { Language } from "../core/locale/language";
import { describeFinding } from "../core/validation/describe-finding";
import type { AssessmentCore } from "../usecases/assessment-core";
import { checkWorkbook } from "../usecases/check-workbook";
import { writeSummary } from "../usecases/write-summary";
import type { OpenWorkbook } from "../workbook/port";
import { WorkbookError } from "../workbook/workbook-error";
import { COMMAND_TEXTS } from "./command-texts";

export interface CommandSurroundings {
  readonly open: () => Promise<OpenWorkbook>;
  readonly core: AssessmentCore;
  readonly language: Language;
}

/** 校验. @returns what the person is to be told */
export function runCheck({ open, core, language }: CommandSurroundings): Promise<string> {
  return telling(language, async () => {
    const workbook = await open();
    const result = await checkWorkbook(workbook, core);
    if (result.kind === "unrecognized") return unrecognized(workbook, language);
    const { assessment, counts, first } = result;
    const texts = COMMAND_TEXTS[language];
    if (first === null) return texts.none(assessment.sheet.name);
    const place = `${first.at.sheet}!${cellAddress(first.at.row, first.at.column)}`;
    return texts.found(assessment.sheet.name, counts, place, describeFinding(first, language).name);
  });
}

/** 写入汇总. @returns what the person is to be told; null when the summary, now in front, tells it */
export function runWriteSummary({ open, core, language }: CommandSurroundings): Promise<string | null> {
  return telling(language, async () => {
    const workbook = await open();
    const { kind } = await writeSummary(workbook, core, { sheet: null, language, at: new Date() });
    return kind === "written" ? null : unrecognized(workbook, language);
  });
}

function unrecognized({ fileName }: OpenWorkbook, language: Language): string {
  return describeError({ code: "unrecognized", detail: { file: fileName } }, language).sentence;
}

/** A command has nowhere to throw to. */
async function telling<Told>(language: Language, command: () => Promise<Told>): Promise<Told | string> {
  try {
    return await command();
  } catch (error) {
    return error instanceof WorkbookError
      ? describeError(error, language).sentence
      : COMMAND_TEXTS[language].unexpected;
  }
}
