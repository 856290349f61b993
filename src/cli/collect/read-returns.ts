/** Reads all returns that a person names, and gives their records: of files, of archives, of earlier runs. */
import { createHash } from "node:crypto";
import { frameworkHash } from "../../core/framework/framework-hash";
import { formatPeriod } from "../../core/framework/period";
import type { RunRecord } from "../../core/collect/record/record-lines";
import type { Language } from "../../core/locale/language";
import { expandNames } from "../expand-files";
import packageJson from "../package.json";
import type { Terminal } from "../terminal";
import { CollectedRecords } from "./collected-records";
import { EarlierRecords } from "./earlier-records";
import { findReturns } from "./find-returns";
import { Progress } from "./progress";
import type { ReadAnswer, ReadSettings } from "./read-answer";
import { readEach } from "./read-each";
import { brokenOffRecord, refusedRecord } from "./read-return";
import type { ReturnReader } from "./reading-pool";
import { recordsIn } from "./record-file";
import { reportPassedOver, reportSkippedLine } from "./report-reading";
import type { ReturnFile } from "./return-file";

/** What is asked of all files alike. */
type AskedSettings = Omit<ReadSettings, "known" | "check">;

export interface ReadReturnsOptions {
  /** Files, folders, archives. */
  readonly paths: readonly string[];
  /** Files of records, of this machine or others. */
  readonly from: readonly string[];
  /** Files that are no returns whatever they hold: the roster, the output. */
  readonly except: readonly string[];
  /** Where the records are kept, and were kept by an earlier run; null for nowhere. */
  readonly records: string | null;
  readonly settings: AskedSettings;
  readonly language: Language;
  /** True where whoever asks reads the workbooks of ours himself, so that they are not told to be passed over. */
  readonly takesOurs?: boolean;
}

export interface ReadReturns {
  /** To be kept or discarded by whoever asked for them. */
  readonly records: CollectedRecords;
  /** What was found, in the order in which it was named; records come as they were read. */
  readonly names: readonly string[];
  /** Those that were read. */
  readonly files: readonly ReturnFile[];
  /** Workbooks of ours about returns, which are none themselves. */
  readonly ours: readonly ReturnFile[];
  /** How many files were not read again, since an earlier run did. */
  readonly reused: number;
  /** True when lines of files of records could not be used; they were named on stderr. */
  readonly skippedLines: boolean;
}

/**
 * @throws WorkbookError writeFailed, when records find no place; notFound, for a file of records
 * @throws CliError for a wildcard that stands for nothing
 */
export async function readReturns(options: ReadReturnsOptions, terminal: Terminal): Promise<ReadReturns> {
  const { settings, language } = options;
  const run: RunRecord = { program: packageJson.version, settings: settingsHash(settings) };
  const paths = await expandNames(options.paths);
  const found = await findReturns(paths, [...options.except, ...exceptRecords(options)], terminal.archives);
  const earlier = await EarlierRecords.load(options.records, run);
  const records = CollectedRecords.open(options.records, run);
  try {
    const skippedLines = await takeRecords(options.from, records, language, terminal);
    for (const { framework, text } of earlier.frameworks) records.addFramework(framework, text);
    for (const refused of found.refused) records.add(refusedRecord(refused));
    const reader = terminal.returnReader({ ...settings, known: earlier.hashes }, found.files.length);
    const { ours, reused } = await readAll(found.files, reader, { records, earlier, language, terminal });
    const counts = {
      passedOver: found.passedOver,
      ours: options.takesOurs === true ? 0 : ours.length,
      reused,
    };
    reportPassedOver(counts, language, terminal);
    const names = [...found.files, ...found.refused].map(({ name }) => name);
    return { records, names, files: found.files, ours: [...ours].sort(byName), reused, skippedLines };
  } catch (error) {
    records.discard();
    throw error;
  } finally {
    earlier.close();
  }
}

function exceptRecords({ records, from }: ReadReturnsOptions): readonly string[] {
  return records === null ? from : [records, ...from];
}

/** What makes the same bytes give another record. */
function settingsHash({ framework, use = "brought", period, columns, units }: AskedSettings): string {
  const asked = {
    framework: framework === null ? null : frameworkHash(framework),
    ...(use === "brought" ? {} : { use }),
    period: period === null ? null : formatPeriod(period),
    columns: [...columns].map(([sheet, mapping]) => [sheet, [...mapping]]),
    units: units.map(({ name, formerNames, bodies }) => ({ name, formerNames, bodies })),
  };
  return createHash("sha256").update(JSON.stringify(asked)).digest("hex");
}

/** @returns true when a line was no record that can be used; it is named */
async function takeRecords(
  from: readonly string[],
  records: CollectedRecords,
  language: Language,
  terminal: Terminal,
): Promise<boolean> {
  let skipped = false;
  for (const file of from)
    for await (const { line, text, number } of recordsIn(file)) {
      if (line.kind === "file") records.add(text);
      else if (line.kind === "framework") records.addFramework(line.framework, text);
      else if (line.kind === "unknown" || line.kind === "newer") {
        skipped = true;
        reportSkippedLine({ file, number, isNewer: line.kind === "newer" }, language, terminal);
      }
    }
  return skipped;
}

interface Reading {
  readonly records: CollectedRecords;
  readonly earlier: EarlierRecords;
  readonly language: Language;
  readonly terminal: Terminal;
}

/** What a thread gives is kept before it gets the next. */
async function readAll(
  files: readonly ReturnFile[],
  reader: ReturnReader,
  { records, earlier, language, terminal }: Reading,
): Promise<{ readonly ours: readonly ReturnFile[]; readonly reused: number }> {
  const progress = new Progress(files.length, language, terminal.status ?? null);
  const ours: ReturnFile[] = [];
  let reused = 0;
  const take = (file: ReturnFile, answer: ReadAnswer): void => {
    if (answer.kind === "record") records.add(answer.lines, answer.brief);
    else if (answer.kind === "brokenOff") records.add(brokenOffRecord(file, answer.reason));
    else if (answer.kind === "ours") ours.push(file);
    else {
      reused++;
      records.add(earlier.renamed(answer.sha256, file.name, answer.modified) ?? "");
    }
  };
  await readEach(files, reader, progress, take);
  return { ours, reused };
}

/** Threads end in any order. */
function byName(a: ReturnFile, b: ReturnFile): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
