/**
 * The program of the threads of 收表: each reads one file after another, and one of them is the desk on which
 * the records lie. An entry file: it names the adapters.
 */
import { assessOptions, sortFile, unopenedFile, type SortedFile } from "../../usecases/sort-file";
import { frameworkOfWorkbook, type WorkbookFramework } from "../../core/derive/framework-of-workbook";
import { loadFrameworkText } from "../../core/framework/load-framework";
import type { FileFacts } from "../../core/collect/record/record-file";
import type { Language } from "../../core/locale/language";
import { readRoster } from "../../core/roster/read-roster";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { Roster } from "../../core/roster/roster";
import { markedSheets } from "../../core/plan/mark";
import { Desk } from "../../usecases/desk";
import { writeReviews, type CopyAnswer, type ReviewedFile } from "../../usecases/review-copies";
import { openAny } from "../../workbook/other/open-any";
import { WorkbookError } from "../../workbook/workbook-error";
import { createXlsx } from "../../workbook/xlsx/create-xlsx";
import { zipFiles } from "../../workbook/xlsx/zip/zip-files";
import { readingOf, type SentSettings } from "./sent-settings";
import type { Answer, Question } from "./thread";

const desk = new Desk({ create: createXlsx, zip: zipFiles }, () => new Date());

/** What a thread is told of a file. */
export type FileTask = Pick<FileFacts, "file" | "modified">;

/** The library for other formats is large, and most of those who collect never need it. */
const open = openAny(async (bytes, format) => {
  const { readOther } = await import("../../workbook/other/read-other");
  return readOther(bytes, format);
});

async function read(task: FileTask, buffer: ArrayBuffer, settings: SentSettings): Promise<SortedFile> {
  const facts: FileFacts = { ...task, bytes: buffer.byteLength, sha256: await hashOf(buffer) };
  const { reading, ofDepartment } = readingOf(settings);
  try {
    const workbook = await open(new Uint8Array(buffer), task.file);
    return sortFile(facts, await workbook.read(), assessOptions(reading, ofDepartment));
  } catch (error) {
    if (error instanceof WorkbookError) return unopenedFile(facts, error);
    throw error;
  }
}

/** The open workbook has no bytes that could be hashed: it is known by its name. */
function putOpen(file: string, grid: WorkbookGrid, settings: SentSettings): void {
  const { reading, ofDepartment } = readingOf(settings);
  const facts: FileFacts = { file, modified: null, bytes: null, sha256: null };
  const options = assessOptions(reading, ofDepartment);
  const sorted = sortFile(facts, grid, options);
  desk.put(file, sorted);
  // A unit's own workbook, into which the year was written, is both.
  if (sorted.kind === "ours" && markedSheets(grid.names, "scoring").length > 0)
    desk.put(`${file} › `, sortFile(facts, withoutBooks(grid), options));
}

function withoutBooks(grid: WorkbookGrid): WorkbookGrid {
  const ours = new Set(
    (["annual", "collection"] as const).flatMap((role) =>
      markedSheets(grid.names, role).map(({ sheet }) => sheet),
    ),
  );
  return {
    ...grid,
    names: grid.names.filter(({ name }) => !/^_kaoping\.(?:annual|collection)\b/.test(name)),
    sheets: grid.sheets.filter(({ name }) => !ours.has(name)),
  };
}

async function roster(file: string, buffer: ArrayBuffer): Promise<Roster | null> {
  return readRoster(await (await open(new Uint8Array(buffer), file)).read());
}

async function framework(file: string, buffer: ArrayBuffer): Promise<WorkbookFramework> {
  if (!/\.json$/i.test(file))
    return frameworkOfWorkbook(await (await open(new Uint8Array(buffer), file)).read());
  const loaded = loadFrameworkText(new TextDecoder().decode(buffer));
  if (loaded.ok) return { kind: "framework", framework: loaded.framework };
  return { kind: "faulty", problems: loaded.problems.map((problem) => ({ problem, at: null })) };
}

async function copy(
  file: ReviewedFile,
  buffer: ArrayBuffer,
  settings: SentSettings,
  language: Language,
): Promise<CopyAnswer> {
  if ((await hashOf(buffer)) !== file.sha256) return { bytes: null, left: [] };
  const workbook = await open(new Uint8Array(buffer), file.file);
  const { reading, ofDepartment } = readingOf(settings);
  const options = assessOptions(reading, ofDepartment);
  const left = await writeReviews(workbook, file, options, new Date(), language);
  return { bytes: workbook.toBytes(), left };
}

async function hashOf(buffer: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", buffer));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const METHODS = {
  read,
  roster,
  framework,
  copy,
  put: desk.put.bind(desk),
  forget: desk.forget.bind(desk),
  clear: desk.clear.bind(desk),
  look: desk.look.bind(desk),
  plan: desk.plan.bind(desk),
  workbook: desk.workbook.bind(desk),
  slips: desk.slips.bind(desk),
  putOpen,
  lookAtYear: desk.year.look.bind(desk.year),
  planYear: desk.year.plan.bind(desk.year),
  notices: desk.year.notices.bind(desk.year),
  ratings: desk.year.ratings.bind(desk.year),
  sendReviews: desk.sendReviews.bind(desk),
  reviewSheets: desk.reviewSheets.bind(desk),
  reviewedFiles: desk.reviewedFiles.bind(desk),
  zip: desk.zip.bind(desk),
  rehearse: desk.rehearse.bind(desk),
};

async function answer({ method, args }: Question): Promise<Answer> {
  try {
    const act = Reflect.get(METHODS, method) as (...values: readonly unknown[]) => unknown;
    return { kind: "answer", value: await act(...args) };
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: "refusal", code: error.code, detail: error.detail };
    return { kind: "failure", message: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener(
  "message",
  ({ data }: MessageEvent<Question>) => void answer(data).then((value) => postMessage(value)),
);
