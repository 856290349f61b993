/**
 * Opens the desk of 收表: a pool of threads that read, and one on which the records lie, so that the page
 * never waits. A thread that dies or takes too long takes its one file down. An entry file: it names adapters.
 */
import type { FileRecord } from "../../core/collect/record/file-record";
import { recordUnreadable } from "../../core/collect/record/record-file";
import { unreadableBy } from "../../core/collect/record/unreadable";
import type { Framework } from "../../core/framework/framework";
import type { WorkbookPlan } from "../../core/plan/plan";
import type { CollectDesk, CollectView } from "../../usecases/collect-desk";
import type { SentArchive, SentFile } from "../../usecases/sent-file";
import type { ByteSource } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import { zipMembers } from "../../workbook/xlsx/zip/zip-members";
import { isReturnName } from "./return-names";
import { Thread } from "./thread";
import { ThreadPool } from "./thread-pool";

/** Longer than the largest honest file takes, in milliseconds. */
const MOST_FOR_A_FILE = 60_000;
/** More read no faster: files come from one disk. */
const MOST_THREADS = 8;

/** @param ofDepartment what the deployment brings for all panes */
export function openDesk(ofDepartment: readonly Framework[]): CollectDesk {
  const start = (): Worker => new Worker(new URL("./return-worker.ts", import.meta.url));
  const threads = Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency));
  const readers = new ThreadPool(threads, start);
  const thread = new Thread(start);
  const desk = (method: string, ...args: readonly unknown[]): Promise<unknown> =>
    thread.ask({ method, args }, [], null);
  return {
    threads,
    read: async (file, units) => {
      const record = await readFile(readers, file, [ofDepartment, units]);
      if (record !== null) await desk("add", record);
    },
    unpack: unpackArchive,
    clear: async () => {
      await desk("clear");
    },
    look: async (settings) => (await desk("look", settings)) as CollectView,
    plan: async (settings, into, language) => (await desk("plan", settings, into, language)) as WorkbookPlan,
    workbook: async (settings, language) => (await desk("workbook", settings, language)) as Uint8Array,
    slips: async (settings, language) => (await desk("slips", settings, language)) as Uint8Array,
    close: () => {
      readers.end();
      thread.end();
    },
  };
}

async function readFile(
  readers: ThreadPool,
  { path, modified, bytes }: SentFile,
  settings: readonly unknown[],
): Promise<FileRecord | null> {
  const facts = { file: path, modified, sha256: null, bytes: null };
  let buffer: ArrayBuffer;
  try {
    buffer = await bytes();
  } catch (error) {
    if (error instanceof WorkbookError) return recordUnreadable(facts, unreadableBy(error));
    // What was chosen is gone, or another program holds it.
    return recordUnreadable(facts, unreadableBy({ code: "notFound", detail: {} }));
  }
  try {
    const args = [{ file: path, modified }, buffer, ...settings];
    const answer = await readers.ask({ method: "read", args }, [buffer], MOST_FOR_A_FILE);
    return answer as FileRecord | null;
  } catch {
    // The thread died of the file, or took too long over it; the pool starts another.
    return recordUnreadable(facts, unreadableBy({ code: "brokenOff", detail: {} }));
  }
}

async function unpackArchive({ path, size, read }: SentArchive): Promise<readonly SentFile[]> {
  const source: ByteSource = { size, read };
  const archives = zipMembers();
  const members = await archives.members(source);
  return members
    .filter(({ name }) => isReturnName(name))
    .map((member) => ({
      path: `${path}/${member.name}`,
      modified: member.modified,
      bytes: async () => (await archives.content(source, member)).slice().buffer,
    }));
}
