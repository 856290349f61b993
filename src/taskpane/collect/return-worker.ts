/**
 * The program of the threads of 收表: each reads one file after another, and one of them is the desk on which
 * the records lie. An entry file: it names the adapters.
 */
import { assessWorkbook } from "../../core/assess";
import type { Framework } from "../../core/framework/framework";
import { recordFile, recordUnreadable, type FileFacts } from "../../core/collect/record/record-file";
import type { FileRecord } from "../../core/collect/record/file-record";
import { unreadableBy } from "../../core/collect/record/unreadable";
import { isAboutReturns } from "../../core/plan/mark";
import type { RosterUnit } from "../../core/roster/roster";
import { Desk } from "../../usecases/desk";
import { WorkbookError } from "../../workbook/workbook-error";
import { createXlsx } from "../../workbook/xlsx/create-xlsx";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import { zipFiles } from "../../workbook/xlsx/zip/zip-files";
import type { Answer, Question } from "./thread";

const desk = new Desk({ create: createXlsx, zip: zipFiles }, () => new Date());

/** What a thread is told of a file. */
export type FileTask = Pick<FileFacts, "file" | "modified">;

async function read(
  task: FileTask,
  buffer: ArrayBuffer,
  ofDepartment: readonly Framework[],
  units: readonly RosterUnit[],
): Promise<FileRecord | null> {
  const facts: FileFacts = { ...task, bytes: buffer.byteLength, sha256: await hashOf(buffer) };
  try {
    const workbook = await openXlsx(new Uint8Array(buffer), task.file);
    const grid = await workbook.read();
    // A result, a slip or a review of ours: none of it is a return.
    if (isAboutReturns(grid.names)) return null;
    return recordFile(facts, grid, assessWorkbook(grid, { ofDepartment, units }));
  } catch (error) {
    if (error instanceof WorkbookError) return recordUnreadable(facts, unreadableBy(error));
    throw error;
  }
}

async function hashOf(buffer: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", buffer));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const METHODS = {
  read,
  add: desk.add.bind(desk),
  clear: desk.clear.bind(desk),
  look: desk.look.bind(desk),
  plan: desk.plan.bind(desk),
  workbook: desk.workbook.bind(desk),
  slips: desk.slips.bind(desk),
};

async function answer({ method, args }: Question): Promise<Answer> {
  try {
    const act = Reflect.get(METHODS, method) as (...values: readonly unknown[]) => unknown;
    return { kind: "answer", value: await act(...args) };
  } catch (error) {
    return { kind: "failure", message: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener(
  "message",
  ({ data }: MessageEvent<Question>) => void answer(data).then((value) => postMessage(value)),
);
