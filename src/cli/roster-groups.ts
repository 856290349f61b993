/** Which group of the roster (单位名录) each ranked unit belongs to, and who of the roster is not ranked. */
import type { Text } from "../core/locale/language";
import type { Roster, RosterUnit } from "../core/roster/roster";
import { normalizeText } from "../core/sheet/normalize-text";
import { CliError } from "./cli-error";

/** A column of the roster by which units are put into groups. */
export type RosterGrouping = "group" | "type";

export const GROUPING_NAMES: Readonly<Record<RosterGrouping, Text>> = {
  group: { zh: "分组", en: "Group" },
  type: { zh: "类型", en: "Type" },
};

/** Finds units by name, whatever their white space and width. */
export class RosterLookup {
  private readonly units: ReadonlyMap<string, RosterUnit>;

  constructor(private readonly roster: Roster) {
    this.units = new Map(roster.units.map((unit) => [normalizeText(unit.name), unit]));
  }

  find(name: string): RosterUnit | null {
    return this.units.get(normalizeText(name)) ?? null;
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

  /** Units of the roster that are not among these, in its order. */
  others(names: readonly string[]): readonly string[] {
    const given = new Set(names.map(normalizeText));
    return this.roster.units.map(({ name }) => name).filter((name) => !given.has(normalizeText(name)));
  }
}
