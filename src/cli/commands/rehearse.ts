/** `rehearse`: the returns of a period under a draft framework, before anybody is asked to fill it. */
import { rehearse } from "../../core/collect/rehearse/rehearse";
import { parsePeriod } from "../../core/framework/period";
import { assessSheets, reportFaulty, type AssessSheetsOptions } from "../assess-sheets";
import { CliError } from "../cli-error";
import { EXIT, type ExitCode } from "../exit-code";
import { requireFramework } from "../framework-file";
import { ofOneFramework, ofOnePeriod } from "../common-ground";
import { oneOfEach } from "../one-of-each";
import { tellPassedOver } from "../passed-over";
import { jsonLines } from "../printable";
import { rehearsalText, type FileInput } from "../report-rehearsal";
import { rehearsalJson } from "../report-rehearsal-json";
import { readRosterFile } from "../roster-file";
import { RosterLookup } from "../roster-groups";
import type { Terminal } from "../terminal";

export interface RehearseOptions extends Omit<AssessSheetsOptions, "framework"> {
  /** The draft: name or file. */
  readonly draft: string;
  /** File with the roster that tells the units' groups; null for none. */
  readonly roster: string | null;
  readonly json: boolean;
}

/**
 * A unit without a result by either framework, an entry that the draft can't use, and a file that was passed over end the
 * run with 1: the others are tried.
 * @throws CliError where no framework or period has most of the files, and for a draft with other codes
 */
export async function rehearseFiles(
  files: readonly string[],
  { draft: name, roster: rosterFile, json, ...options }: RehearseOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language } = options;
  const draft = await requireFramework(name, terminal.workbooks);
  const listed = rosterFile === null ? null : await readRosterFile(rosterFile, language, terminal);
  const roster = listed === null ? null : new RosterLookup(listed);
  const asked = { ...options, framework: null, roster: rosterFile, units: listed?.units ?? [] };
  const read = await assessSheets(files, asked, terminal);
  const ofPeriod = ofOnePeriod(read.sheets);
  const together = ofOneFramework(ofPeriod.sheets);
  if (together === null) return EXIT.failed;
  const { framework, sheets } = together;
  const others = [...ofPeriod.passedOver, ...together.passedOver];
  tellPassedOver(others, language, terminal);
  const all = sheets.map((sheet): FileInput => {
    const known = roster?.find(sheet.unit) ?? null;
    const group = known?.group ?? null;
    return { ...sheet, unit: known?.name ?? sheet.unit, ...(group === null ? {} : { group }) };
  });
  const period = parsePeriod(ofPeriod.period ?? "");
  if (period === null) throw NO_PERIOD;
  const { sheets: inputs, undecided } = oneOfEach(all, language, terminal);
  const codes = new Set(framework.indicators.map(({ code }) => code));
  if (!draft.indicators.some(({ code, level }) => level === 2 && codes.has(code))) throw otherCodes(name);
  const rehearsal = rehearse(framework, draft, period, inputs, [
    ...inputs.map((sheet) => ({ options: [sheet], perhapsNone: false, sheets: [sheet] })),
    ...undecided.map((options) => ({ options, perhapsNone: false, sheets: [] })),
  ]);
  const missing = roster?.missing(
    inputs.map(({ unit }) => unit),
    framework,
    period,
  );
  for (const problem of missing?.problems ?? []) terminal.err(`${rosterFile ?? ""}: ${problem[language]}\n`);
  const report = { rehearsal, period, notReturned: missing?.names ?? [] };
  terminal.out(json ? jsonLines(rehearsalJson(report, language)) : rehearsalText(report, language));
  const faulty = reportFaulty(sheets, language, terminal);
  const isWhole = rehearsal.units.every(
    ({ before, after, gaps }) => before !== null && after !== null && gaps.length === 0,
  );
  const isLess = read.passedOver.length + others.length > 0;
  return faulty || undecided.length > 0 || isLess || !isWhole ? EXIT.findings : EXIT.clean;
}

const NO_PERIOD = new CliError({
  zh: "这些考核评分表没有写明考核期间，无法确定草案中哪些指标适用；请先填写考核期间。",
  en: "The sheets name no period, so it is open which of the draft's indicators apply; fill it in first.",
});

function otherCodes(draft: string): CliError {
  return new CliError({
    zh: `草案“${draft}”与这些考核评分表没有一个相同的指标编码，无从对应；请检查指标编码。`,
    en: `The draft “${draft}” has no indicator code in common with the sheets; check the codes.`,
  });
}
