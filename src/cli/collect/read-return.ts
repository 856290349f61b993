/**
 * Reads one file that may be a return and makes its record. Whatever is wrong with it is told in the record:
 * a file stops no run.
 */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { assessWorkbook, type AssessmentOutcome } from "../../core/assess";
import { isDerived } from "../../core/derive/build-framework";
import { builtinFrameworks } from "../../core/framework/builtin-frameworks";
import type { Framework } from "../../core/framework/framework";
import { briefOf, type FileBrief } from "../../core/collect/record/file-brief";
import { recordFile, recordUnreadable, type FileFacts } from "../../core/collect/record/record-file";
import { RecordLines } from "../../core/collect/record/record-lines";
import { unreadableBy } from "../../core/collect/record/unreadable";
import type { FileRecord } from "../../core/collect/record/file-record";
import type { WorkbookGrid } from "../../core/grid/grid";
import { isAboutReturns } from "../../core/plan/mark";
import { takesAppraisals } from "../../core/year/appraisals/appraisal-items";
import { holdsAppraisals } from "../../core/year/appraisals/read-appraisals";
import type { Archives, WorkbookFiles } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import { checkFacts, type CheckFacts } from "../check/check-facts";
import { NO_WORDS, withWords } from "../ledger/said-of-ledgers";
import { withDiskSource } from "./disk-source";
import type { ReadAnswer, ReadSettings } from "./read-answer";
import type { RefusedFile, ReturnFile } from "./return-file";

/** What a reading needs of the adapters. */
export interface ReadingWorld {
  readonly open: WorkbookFiles["open"];
  readonly archives: Archives;
}

export async function readReturn(
  file: ReturnFile,
  settings: ReadSettings,
  world: ReadingWorld,
): Promise<ReadAnswer> {
  const facts: FileFacts = { file: file.name, sha256: null, bytes: null, modified: null };
  let known = facts;
  try {
    const { bytes, modified } = await contentOf(file, world.archives);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    known = { ...facts, sha256, bytes: bytes.length, modified };
    if (settings.known.has(sha256)) return { kind: "known", sha256, bytes: bytes.length, modified };
    const read = await (await world.open(bytes, file.name)).read();
    const workbook = withWords(settings.check?.said ?? NO_WORDS, read, file.name);
    if (isAboutReturns(workbook.names)) return { kind: "ours" };
    const outcome = assess(workbook, settings);
    if (settings.ratings === true && outcome.kind === "unrecognized" && isRatings(workbook, settings))
      return { kind: "ours" };
    const record = recordFile(known, workbook, outcome);
    if (settings.check !== undefined)
      return { ...answer(record, null), check: { facts: factsOf(workbook, outcome) } };
    return answer(record, outcome.kind === "assessed" ? briefOf(record, outcome.assessments) : null);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { code, detail } = error;
    const unread = answer(recordUnreadable(known, unreadableBy(error)), null);
    return settings.check === undefined ? unread : { ...unread, check: { error: { code, detail } } };
  }
}

function factsOf(workbook: WorkbookGrid, outcome: AssessmentOutcome): CheckFacts {
  return checkFacts(workbook, outcome.kind === "assessed" ? outcome.assessments : [], outcome);
}

function isRatings(workbook: WorkbookGrid, { framework }: ReadSettings): boolean {
  const all = framework === null ? builtinFrameworks() : [framework, ...builtinFrameworks()];
  return holdsAppraisals(workbook, all.filter(takesAppraisals));
}

/** The record of a file that isn't opened at all. */
export function refusedRecord({ name, code, detail }: RefusedFile): string {
  const facts: FileFacts = { file: name, sha256: null, bytes: null, modified: null };
  return new RecordLines().of(recordUnreadable(facts, unreadableBy({ code, detail })));
}

/** The record of a file over which its thread died. */
export function brokenOffRecord({ name }: ReturnFile, reason: string): string {
  const facts: FileFacts = { file: name, sha256: null, bytes: null, modified: null };
  return new RecordLines().of(
    recordUnreadable(facts, unreadableBy({ code: "brokenOff", detail: { reason } })),
  );
}

function answer(
  record: FileRecord,
  brief: FileBrief | null,
): Extract<ReadAnswer, { readonly kind: "record" }> {
  const lines = new RecordLines().of(record);
  return { kind: "record", lines, brief: brief === null ? null : JSON.stringify(brief) };
}

export interface Content {
  readonly bytes: Uint8Array;
  /** ISO 8601. */
  readonly modified: string | null;
}

/** @throws WorkbookError, notFound for a file that is gone meanwhile */
export async function contentOf({ path, member }: ReturnFile, archives: Archives): Promise<Content> {
  if (member !== null) {
    const bytes = await withDiskSource(path, (source) => archives.content(source, member));
    return { bytes, modified: member.modified };
  }
  try {
    // The thread has nothing else to do meanwhile, and each promise would wait for a further thread.
    const { mtime, size } = statSync(path);
    if (size > MAX_FILE) throw new WorkbookError("tooLarge");
    return { bytes: new Uint8Array(readFileSync(path)), modified: mtime.toISOString() };
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("notFound", { file: path }, { cause: error });
  }
}

/** In bytes; what is larger is refused before it is read into memory. */
const MAX_FILE = 100 * 2 ** 20;

/** Whether it is the wanted framework is for the putting together, where nobody says that only it is wanted. */
function assess(workbook: WorkbookGrid, settings: ReadSettings): AssessmentOutcome {
  const { framework, use = "brought", period, columns, units } = settings;
  const common = { columns, units, expectedPeriod: period, asOf: settings.check?.asOf ?? null };
  if (framework === null) return assessWorkbook(workbook, common);
  const only = { ...common, frameworks: [framework] };
  if (use === "first")
    return firstOf(assessWorkbook(workbook, only), assessWorkbook(workbook, common), framework);
  if (use === "only" || isDerived(framework)) return assessWorkbook(workbook, only);
  return assessWorkbook(workbook, { ...common, ofDepartment: [framework] });
}

/**
 * The sheets of the framework, then those of others. One indicator of the same name is enough for a sheet to be taken
 * for the framework's when nothing else is asked: whoever finds more of its indicators there has it.
 */
function firstOf(own: AssessmentOutcome, all: AssessmentOutcome, framework: Framework): AssessmentOutcome {
  const others = (all.kind === "assessed" ? all.assessments : []).filter(
    (one) => one.framework.id !== framework.id,
  );
  const theirs = new Map(
    others.flatMap(({ sheet, derived }) =>
      derived === undefined ? [[sheet.name, sheet.rows.length] as const] : [],
    ),
  );
  const mine = (own.kind === "assessed" ? own.assessments : []).filter(
    ({ sheet }) => (theirs.get(sheet.name) ?? 0) <= sheet.rows.length,
  );
  const taken = new Set(mine.map(({ sheet }) => sheet.name));
  const rest = others.filter(({ sheet }) => !taken.has(sheet.name));
  const [first, ...further] = [...mine, ...rest];
  return first === undefined ? all : { ...all, kind: "assessed", assessments: [first, ...further] };
}
