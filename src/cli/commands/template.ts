/** `template`: writes a fillable workbook for one unit and period. */
import { assessWorkbook } from "../../core/assess";
import { builtinFrameworks } from "../../core/framework/builtin-frameworks";
import type { Framework } from "../../core/framework/framework";
import { allIndicators, applicableIndicators } from "../../core/framework/indicators";
import { formatPeriod } from "../../core/framework/period";
import type { Period } from "../../core/framework/period";
import { planFrameworkSheet } from "../../core/framework/sheet/plan-framework-sheet";
import type { Language } from "../../core/locale/language";
import type { WorkbookPlan } from "../../core/plan/plan";
import { planTemplate } from "../../core/template/plan-template";
import type { WorkbookFiles } from "../../workbook/port";
import { CliError } from "../cli-error";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { readIfPresent, writeBytes } from "../files";
import { requireFramework } from "../framework-file";
import { REPORT_TEXTS } from "../report-texts";
import type { Terminal } from "../terminal";

export interface TemplateOptions {
  readonly framework: string;
  readonly period: Period;
  readonly unit: string;
  readonly out: string;
  /** Overwrites a file even when somebody has filled it. */
  readonly force: boolean;
  readonly language: Language;
}

/** @throws CliError for an unknown or faulty framework, or when a filled workbook is in the way */
export async function writeTemplate(options: TemplateOptions, terminal: Terminal): Promise<ExitCode> {
  const framework = await requireFramework(options.framework, terminal.workbooks);
  refuseEmptyPeriod(framework, options.period);
  if (!options.force) await refuseFilled(options.out, terminal.workbooks);
  await writeBytes(options.out, await terminal.workbooks.create(planWorkbook(framework, options)));
  terminal.err(`${REPORT_TEXTS[options.language].created(options.out)}\n`);
  return EXIT.clean;
}

/** A department's own framework travels along, so that whoever opens the workbook can score it. */
function planWorkbook(framework: Framework, { period, unit }: TemplateOptions): WorkbookPlan {
  const template = planTemplate(framework, period, unit);
  if (builtinFrameworks().includes(framework)) return template;
  const own = planFrameworkSheet(framework);
  return {
    ...template,
    sheets: [...template.sheets, ...own.sheets],
    names: [...template.names, ...own.names],
  };
}

/** Some frameworks are scored once a year: their quarters have no rows. */
function refuseEmptyPeriod(framework: Framework, period: Period): void {
  if (applicableIndicators(framework, period).length > 0) return;
  const used = new Set(allIndicators(framework).flatMap(({ periods }) => periods));
  const periods = [...used].map((key) => formatPeriod({ year: period.year, key })).join(", ");
  throw new CliError({
    zh: `“${framework.name.zh}”在 ${formatPeriod(period)} 没有指标；请改用：${periods}。`,
    en: `“${framework.name.en}” has no indicators in ${formatPeriod(period)}; use ${periods}.`,
  });
}

/** A blank template may be replaced; what somebody typed may not. */
async function refuseFilled(path: string, workbooks: WorkbookFiles): Promise<void> {
  const bytes = await readIfPresent(path);
  if (bytes === null) return;
  const outcome = assessWorkbook(await (await workbooks.open(bytes, path)).read());
  const blank =
    outcome.kind === "assessed" &&
    outcome.assessments.every(
      ({ score, derived }) =>
        derived === undefined &&
        score.indicators.every(({ rule, self, review }) => rule === null && self === null && review === null),
    );
  if (blank) return;
  throw new CliError({
    zh: `“${path}”已经存在，并且不是空白模板，没有覆盖；请换一个文件名，或加 --force 覆盖。`,
    en: `“${path}” exists and isn't a blank template; it was not overwritten. Choose another name, or add --force.`,
  });
}
