/** `template --roster`: a fillable workbook for each unit of a roster, in a folder or in one zip file. */
import { join } from "node:path";
import type { Framework } from "../../core/framework/framework";
import type { Roster } from "../../core/roster/roster";
import { templateFileName } from "../../core/template/template-file-name";
import { unitTemplates } from "../../core/template/unit-templates";
import { CliError } from "../cli-error";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { readIfPresent, writeBytes } from "../files";
import { requireFramework } from "../framework-file";
import { REPORT_TEXTS } from "../report-texts";
import { readRosterFile } from "../roster-file";
import { refuseEmptyPeriods, refuseFilled } from "../template-target";
import type { Terminal } from "../terminal";
import type { TemplateOptions } from "./template";

export interface RosterTemplatesOptions extends Omit<TemplateOptions, "unit"> {
  readonly roster: string;
  /** One zip file in the folder instead of a file for each unit. */
  readonly zip: boolean;
}

/**
 * Rows of the roster that can't be used are told on stderr; the exit code says so too.
 * @throws CliError for an unknown framework or roster, or when filled workbooks are in the way
 */
export async function writeRosterTemplates(
  options: RosterTemplatesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const framework = await requireFramework(options.framework, terminal.workbooks);
  refuseEmptyPeriods(framework, options.periods);
  const roster = await readRosterFile(options.roster, options.language, terminal);
  const write = options.zip ? writeZip : writeFolder;
  await write(framework, roster, options, terminal);
  return roster.problems.length === 0 ? EXIT.clean : EXIT.findings;
}

async function writeFolder(
  framework: Framework,
  { units }: Roster,
  { periods, out, force, language }: RosterTemplatesOptions,
  terminal: Terminal,
): Promise<void> {
  const targets = unitTemplates(framework, periods, units).map(({ fileName, plan }) => ({
    path: join(out, fileName),
    plan,
  }));
  const paths = targets.map(({ path }) => path);
  if (!force) await refuseFilled(paths, terminal.workbooks);
  for (const { path, plan } of targets) await writeBytes(path, await terminal.workbooks.create(plan()));
  terminal.err(`${REPORT_TEXTS[language].createdFiles(targets.length, out)}\n`);
}

async function writeZip(
  framework: Framework,
  { units }: Roster,
  { periods, out, force, language }: RosterTemplatesOptions,
  terminal: Terminal,
): Promise<void> {
  const path = join(out, `${templateFileName(framework, periods)}.zip`);
  const files = new Map<string, Uint8Array>();
  for (const { fileName, plan } of unitTemplates(framework, periods, units))
    files.set(fileName, await terminal.workbooks.create(plan()));
  const bytes = terminal.workbooks.zip(files);
  if (!force) await refuseOther(path, bytes);
  await writeBytes(path, bytes);
  terminal.err(`${REPORT_TEXTS[language].createdZip(units.length, path)}\n`);
}

/** What another zip file holds may be somebody's returns. */
async function refuseOther(path: string, bytes: Uint8Array): Promise<void> {
  const present = await readIfPresent(path);
  if (present === null || Buffer.compare(present, bytes) === 0) return;
  throw new CliError({
    zh: `“${path}”已经存在，内容不同，没有覆盖；请换一个文件夹，或加 --force 覆盖。`,
    en: `“${path}” exists with other contents; it was not overwritten. Choose another folder, or add --force.`,
  });
}
