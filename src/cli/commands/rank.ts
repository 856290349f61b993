/** `rank`: many units' sheets of one period in order, with the quota of the best grade. */
import type { Framework } from "../../core/framework/framework";
import { parsePeriod } from "../../core/framework/period";
import { rankByLevel } from "../../core/ranking/rank-by-level";
import { rankUnits } from "../../core/ranking/rank-units";
import { assessSheets, reportFaulty, type AssessSheetsOptions } from "../assess-sheets";
import { CliError } from "../cli-error";
import { compareSure } from "../compare-sure";
import { EXIT, type ExitCode } from "../exit-code";
import { ofOneFramework, ofOnePeriod } from "../common-ground";
import { oneOfEach } from "../one-of-each";
import { tellPassedOver } from "../passed-over";
import type { FileUnit, RankReport, UnitGrouping } from "../rank-report";
import { rankJson } from "../report-rank-json";
import { rankText } from "../report-rank";
import { readRosterFile } from "../roster-file";
import { RosterLookup, type RosterGrouping } from "../roster-groups";
import type { Terminal } from "../terminal";
import { jsonLines } from "../printable";

/** What units are ranked by besides their totals. */
export type GroupBy = "level1" | RosterGrouping;

export interface RankFilesOptions extends AssessSheetsOptions {
  readonly margin: number;
  readonly json: boolean;
  readonly groupBy: readonly GroupBy[];
  /** File with the roster that tells the units' groups; null for none. */
  readonly roster: string | null;
}

/**
 * A unit that is not complete or has an error finding, and a file that was passed over, end the run with 1: the others
 * are ranked.
 * @throws CliError where no framework or period has most of the files, and for groups that no roster tells
 */
export async function rankFiles(
  files: readonly string[],
  { margin, json, groupBy, roster: rosterFile, ...options }: RankFilesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language } = options;
  const known = rosterFile === null ? null : await readRosterFile(rosterFile, language, terminal);
  const roster = known === null ? null : new RosterLookup(known);
  const groupings = wantedGroupings(groupBy, roster);
  const asked = { ...options, roster: rosterFile, units: known?.units ?? [] };
  const read = await assessSheets(files, asked, terminal);
  const { period, sheets: ofPeriod, passedOver: otherPeriods } = ofOnePeriod(read.sheets);
  const together = ofOneFramework(ofPeriod);
  if (together === null) return EXIT.failed;
  const { framework } = together;
  const others = [...otherPeriods, ...together.passedOver];
  tellPassedOver(others, language, terminal);
  const passedOver = [...read.passedOver, ...others];
  const { sheets, undecided } = oneOfEach(together.sheets, language, terminal);
  const { units: compared, comparisons, best } = compareSure(sheets, undecided, language, terminal);
  const units = compared.map((sheet): FileUnit => ({ ...sheet, score: sheet.assessment.score }));
  const missing = roster?.missing(
    units.map(({ unit }) => unit),
    framework,
    period === null ? null : parsePeriod(period),
  );
  for (const problem of missing?.problems ?? []) terminal.err(`${rosterFile ?? ""}: ${problem[language]}\n`);
  const report: RankReport = {
    framework,
    period,
    ranking: rankUnits(framework, units, { margin }),
    comparisons,
    best,
    groupings: roster === null ? [] : groupings.map((by) => groupUnits(framework, units, by, roster)),
    levels: groupBy.includes("level1") ? rankByLevel(framework, units) : [],
    notReturned: missing?.names ?? [],
    passedOver,
  };
  terminal.out(json ? jsonLines(rankJson(report, language)) : rankText(report, units, language));
  const faulty = reportFaulty(sheets, language, terminal);
  return faulty || undecided.length > 0 || passedOver.length > 0 || report.ranking.unranked.length > 0
    ? EXIT.findings
    : EXIT.clean;
}

/** A roster without a wish gives whatever groups it knows. */
function wantedGroupings(
  groupBy: readonly GroupBy[],
  roster: RosterLookup | null,
): readonly RosterGrouping[] {
  const wanted = groupBy.filter((by): by is RosterGrouping => by !== "level1");
  if (roster !== null) return wanted.length > 0 ? wanted : roster.groupings();
  if (wanted.length === 0) return [];
  throw new CliError({
    zh: "按单位分组排名需要单位名录，请用 --roster 指定。",
    en: "Ranking within groups of units needs a roster; name it with --roster.",
  });
}

function groupUnits(
  framework: Framework,
  units: readonly FileUnit[],
  by: RosterGrouping,
  roster: RosterLookup,
): UnitGrouping {
  const names = roster.groupNames(by);
  const grouped = units.map((unit) => {
    const group = roster.find(unit.unit)?.[by] ?? null;
    return group === null ? unit : { ...unit, group };
  });
  const { ranked, unranked } = rankUnits(framework, grouped);
  const groupOf = (name: string | undefined): UnitGrouping["groups"][number] => ({
    name: name ?? null,
    ranked: ranked.filter(({ input }) => input.group === name),
    unranked: unranked.filter(({ input }) => input.group === name),
  });
  const groups = [...names.map(groupOf), groupOf(undefined)];
  return { by, groups: groups.filter((group) => group.ranked.length + group.unranked.length > 0) };
}
