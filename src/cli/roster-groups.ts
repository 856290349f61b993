/** Which group of the roster (单位名录) each ranked unit belongs to, and who of the roster is not ranked. */
import { builtinFrameworks } from "../core/framework/builtin-frameworks";
import type { Framework } from "../core/framework/framework";
import type { Period } from "../core/framework/period";
import type { Text } from "../core/locale/language";
import { describeRosterProblem } from "../core/roster/describe-roster-problem";
import { expectedUnits } from "../core/roster/expected-units";
import { findUnit } from "../core/roster/find-unit";
import type { Roster, RosterUnit } from "../core/roster/roster";
import { CliError } from "./cli-error";

/** A column of the roster by which units are put into groups. */
export type RosterGrouping = "group" | "type";

export const GROUPING_NAMES: Readonly<Record<RosterGrouping, Text>> = {
  group: { zh: "分组", en: "Group" },
  type: { zh: "类型", en: "Type" },
};

/** Finds units by name, also by one of former days, whatever their white space and width. */
export class RosterLookup {
  constructor(private readonly roster: Roster) {}

  find(name: string): RosterUnit | null {
    return findUnit(this.roster.units, name)?.unit ?? null;
  }

  /** Names of the groups, in the order of the roster. @throws CliError when the roster names none */
  groupNames(by: RosterGrouping): readonly string[] {
    const names = [...new Set(this.roster.units.flatMap((unit) => unit[by] ?? []))];
    if (names.length > 0) return names;
    const { zh, en } = GROUPING_NAMES[by];
    throw new CliError({
      zh: `单位名录“${this.roster.sheetName}”没有填写“${zh}”一栏，不能据此分组。`,
      en: `The roster “${this.roster.sheetName}” has nothing in its column “${en}” (${zh}) to group by.`,
    });
  }

  /** The groupings that the roster has anything to say about. */
  groupings(): readonly RosterGrouping[] {
    return (["group", "type"] as const).filter((by) => this.roster.units.some((unit) => unit[by] !== null));
  }

  /** Units of the roster that are to return this framework and are not among these, in its order. */
  missing(names: readonly string[], framework: Framework, period: Period | null): MissingUnits {
    const given = new Set(names.map((name) => this.find(name)));
    const { expected, problems } = expectedUnits(this.roster.units, framework, period, builtinFrameworks());
    return {
      names: expected.filter((unit) => !given.has(unit)).map(({ name }) => name),
      problems: problems.map(describeRosterProblem),
    };
  }
}

export interface MissingUnits {
  readonly names: readonly string[];
  /** What of the roster keeps this from being certain. */
  readonly problems: readonly Text[];
}
