/** `year --ratings`: a blank table in which the ratings of all units are entered. */
import type { Language } from "../../core/locale/language";
import { planAppraisals } from "../../core/year/appraisals/plan-appraisals";
import { takesAppraisals } from "../../core/year/appraisals/appraisal-items";
import type { AnnualYear } from "../../core/year/annual/annual-year";
import { CliError } from "../cli-error";
import { readIfPresent, writeBytes } from "../files";
import { REPORT_TEXTS } from "../report-texts";
import type { Terminal } from "../terminal";

/** @throws CliError where the framework takes no ratings, and where a file is there: somebody may have filled it */
export async function writeRatings(
  path: string,
  { framework, year, units }: AnnualYear,
  language: Language,
  terminal: Terminal,
): Promise<void> {
  if (!takesAppraisals(framework))
    throw new CliError({
      zh: `“${framework.name.zh}”不是综合体系，没有要一并填报的测评数据；请用 --framework 指定综合体系。`,
      en: `“${framework.name.en}” is no composite and takes no ratings of all units; name one with --framework.`,
    });
  if ((await readIfPresent(path)) !== null)
    throw new CliError({
      zh: `“${path}”已经存在，可能已填写，没有覆盖；请换一个文件名。`,
      en: `“${path}” exists and may be filled in; it was not overwritten. Choose another name.`,
    });
  const names = units.map(({ unit }) => unit);
  const plan = planAppraisals(framework, year, names, language);
  await writeBytes(path, await terminal.workbooks.create(plan));
  terminal.err(`${REPORT_TEXTS[language].created(path)}\n`);
}
