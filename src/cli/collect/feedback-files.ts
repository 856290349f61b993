/**
 * `collect --feedback`: a slip for each unit in a folder, and all of them in one zip file beside. People mail them: this
 * program sends nothing.
 */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Collected } from "../../core/collect/collected";
import {
  isSlipName,
  slipArchiveName,
  unitSlips,
  type UnitSlip,
} from "../../core/collect/feedback/unit-slips";
import type { Period } from "../../core/framework/period";
import type { Language, Text } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { markedSheets } from "../../core/plan/mark";
import type { Archives, WorkbookFiles } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import { CliError } from "../cli-error";
import { isPresent, readBytes, writeAllBytes } from "../files";
import type { Terminal } from "../terminal";
import { withDiskSource } from "./disk-source";

export interface FeedbackFiles {
  readonly folder: string;
  readonly period: Period;
  /** Of the framework, where slips of another one have the usual names; "" otherwise. */
  readonly prefix: string;
  readonly slips: readonly UnitSlip[];
  /** Returns that neither count nor go back, so that their units get no slip yet. */
  readonly undecided: number;
  /** Name of the zip file, in the folder too. */
  readonly archive: string;
  /** All that is to be written by path; empty where there are no slips. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** Asked before the work. @throws CliError when a file has the folder's name */
export async function refuseNoFolder(folder: string): Promise<void> {
  if (!(await isPresent(folder)) || (await isFolder(folder))) return;
  throw new CliError({
    zh: `“${folder}”不是文件夹；退回单和反馈单要写入一个文件夹，请换一个名称。`,
    en: `“${folder}” is no folder. The slips go into a folder: choose another name.`,
  });
}

/**
 * Makes all slips and writes none of them.
 * @throws CliError when something that is no slip of ours has one of the names
 */
export async function makeFeedback(
  folder: string,
  collected: Collected,
  language: Language,
  { workbooks, archives }: Terminal,
): Promise<FeedbackFiles> {
  const { period, returns, framework } = collected;
  const taken = await hasOthersSlips(folder, period, framework.id, workbooks);
  const prefix = taken ? framework.prefix : "";
  const slips = unitSlips(collected, language, prefix);
  const files = new Map<string, Uint8Array>();
  for (const { fileName, plan } of slips) files.set(fileName, await workbooks.create(plan()));
  const archive = slipArchiveName(period, language, prefix);
  const contents = new Map([...files].map(([name, bytes]) => [join(folder, name), bytes]));
  if (files.size > 0) contents.set(join(folder, archive), workbooks.zip(files));
  for (const [path, bytes] of contents) await refuseForeign(path, bytes, { workbooks, archives });
  const undecided = returns.filter(({ state }) => state === "undecided" || state === "uncompared").length;
  return { folder, period, prefix, slips, undecided, archive, contents };
}

/**
 * All are written or none. Slips of an earlier run that this run has none for stay, and are named: a unit could be sent
 * the wrong one.
 * @throws WorkbookError writeFailed
 */
export async function writeFeedback(
  feedback: FeedbackFiles,
  language: Language,
  terminal: Terminal,
): Promise<void> {
  await writeAllBytes(feedback.contents);
  terminal.err(`${written(feedback)[language]}\n`);
  const earlier = await earlierSlips(feedback);
  if (earlier.length > 0) terminal.err(`${stale(feedback.folder, earlier)[language]}\n`);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // A link that leads nowhere: no folder can be made of that name.
    return false;
  }
}

interface Adapters {
  readonly workbooks: WorkbookFiles;
  readonly archives: Archives;
}

async function refuseForeign(path: string, bytes: Uint8Array, adapters: Adapters): Promise<void> {
  if (!(await isPresent(path)) || (await isEarlier(path, bytes, adapters))) return;
  throw new CliError({
    zh: `“${path}”已经存在，而且不是收表生成的退回单、反馈单，没有覆盖，什么都没有写入；请换一个文件夹。`,
    en: `“${path}” exists and holds no slips made by collecting; it was not overwritten and nothing was written. Choose another folder.`,
  });
}

/** True for a slip of ours and for a zip file of nothing else. */
async function isEarlier(
  path: string,
  bytes: Uint8Array,
  { workbooks, archives }: Adapters,
): Promise<boolean> {
  try {
    const present = await readBytes(path);
    if (Buffer.compare(present, bytes) === 0) return true;
    if (!path.endsWith(".zip")) return await isSlip(present, path, workbooks);
    return await withDiskSource(path, async (source) => {
      for (const member of await archives.members(source))
        if (!(await isSlip(await archives.content(source, member), member.name, workbooks))) return false;
      return true;
    });
  } catch (error) {
    // What can't be read is not ours, whatever it is.
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}

async function isSlip(bytes: Uint8Array, name: string, workbooks: WorkbookFiles): Promise<boolean> {
  const { names } = await (await workbooks.open(bytes, name)).read();
  return markedSheets(names, "slip").length > 0;
}

async function earlierSlips(feedback: FeedbackFiles): Promise<readonly string[]> {
  const { folder, period, prefix, contents } = feedback;
  const names = await namesIn(folder);
  return names.filter((name) => isSlipName(name, period, prefix) && !contents.has(join(folder, name))).sort();
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await isFolder(folder)) ? (await readdir(folder)).map((name) => name.normalize("NFC")) : [];
}

/** Whether the usual names are those of another framework's slips: a unit gets one of each, and keeps both. */
async function hasOthersSlips(
  folder: string,
  period: Period,
  framework: string,
  workbooks: WorkbookFiles,
): Promise<boolean> {
  for (const name of await namesIn(folder)) {
    if (!isSlipName(name, period) || name.endsWith(".zip")) continue;
    try {
      const { names } = await (await workbooks.open(await readBytes(join(folder, name)), name)).read();
      if (markedSheets(names, "slip").some(({ slot }) => slot !== null && slot !== framework)) return true;
    } catch (error) {
      // What can't be read is no slip; it is told where it would be replaced.
      if (!(error instanceof WorkbookError)) throw error;
    }
  }
  return false;
}

function written({ folder, slips, undecided, archive }: FeedbackFiles): Text {
  const count = (kind: UnitSlip["kind"]): number => slips.filter((slip) => slip.kind === kind).length;
  const [returns, feedback] = [count("return"), count("feedback")];
  const zipped = { zh: `，并打包为“${archive}”`, en: `, all of them in “${archive}” too` };
  const open = {
    zh: `待定、比较未定的 ${undecided} 份没有单子，决定后再收一次。`,
    en: ` Undecided returns without a slip: ${undecided}; decide and collect again.`,
  };
  return {
    zh: `“${folder}”：退回单 ${returns} 份，反馈单 ${feedback} 份${slips.length > 0 ? zipped.zh : ""}。${undecided > 0 ? open.zh : ""}`,
    en: `“${folder}”: ${plural(returns, "return slip")}, ${plural(feedback, "feedback slip")}${slips.length > 0 ? zipped.en : ""}.${undecided > 0 ? open.en : ""}`,
  };
}

function stale(folder: string, names: readonly string[]): Text {
  return {
    zh: `“${folder}”里还有以前生成、这次没有的：${names.join("、")}；请核对后删除，不要误发。`,
    en: `“${folder}” still holds what an earlier run made and this one did not: ${names.join(", ")}. Check and delete it, so that it isn't sent by mistake.`,
  };
}
