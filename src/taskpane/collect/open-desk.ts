/**
 * Opens the desk of 收表: a pool of threads that read, and one on which the records lie, so that the page
 * never waits. A thread that dies or takes too long takes its one file down. An entry file: it names adapters.
 */
import { unreadableBy } from "../../core/collect/record/unreadable";
import type { WorkbookFramework } from "../../core/derive/framework-of-workbook";
import type { Framework } from "../../core/framework/framework";
import type { Text } from "../../core/locale/language";
import type { WorkbookPlan } from "../../core/plan/plan";
import type { Roster } from "../../core/roster/roster";
import type {
  CollectDesk,
  FileKind,
  ReadingSettings,
  ReviewSheets,
  SentReviews,
} from "../../usecases/collect-desk";
import type { CollectView, RehearsalView } from "../../usecases/collect-view";
import { makeCopies, type CopyAnswer, type ReviewedFile } from "../../usecases/review-copies";
import type { SentArchive, SentFile } from "../../usecases/sent-file";
import { unopenedFile, type SortedFile } from "../../usecases/sort-file";
import type { YearLook } from "../../usecases/year-desk";
import type { ByteSource } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import { zipMembers } from "../../workbook/xlsx/zip/zip-members";
import { isArchiveName, isReturnName } from "./return-names";
import { sentSettings, type SentSettings } from "./sent-settings";
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
  const settingsOf = rememberLast((reading: ReadingSettings) => sentSettings({ reading, ofDepartment }));
  const ask = async (method: string, file: SentFile, args: (buffer: ArrayBuffer) => readonly unknown[]) => {
    const buffer = await bytesOf(file);
    return readers.ask({ method, args: args(buffer) }, [buffer], MOST_FOR_A_FILE);
  };
  return {
    threads,
    read: async (file, settings) => {
      const sorted = await readFile(readers, file, settingsOf(settings));
      await desk("put", file.path, sorted);
      return kindOf(sorted);
    },
    unpack: unpackArchive,
    roster: async (file) => (await ask("roster", file, (buffer) => [file.path, buffer])) as Roster | null,
    framework: async (file) =>
      (await ask("framework", file, (buffer) => [file.path, buffer])) as WorkbookFramework,
    forget: async (files) => {
      await desk("forget", files);
    },
    clear: async () => {
      await desk("clear");
    },
    look: async (settings) => (await desk("look", settings)) as CollectView,
    plan: async (settings, into, language) => (await desk("plan", settings, into, language)) as WorkbookPlan,
    workbook: async (settings, language) => (await desk("workbook", settings, language)) as Uint8Array,
    slips: async (settings, language) => (await desk("slips", settings, language)) as Uint8Array,
    reviewSheets: async (settings, into, language) =>
      (await desk("reviewSheets", settings, into, language)) as ReviewSheets,
    sendReviews: async (settings, language) =>
      (await desk("sendReviews", settings, language)) as SentReviews | null,
    reviewedCopies: async (settings, files, reading, language) =>
      makeCopies((await desk("reviewedFiles", settings)) as readonly ReviewedFile[], {
        threads,
        copy: async (reviewed) => {
          const file = files.get(reviewed.file);
          if (file === undefined) throw new WorkbookError("notFound");
          const rest = [settingsOf(reading), language];
          return (await ask("copy", file, (buffer) => [reviewed, buffer, ...rest])) as CopyAnswer;
        },
        why: whyUnread,
        zip: async (copies) => (await desk("zip", copies)) as Uint8Array,
      }),
    putOpen: async (name, grid, settings) => {
      await desk("putOpen", name, grid, settingsOf(settings));
    },
    year: {
      look: async (settings) => (await desk("lookAtYear", settings)) as YearLook,
      plan: async (settings, into, language) =>
        (await desk("planYear", settings, into, language)) as WorkbookPlan,
      notices: async (settings, language) => (await desk("notices", settings, language)) as Uint8Array,
      ratings: async (settings, language) => (await desk("ratings", settings, language)) as Uint8Array,
    },
    rehearse: async (settings, draft) => (await desk("rehearse", settings, draft)) as RehearsalView | null,
    close: () => {
      readers.end();
      thread.end();
    },
  };
}

/** The same object gives the same result without being worked out again. */
function rememberLast<Key, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  let last: { readonly key: Key; readonly result: Result } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, result: compute(key) };
    return last.result;
  };
}

function kindOf(sorted: SortedFile): FileKind {
  switch (sorted.kind) {
    case "return":
      return {
        kind: "return",
        own: sorted.unread.length > 0 || sorted.record.sheets.some(({ derived }) => derived !== null),
      };
    case "roster":
      return sorted;
    case "review":
    case "brokenReview":
      return { kind: sorted.kind };
    case "ours":
      return { kind: "ours", ofYear: sorted.book !== null };
  }
}

async function readFile(readers: ThreadPool, file: SentFile, settings: SentSettings): Promise<SortedFile> {
  const { path, modified } = file;
  const facts = { file: path, modified, sha256: null, bytes: null };
  let buffer: ArrayBuffer;
  try {
    buffer = await bytesOf(file);
  } catch (error) {
    if (error instanceof WorkbookError) return unopenedFile(facts, error);
    throw error;
  }
  try {
    const args = [{ file: path, modified }, buffer, settings];
    return (await readers.ask({ method: "read", args }, [buffer], MOST_FOR_A_FILE)) as SortedFile;
  } catch {
    // The thread died of the file, or took too long over it; the pool starts another.
    return unopenedFile(facts, BROKEN_OFF);
  }
}

/** @throws WorkbookError notFound when what was chosen is gone, or another program holds it */
async function bytesOf({ path, bytes }: SentFile): Promise<ArrayBuffer> {
  try {
    return await bytes();
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError("notFound", { file: path }, { cause });
  }
}

const BROKEN_OFF = { code: "brokenOff", detail: {} } as const;

function whyUnread(error: unknown): Text {
  const { message, remedy } = unreadableBy(error instanceof WorkbookError ? error : BROKEN_OFF);
  return { zh: `${message.zh}；${remedy.zh}。`, en: `${message.en}; ${remedy.en}.` };
}

async function unpackArchive({ path, size, read }: SentArchive): Promise<readonly SentFile[]> {
  const source: ByteSource = { size, read };
  const archives = zipMembers();
  const members = await archives.members(source);
  return members
    .filter(({ name }) => isReturnName(name) || isArchiveName(name))
    .map((member) => ({
      path: `${path}/${member.name}`,
      modified: member.modified,
      bytes: async () => {
        // Nobody knows how deep archives in archives go.
        if (isArchiveName(member.name)) throw new WorkbookError("nestedArchive");
        return (await archives.content(source, member)).slice().buffer;
      },
    }));
}
