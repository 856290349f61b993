/** Returns of units that are compared with each other, some of which wait for a person's decision. */
import { assessWorkbook } from "../../src/core/assess";
import type { Collected, CollectedReturn, Reason } from "../../src/core/collect/collected";
import { decisionKey, type Choice, type Decision } from "../../src/core/collect/decisions/decision";
import { putTogether } from "../../src/core/collect/put-together";
import type { FileRecord, SheetRecord } from "../../src/core/collect/record/file-record";
import { recordFile } from "../../src/core/collect/record/record-file";
import { frameworkRecord } from "../../src/core/collect/record/record-frameworks";
import { undecidedReasons } from "../../src/core/collect/states/state-of";
import type { Framework } from "../../src/core/framework/framework";
import type { Roster } from "../../src/core/roster/roster";
import { Q4 } from "./collected-returns";
import { comparedUnit, comparingFramework } from "./compared-units";
import { planGrid } from "./plan-grid";
import { rosterUnit } from "./roster-unit";

export const FRAMEWORK = comparingFramework();

/** A version of it in which one indicator may not be left out, as a unit's own. */
const OWN: Framework = {
  ...FRAMEWORK,
  version: "自改",
  indicators: FRAMEWORK.indicators.map((one) => (one.level === 2 ? { ...one, allowNA: false } : one)),
};

const AT = { sheet: "评分表", row: 0, column: 0 };
const STAMP = {
  kind: "changed",
  time: "2026-12-20 09:00",
  hash: "0".repeat(64),
  changes: [{ at: AT, before: 3, after: 4 }],
} as const;

/** What is the matter with a return. */
export const TROUBLES = {
  stamp: () => ({ stamp: STAMP as unknown as SheetRecord["stamp"] }),
  error: ({ findings }) => ({
    findings: [
      ...findings,
      {
        code: "V204",
        severity: "error",
        at: AT,
        indicator: null,
        values: {},
      } as unknown as SheetRecord["findings"][number],
    ],
  }),
  version: () => ({ framework: frameworkRecord(OWN).hash }),
  period: () => ({ period: "2026Q3", sheetPeriod: "2026Q3" }),
} as const satisfies Record<string, (sheet: SheetRecord) => Partial<SheetRecord>>;

export type Values = readonly [number | string | null, number | string | null];

export interface Waiting {
  readonly file: string;
  readonly unit: string;
  readonly values: Values;
  readonly trouble?: keyof typeof TROUBLES | "damaged";
  /** The day in January on which the file was changed. */
  readonly day?: number;
}

const known = new Map<string, FileRecord>();

export function recordOf({ file, unit, values, trouble, day = 4 }: Waiting): FileRecord {
  const key = JSON.stringify([unit, values]);
  const record = known.get(key) ?? read(unit, values);
  known.set(key, record);
  const facts = { file, sha256: sha(file), modified: `2027-01-0${day}T08:00:00.000Z` };
  if (trouble === "damaged") {
    const words = { zh: "损坏", en: "damaged" };
    return {
      ...record,
      ...facts,
      sheets: [],
      unreadable: { code: "damaged", message: words, remedy: words },
    };
  }
  const sheets = record.sheets.map((sheet) => ({
    ...sheet,
    ...(trouble === undefined ? {} : TROUBLES[trouble](sheet)),
  }));
  return { ...record, ...facts, sheets, frameworks: [...record.frameworks, frameworkRecord(OWN)] };
}

function read(unit: string, values: Values): FileRecord {
  const grid = planGrid(comparedUnit(unit, Q4, values));
  const outcome = assessWorkbook(grid, { frameworks: [FRAMEWORK] });
  const record = recordFile({ file: "", sha256: "", bytes: 1, modified: "" }, grid, outcome);
  // Nothing calculates here: header and formulas are as a fresh template has them.
  const sheets = record.sheets.map((sheet) => ({ ...sheet, findings: [], alteredFormulas: [] }));
  return { ...record, sheets };
}

/** Not the bytes': what is decided of a file has to be told from the others. */
export function sha(file: string): string {
  return [...file]
    .map((letter) => letter.codePointAt(0)?.toString(16) ?? "")
    .join("")
    .padEnd(64, "0")
    .slice(0, 64);
}

export function decision(file: string, code: string, choice: Choice): Decision {
  return { key: decisionKey(sha(file), code, null), choice };
}

/** @param units of the roster; of 丁党支部 no return is due by this framework */
export function collectWaiting(
  returns: readonly Waiting[],
  units: readonly string[],
  decisions: readonly Decision[] = [],
): Collected {
  const roster: Roster = {
    units: units.map((unit) =>
      rosterUnit(unit, unit === "丁党支部" ? { frameworks: { names: ["SQLH"], at: AT } } : {}),
    ),
    problems: [],
  } as unknown as Roster;
  const collected = putTogether({
    records: returns.map((one) => () => recordOf(one)),
    roster,
    period: Q4,
    framework: FRAMEWORK,
    decisions,
  });
  if (collected === null) throw new Error("no framework");
  return collected;
}

export function returnOf({ returns }: Collected, file: string): CollectedReturn {
  const found = returns.find((one) => one.file === file);
  if (found === undefined) throw new Error(`no ${file}`);
  return found;
}

/** Each indicator's points; null while there are none. */
export function pointsOf({ score }: CollectedReturn): readonly (number | null)[] {
  return score?.indicators.map(({ official }) => official?.toNumber() ?? null) ?? [];
}

/** What comes of every way to decide, until nothing is left to be decided; strangers may come onto the roster. */
export function decided(
  returns: readonly Waiting[],
  roster: readonly string[],
  decisions: readonly Decision[],
): readonly Collected[] {
  const world = collectWaiting(returns, roster, decisions);
  for (const { file, unit, reasons } of world.returns)
    for (const { code, choices } of undecidedReasons(reasons)) {
      const rivals =
        code !== "C105"
          ? [file]
          : world.returns.flatMap((one) =>
              one.unit === unit && one.reasons.some((reason) => reason.code === code) ? [one.file] : [],
            );
      return [
        ...rivals.flatMap((of) =>
          choices.flatMap((choice) => decided(returns, roster, [...decisions, decision(of, code, choice)])),
        ),
        ...(code === "C107" ? decided(returns, [...roster, unit], decisions) : []),
      ];
    }
  return [world];
}

/** It counts, whether or not it is complete. */
export function isCertain(reasons: readonly Reason[]): boolean {
  return reasons.every(
    ({ code, decided: choice, choices }) =>
      ["C104", "C109", "C118", "C120", "C124"].includes(code) ||
      (choice !== null && choice !== "sendBack" && choice !== "leaveOut" && choices.length > 0),
  );
}
