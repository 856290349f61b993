/** `share`: the share check of one sheet, and a stamped copy of its workbook when all is right. */
import type { Assessment } from "../../core/assess";
import { cellAddress } from "../../core/grid/address";
import type { Language } from "../../core/locale/language";
import { checkShare, type ShareCheck } from "../../core/share/check-share";
import { describeShareItem, describeStamp } from "../../core/share/describe-share";
import { planStamp } from "../../core/share/plan-stamp";
import { shortCode } from "../../core/share/stamp-record";
import { readStamp } from "../../core/share/stamp-sheet";
import { assessFile, type AssessFileOptions } from "../assess-file";
import { EXIT, type ExitCode } from "../exit-code";
import { writeBytes } from "../files";
import { faultyFramework } from "../framework-file";
import { refuseMacros, reportOrigin } from "../origin";
import { refuseExisting } from "../refuse-existing";
import { refuseSameFile } from "../refuse-same-file";
import { reportFailure } from "../report-failure";
import { checkJson } from "../report-json";
import { headText } from "../report-table";
import { REPORT_TEXTS } from "../report-texts";
import type { Terminal } from "../terminal";
import { jsonLines } from "../printable";

export interface ShareOptions extends AssessFileOptions {
  readonly out: string;
  /** Replaces a file that is there, but never the input. */
  readonly force: boolean;
  /** Lets the stamped copy of a workbook with macros go without them. */
  readonly dropMacros: boolean;
  readonly json: boolean;
  readonly language: Language;
}

interface Stamp {
  readonly time: string;
  readonly hash: string;
}

/**
 * Nothing is written when anything isn't right; the input's bytes never change.
 * @returns `findings` when nothing was written
 * @throws CliError when the output would replace the input, or another file unless forced
 */
export async function shareFile(path: string, options: ShareOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, force, json, language } = options;
  await refuseSameFile(path, out);
  if (!force) await refuseExisting(out);
  const assessed = await assessFile(path, options, terminal.workbooks);
  const { workbook, grid, assessment, frameworkProblems } = assessed;
  if (frameworkProblems.length > 0)
    reportFailure(faultyFramework(path, frameworkProblems), language, terminal);
  refuseMacros(workbook, options.dropMacros);
  const check = checkShare(grid, assessment);
  let stamp: Stamp | null = null;
  if (check.ready) {
    await workbook.apply(planStamp(grid, assessment, terminal.now()));
    const stored = readStamp(await workbook.read(), assessment.sheet.name);
    if (stored === null) throw new Error("The stamp that was written can't be read back");
    stamp = { time: stored.record.time, hash: stored.hash };
    await writeBytes(out, workbook.toBytes());
  }
  terminal.out(
    json
      ? jsonLines(shareJson(path, assessment, check, stamp === null ? null : { ...stamp, out }, language))
      : headText(path, assessment, language) + shareText(check, stamp, language),
  );
  if (stamp === null) return EXIT.findings;
  terminal.err(`${REPORT_TEXTS[language].created(out)}\n`);
  reportOrigin(workbook, out, language, terminal);
  return EXIT.clean;
}

function shareText({ items, ready }: ShareCheck, stamp: Stamp | null, language: Language): string {
  const texts = REPORT_TEXTS[language];
  const lines = items.flatMap(({ key, cells }) => [
    `${cells.length === 0 ? "✓" : "✗"} ${describeShareItem(key, language)}`,
    ...cells.map(({ at, text }) => `    ${at.sheet}!${cellAddress(at.row, at.column)}  ${text[language]}`),
  ]);
  const end = ready && stamp !== null ? texts.stamped(describeStamp(stamp, language)) : texts.notStamped;
  return `${[...lines, end].join("\n")}\n`;
}

function shareJson(
  file: string,
  assessment: Assessment,
  { items, ready }: ShareCheck,
  stamp: (Stamp & { readonly out: string }) | null,
  language: Language,
): object {
  const { unit, period, framework } = checkJson(file, assessment, language);
  return {
    file,
    unit,
    period,
    framework,
    ready,
    items: items.map(({ key, cells }) => ({
      key,
      passed: cells.length === 0,
      name: describeShareItem(key, language),
      cells: cells.map(({ at, text }) => ({
        sheet: at.sheet,
        address: cellAddress(at.row, at.column),
        text: text[language],
      })),
    })),
    stamp: stamp === null ? null : { time: stamp.time, code: shortCode(stamp.hash), out: stamp.out },
  };
}
