/** `collect`: reads all returned workbooks; what can't be read is told and stops nothing. */
import type { FileRecord } from "../../core/collect/record/file-record";
import type { SheetMappings } from "../../core/derive/column-mapping";
import type { Period } from "../../core/framework/period";
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { readReturns } from "../collect/read-returns";
import { CliError } from "../cli-error";
import { EXIT, type ExitCode } from "../exit-code";
import { requireFramework } from "../framework-file";
import { printableName } from "../printable";
import { readRosterFile } from "../roster-file";
import type { Terminal } from "../terminal";

export interface CollectOptions {
  readonly paths: readonly string[];
  readonly from: readonly string[];
  readonly roster: string | null;
  readonly records: string | null;
  readonly period: Period | null;
  readonly framework: string | null;
  readonly columns: SheetMappings;
  readonly language: Language;
}

/** @throws CliError when nothing was named; what readReturns throws */
export async function collectReturns(options: CollectOptions, terminal: Terminal): Promise<ExitCode> {
  const { paths, from, language, records: target, period, columns } = options;
  if (paths.length === 0 && from.length === 0) throw nothingNamed();
  const roster = options.roster === null ? null : await readRosterFile(options.roster, language, terminal);
  const framework =
    options.framework === null ? null : await requireFramework(options.framework, terminal.workbooks);
  const { records, skippedLines } = await readReturns(
    {
      paths,
      from,
      except: options.roster === null ? [] : [options.roster],
      records: target,
      settings: { framework, period, columns, units: roster?.units ?? [] },
      language,
    },
    terminal,
  );
  const unreadable = records.sources.map((source) => source()).filter((record) => record.unreadable !== null);
  const total = records.sources.length;
  records.keep();
  terminal.out(reportOf(total, unreadable, language));
  return skippedLines || unreadable.length > 0 ? EXIT.findings : EXIT.clean;
}

function reportOf(total: number, unreadable: readonly FileRecord[], language: Language): string {
  const head = {
    zh: `读取 ${total} 个文件，其中 ${unreadable.length} 个不能读取。`,
    en: `${plural(total, "file")} read, of which ${unreadable.length} can't be read.`,
  };
  const lines = unreadable.map(({ file, unreadable: why }) => {
    const { zh, en } = why?.message ?? { zh: "", en: "" };
    const remedy = why?.remedy ?? { zh: "", en: "" };
    return {
      zh: `  ${printableName(file)}：${zh}；${remedy.zh}。`,
      en: `  ${printableName(file)}: ${en}: ${remedy.en}.`,
    };
  });
  return `${[head, ...lines].map((line) => line[language]).join("\n")}\n`;
}

function nothingNamed(): CliError {
  return new CliError({
    zh: "请写明工作簿、文件夹或压缩包，或用 --from 指定读取结果。",
    en: "Name workbooks, folders or archives, or files of records with --from.",
  });
}
