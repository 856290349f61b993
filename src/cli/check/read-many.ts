/**
 * Many files for `check`, read as `collect` reads them: folders with all that is in them, archives, in threads; a file that
 * can't be read stops nothing.
 */
import type { Assessment } from "../../core/assessment";
import { FrameworkShelf } from "../../core/collect/record/record-frameworks";
import { readRecordLine } from "../../core/collect/record/record-lines";
import type { FileRecord } from "../../core/collect/record/file-record";
import { reviveRecord } from "../../core/collect/record/revive-record";
import type { SheetMappings } from "../../core/derive/column-mapping";
import type { Framework } from "../../core/framework/framework";
import type { Period } from "../../core/framework/period";
import type { Language } from "../../core/locale/language";
import type { RosterUnit } from "../../core/roster/roster";
import { Progress } from "../collect/progress";
import type { ReadAnswer } from "../collect/read-answer";
import { readEach } from "../collect/read-each";
import { reportPassedOver } from "../collect/report-reading";
import type { FoundFiles } from "../collect/return-file";
import { WorkbookError } from "../../workbook/workbook-error";
import type { Terminal } from "../terminal";
import type { LedgerWords } from "../ledger/said-of-ledgers";
import type { CheckFacts } from "./check-facts";

export interface ReadManyOptions {
  readonly framework: Framework | null;
  readonly period: Period | null;
  readonly columns: SheetMappings;
  readonly units: readonly RosterUnit[];
  /** The day on which is asked what in ledgers is overdue, as Excel counts days. */
  readonly asOf: number | null;
  /** What was said of ledgers; without mappings, which are about one file. */
  readonly said: LedgerWords;
  readonly language: Language;
}

export type ManyAnswer =
  | { readonly file: string; readonly error: WorkbookError }
  | {
      readonly file: string;
      /** Empty for a workbook without a scoring sheet. */
      readonly assessments: readonly Assessment[];
      readonly facts: CheckFacts;
    };

/** @returns an answer for each file, in their order; workbooks of ours about returns are counted on stderr and left out */
export async function readMany(
  found: FoundFiles,
  { framework, asOf, said, language, ...common }: ReadManyOptions,
  terminal: Terminal,
): Promise<readonly ManyAnswer[]> {
  const settings = {
    ...common,
    framework,
    use: "only",
    known: new Set<string>(),
    check: { asOf, said },
  } as const;
  const answers = new Map<string, ReadAnswer>();
  const keyOf = (index: number): string => String(index);
  const places = new Map(found.files.map((file, index) => [file, keyOf(index)]));
  const progress = new Progress(found.files.length, language, terminal.status ?? null);
  const reader = terminal.returnReader(settings, found.files.length);
  await readEach(found.files, reader, progress, (file, answer) => {
    answers.set(places.get(file) ?? "", answer);
  });
  const ours = [...answers.values()].filter(({ kind }) => kind === "ours").length;
  reportPassedOver({ passedOver: found.passedOver, ours, reused: 0 }, language, terminal);
  const shelf = new FrameworkShelf();
  const read = found.files.flatMap(({ name: file }, index): readonly ManyAnswer[] => {
    const answer = answers.get(keyOf(index));
    if (answer?.kind === "record") return [manyAnswer(file, answer, shelf)];
    if (answer?.kind === "ours") return [];
    const reason = answer?.kind === "brokenOff" ? answer.reason : "no answer";
    return [{ file, error: new WorkbookError("brokenOff", { file, reason }) }];
  });
  return [
    ...read,
    ...found.refused.map(({ name: file, code, detail }) => ({
      file,
      error: new WorkbookError(code, { file, ...detail }),
    })),
  ];
}

function manyAnswer(
  file: string,
  { lines, check }: Extract<ReadAnswer, { readonly kind: "record" }>,
  shelf: FrameworkShelf,
): ManyAnswer {
  const read = lines.trimEnd().split("\n").map(readRecordLine);
  for (const line of read) if (line.kind === "framework") shelf.add(line.framework);
  const record = read.find((line) => line.kind === "file")?.record;
  if (record === undefined || check === undefined) throw new Error("A thread answered without a record");
  if ("error" in check) return { file, error: new WorkbookError(check.error.code, check.error.detail) };
  return { file, assessments: assessmentsOf(record, shelf), facts: check.facts };
}

function assessmentsOf(record: FileRecord, shelf: FrameworkShelf): readonly Assessment[] {
  record.frameworks.forEach((one) => shelf.add(one));
  return record.sheets.map((sheet) => reviveRecord(sheet, shelf));
}
