/** `template --unit`: writes a fillable workbook for one unit. */
import type { Period } from "../../core/framework/period";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { Language } from "../../core/locale/language";
import { planTemplates } from "../../core/template/plan-templates";
import type { TemplatePaper } from "../../core/template/template-sheet";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { writeBytes } from "../files";
import { requireFramework } from "../framework-file";
import { refuseSameFile } from "../refuse-same-file";
import { REPORT_TEXTS } from "../report-texts";
import { refuseUnreadPeriods, refuseFilled } from "../template-target";
import type { Terminal } from "../terminal";

export interface TemplateOptions {
  readonly framework: string;
  /** At least one, none twice. */
  readonly periods: readonly Period[];
  readonly unit: string;
  readonly out: string;
  /** Overwrites a file even when somebody has filled it. */
  readonly force: boolean;
  readonly language: Language;
  /** On which scoring sheets are printed. */
  readonly paper: TemplatePaper;
  /** Adds the ledgers from which entries can be taken. */
  readonly withLedgers: boolean;
  /** A workbook with the department's own definitions of them; null without any. */
  readonly definitions: WorkbookGrid | null;
  /** The department that assesses; "" names none. */
  readonly department: string;
}

/** @throws CliError for an unknown or faulty framework, or when a filled workbook is in the way */
export async function writeTemplate(options: TemplateOptions, terminal: Terminal): Promise<ExitCode> {
  const { periods, unit, out, force, language, paper, withLedgers, definitions, department } = options;
  const framework = await requireFramework(options.framework, terminal.workbooks);
  await refuseSameFile(options.framework, out);
  refuseUnreadPeriods(framework, periods);
  if (!force) await refuseFilled([out], terminal.workbooks);
  await writeBytes(
    out,
    await terminal.workbooks.create(
      planTemplates(framework, periods, unit, undefined, {
        language,
        paper,
        withLedgers,
        definitions,
        department,
      }),
    ),
  );
  terminal.err(`${REPORT_TEXTS[language].created(out)}\n`);
  return EXIT.clean;
}
