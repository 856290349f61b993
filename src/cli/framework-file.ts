/** Reads a framework from a name or a file: a built-in one, a .json file or what a workbook holds. */
import { plural } from "../core/locale/plural";
import { frameworkOfWorkbook, type FrameworkFault } from "../core/derive/framework-of-workbook";
import { builtinFrameworks, findFramework } from "../core/framework/builtin-frameworks";
import { describeProblem } from "../core/framework/check/describe-problem";
import type { Framework } from "../core/framework/framework";
import { loadFrameworkText } from "../core/framework/load-framework";
import { cellAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import type { WorkbookFiles } from "../workbook/port";
import { CliError } from "./cli-error";
import { readBytes } from "./files";
import { isWorkbookName } from "../workbook/workbook-name";

export type FrameworkReading =
  | { readonly ok: true; readonly framework: Framework }
  | { readonly ok: false; readonly problems: readonly FrameworkFault[] };

/**
 * @param name id or prefix of a built-in framework, or a file that ends in .json or .xlsx: a workbook with
 * a 指标体系 sheet, or a template, which carries its framework
 * @throws WorkbookError when the file can't be read
 * @throws CliError when there is no such framework
 */
export async function readFramework(name: string, workbooks: WorkbookFiles): Promise<FrameworkReading> {
  if (/\.json$/i.test(name)) {
    const loaded = loadFrameworkText(new TextDecoder().decode(await readBytes(name)));
    return loaded.ok
      ? loaded
      : { ok: false, problems: loaded.problems.map((problem) => ({ problem, at: null })) };
  }
  if (isWorkbookName(name)) {
    const workbook = await workbooks.open(await readBytes(name), name);
    const found = frameworkOfWorkbook(await workbook.read());
    if (found.kind === "none") throw noFramework(name);
    return found.kind === "framework"
      ? { ok: true, framework: found.framework }
      : { ok: false, problems: found.problems };
  }
  const framework = findFramework(builtinFrameworks(), name);
  if (framework === null) throw unknownFramework(name);
  return { ok: true, framework };
}

/**
 * A framework to work with.
 * @throws CliError with all of its problems when it has any
 */
export async function requireFramework(name: string, workbooks: WorkbookFiles): Promise<Framework> {
  const reading = await readFramework(name, workbooks);
  if (reading.ok) return reading.framework;
  throw faultyFramework(name, reading.problems);
}

/** Refuses a framework, naming every problem. */
export function faultyFramework(name: string, problems: readonly FrameworkFault[]): CliError {
  const list = (language: Language): string => problemLines(problems, language).join("\n");
  return new CliError({
    zh: `“${name}”的指标体系有 ${problems.length} 处问题，没有用它计分：\n${list("zh")}`,
    en: `The framework of “${name}” has ${plural(problems.length, "problem")}; nothing was scored by it:\n${list("en")}`,
  });
}

/** One line for each problem: code, place, what is wrong, what to do. */
export function problemLines(problems: readonly FrameworkFault[], language: Language): readonly string[] {
  return problems.map(({ problem, at }) => {
    const { message, fix, place } = describeProblem(problem, language);
    const cell = at === null ? place : `${at.sheet}!${cellAddress(at.row, at.column)}`;
    return `${problem.code}  ${cell === "" ? "" : `${cell}  `}${message}${language === "zh" ? "" : " "}${fix}`;
  });
}

function noFramework(file: string): CliError {
  return new CliError({
    zh: `“${file}”里没有“指标体系”工作表，也没有随表保存的指标体系；请用 kaoping framework export 生成一份。`,
    en: `“${file}” has no sheet 指标体系 and carries no framework; make one with kaoping framework export.`,
  });
}

function unknownFramework(name: string): CliError {
  const known = builtinFrameworks()
    .map(({ prefix }) => prefix)
    .join(", ");
  return new CliError({
    zh: `没有名为“${name}”的指标体系；可用的有：${known}，或 .json、.xlsx 文件。`,
    en: `There is no framework named “${name}”; choose one of: ${known}, or a .json or .xlsx file.`,
  });
}
