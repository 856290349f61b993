/** What is looked at before templates are written: the periods, and what is in the way. */
import { assessWorkbook } from "../core/assess";
import { annualPeriods, readsPeriod } from "../core/framework/annual-periods";
import type { Framework } from "../core/framework/framework";
import { applicableIndicators } from "../core/framework/indicators";
import { formatPeriod, type Period } from "../core/framework/period";
import { planTemplates } from "../core/template/plan-templates";
import { recordOf } from "../core/template/workbook-meta";
import type { WorkbookFiles } from "../workbook/port";
import { CliError } from "./cli-error";
import { isPresent } from "./files";
import { readGridIfAny } from "./read-grid";
import { sameCells } from "./same-cells";

/**
 * Some frameworks are scored once a year: their quarters have no rows. The year of others reads the
 * quarters alone: what a unit fills in at the year end would be ignored.
 * @throws CliError
 */
export function refuseUnreadPeriods(framework: Framework, periods: readonly Period[]): void {
  const unread = periods.filter(({ key }) => !readsPeriod(framework, key));
  const [first] = unread;
  if (first === undefined) return;
  const instead = annualPeriods(framework)
    .map(({ key }) => formatPeriod({ year: first.year, key }))
    .join(", ");
  const names = unread.map(formatPeriod).join(", ");
  const ignored = unread.filter((period) => applicableIndicators(framework, period).length > 0);
  throw new CliError(
    ignored.length > 0
      ? {
          zh: `“${framework.name.zh}”的年度得分不读取 ${ignored.map(formatPeriod).join(", ")} 的评分表，填了也不计分；请改用：${instead}。`,
          en: `The year of “${framework.name.en}” does not read a sheet for ${ignored.map(formatPeriod).join(", ")}: whatever is entered would not count. Use ${instead}.`,
        }
      : {
          zh: `“${framework.name.zh}”在 ${names} 没有指标；请改用：${instead}。`,
          en: `“${framework.name.en}” has no indicators in ${names}; use ${instead}.`,
        },
  );
}

/**
 * A blank template, cell by cell as we write it, may be replaced; what somebody typed, anywhere, may not.
 * @throws CliError that names the first such file, and how many there are
 */
export async function refuseFilled(paths: readonly string[], workbooks: WorkbookFiles): Promise<void> {
  const filled: string[] = [];
  for (const path of paths) if (!(await isFreeOrBlank(path, workbooks))) filled.push(path);
  const [first] = filled;
  if (first === undefined) return;
  const more = filled.length - 1;
  throw new CliError({
    zh: `“${first}”${more > 0 ? `等 ${filled.length} 个文件` : ""}已经存在，并且不是空白模板，没有覆盖；请换一个${more > 0 ? "文件夹" : "文件名"}，或加 --force 覆盖。`,
    en: `“${first}”${more > 0 ? ` and ${more} more` : ""} exists and isn't a blank template; it was not overwritten. Choose another name, or add --force.`,
  });
}

async function isFreeOrBlank(path: string, workbooks: WorkbookFiles): Promise<boolean> {
  if (!(await isPresent(path))) return true;
  const there = await readGridIfAny(path, workbooks);
  if (there === null) return false;
  const outcome = assessWorkbook(there);
  if (outcome.kind !== "assessed") return false;
  const [{ framework, sheet }] = outcome.assessments;
  const periods = outcome.assessments.flatMap(({ period }) => period ?? []);
  if (periods.length === 0) return false;
  const { language } = recordOf(there, sheet.name) ?? { language: "zh" };
  const plan = planTemplates(framework, periods, sheet.unit ?? "", undefined, { language });
  const blank = await workbooks.create(plan);
  return sameCells(there, await (await workbooks.open(blank, path)).read());
}
