/** `template --roster`: a fillable workbook for each unit of a roster, in a folder or in one zip file. */
import { join } from "node:path";
import type { Framework } from "../../core/framework/framework";
import { fittingUnits } from "../../core/roster/fitting-units";
import type { Roster, RosterUnit } from "../../core/roster/roster";
import { archiveFileName } from "../../core/template/template-file-name";
import type { Language, Text } from "../../core/locale/language";
import { unitTemplates, type UnitTemplate } from "../../core/template/unit-templates";
import { CliError, sentenceOf } from "../cli-error";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { readIfPresent, writeBytes } from "../files";
import { requireFramework } from "../framework-file";
import { reportFailure } from "../report-failure";
import { REPORT_TEXTS } from "../report-texts";
import { readRosterFile } from "../roster-file";
import { refuseUnreadPeriods, refuseFilled } from "../template-target";
import type { Terminal } from "../terminal";
import type { TemplateOptions } from "./template";

export interface RosterTemplatesOptions extends Omit<TemplateOptions, "unit"> {
  readonly roster: string;
  /** One zip file in the folder instead of a file for each unit. */
  readonly zip: boolean;
  /** Also for units whose type says that the framework is not for them. */
  readonly allUnits: boolean;
}

/**
 * Rows of the roster that can't be used are told on stderr, and so are units whose workbook could not be
 * made, while the others are; the exit code says so too.
 * @throws CliError for an unknown framework or roster, or when filled workbooks are in the way
 */
export async function writeRosterTemplates(
  options: RosterTemplatesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const framework = await requireFramework(options.framework, terminal.workbooks);
  refuseUnreadPeriods(framework, options.periods);
  const roster = await readRosterFile(options.roster, options.language, terminal);
  const units = options.allUnits ? roster.units : fittingOnly(framework, roster, options.language, terminal);
  const write = options.zip ? writeZip : writeFolder;
  const made = await write(framework, units, options, terminal);
  if (made < units.length) return EXIT.failed;
  return roster.problems.length === 0 ? EXIT.clean : EXIT.findings;
}

/**
 * Units that the framework is not for are named on stderr.
 * @throws CliError when none is left
 */
function fittingOnly(
  framework: Framework,
  { units }: Roster,
  language: Language,
  terminal: Terminal,
): readonly RosterUnit[] {
  const { fitting, others } = fittingUnits(units, framework);
  if (others.length === 0) return fitting;
  const subject = SUBJECTS[framework.subject];
  if (fitting.length === 0 && units.length > 0)
    throw new CliError({
      zh: `“${framework.name.zh}”考核${subject.zh}，名录上没有这样的单位；仍要制作，请加 --all-units。`,
      en: `“${framework.name.en}” is for ${subject.en}, and the roster names none; add --all-units to make them all the same.`,
    });
  const names = others.map(({ name, type }) => ({
    zh: `${name}（${type ?? ""}）`,
    en: `${name} (${type ?? ""})`,
  }));
  reportFailure(
    new CliError({
      zh: `本体系考核${subject.zh}，类型不符的 ${others.length} 个单位没有制作：${names.map(({ zh }) => zh).join("、")}；仍要制作，请加 --all-units。`,
      en: `The framework is for ${subject.en}; not made for ${others.length} units of another type: ${names.map(({ en }) => en).join(", ")}. Add --all-units to make them too.`,
    }),
    language,
    terminal,
  );
  return fitting;
}

const SUBJECTS: Readonly<Record<Framework["subject"], Text>> = {
  branch: { zh: "党支部", en: "branches" },
  committee: { zh: "党委、党总支", en: "committees and general branches" },
};

/** @returns how many workbooks were made */
type Write = (
  framework: Framework,
  units: readonly RosterUnit[],
  options: RosterTemplatesOptions,
  terminal: Terminal,
) => Promise<number>;

const writeFolder: Write = async (framework, units, options, terminal) => {
  const { periods, out, force, language } = options;
  const templates = unitTemplates(framework, periods, units, options);
  const paths = templates.map(({ fileName }) => join(out, fileName));
  if (!force) await refuseFilled(paths, terminal.workbooks);
  const made = await makeEach(templates, language, terminal, (fileName, bytes) =>
    writeBytes(join(out, fileName), bytes),
  );
  terminal.err(`${REPORT_TEXTS[language].createdFiles(made, out)}\n`);
  return made;
};

const writeZip: Write = async (framework, units, options, terminal) => {
  const { periods, out, force, language } = options;
  const path = join(
    out,
    archiveFileName(
      framework,
      periods,
      units.map(({ name }) => name),
      language,
    ),
  );
  const files = new Map<string, Uint8Array>();
  const templates = unitTemplates(framework, periods, units, options);
  const made = await makeEach(templates, language, terminal, (fileName, content) => {
    files.set(fileName, content);
  });
  const bytes = terminal.workbooks.zip(files);
  if (!force) await refuseOther(path, bytes);
  await writeBytes(path, bytes);
  terminal.err(`${REPORT_TEXTS[language].createdZip(made, path)}\n`);
  return made;
};

/**
 * One unit's trouble stops no other's workbook; it is told with the unit's name.
 * @returns how many were made
 */
async function makeEach(
  templates: readonly UnitTemplate[],
  language: Language,
  terminal: Terminal,
  take: (fileName: string, bytes: Uint8Array) => Promise<void> | void,
): Promise<number> {
  let made = 0;
  for (const { unit, fileName, plan } of templates) {
    try {
      await take(fileName, await terminal.workbooks.create(plan()));
      made++;
    } catch (error) {
      reportFailure(notMade(unit, error), language, terminal);
    }
  }
  return made;
}

function notMade(unit: string, error: unknown): CliError {
  const reason = (language: Language): string => sentenceOf(error, language) ?? String(error);
  return new CliError({
    zh: `“${unit}”的工作簿没有生成：${reason("zh")}`,
    en: `The workbook of “${unit}” was not made: ${reason("en")}`,
  });
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
