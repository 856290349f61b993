/**
 * Makes a framework of sorted rows. Codes are the department's own where every row has one of its
 * own; otherwise OWN-1.2: groups and rows counted in the order of the sheet, so that the same
 * table gives the same codes in every quarter.
 */
import Big from "big.js";
import type { Adjustment, Framework, Indicator } from "../framework/framework";
import type { Text } from "../locale/language";
import { normalizeCode, normalizeText } from "../sheet/normalize-text";
import { gradesOf, isUsual, type GradeLimits } from "./grade-limits";
import type { OwnAdjustment, OwnItem } from "./rows/own-row";

export const OWN_PREFIX = "OWN";

/** True for a framework that was derived from a department's own sheet. */
export function isDerived({ status }: Framework): boolean {
  return status === DERIVED;
}

const DERIVED = "derived";

export interface BuiltFramework {
  readonly framework: Framework;
  /** The row of each indicator and adjustment, in the framework's order. */
  readonly indicatorRows: readonly (readonly [Indicator, OwnItem])[];
  readonly adjustmentRows: readonly (readonly [Adjustment, OwnAdjustment])[];
}

const UNGROUPED: Text = { zh: "全部指标", en: "All indicators" };
const NO_CRITERIA: Text = { zh: "（表中没有评分标准）", en: "(no scoring standard on the sheet)" };
const NO_EVIDENCE: Indicator["evidence"] = {
  required: false,
  minItems: 0,
  when: "always",
  desc: { zh: "佐证材料", en: "Evidence" },
};

/**
 * @param rows indicators whose points are final; at least one
 * @param limits from which scores the grades count
 */
export function buildFramework(
  title: string,
  rows: readonly OwnItem[],
  extras: readonly OwnAdjustment[],
  limits: GradeLimits,
): BuiltFramework {
  const groups = groupsOf(rows);
  const ownCodes = hasOwnCodes(rows);
  const indicators: Framework["indicators"] = [];
  const indicatorRows: (readonly [Indicator, OwnItem])[] = [];
  [...groups.values()].forEach((members, g) => {
    const code = `${OWN_PREFIX}-${g + 1}`;
    const name = members[0]?.group ?? "";
    indicators.push({
      code,
      parent: null,
      level: 1,
      name: name === "" ? UNGROUPED : both(name),
      maxPoints: sumOf(members.map(({ points }) => points)),
    });
    members.forEach((row, i) => {
      const indicator = indicatorOf(row, ownCodes ? normalizeCode(row.code) : `${code}.${i + 1}`, code);
      indicators.push(indicator);
      indicatorRows.push([indicator, row]);
    });
  });
  const adjustmentRows = extras.map((extra, i) => [adjustmentOf(extra, i), extra] as const);
  const framework: Framework = {
    schemaVersion: "1.0.0",
    id: `${OWN_PREFIX}_${fingerprint(rows)}${limitsMark(limits)}`,
    prefix: OWN_PREFIX,
    version: "1",
    status: DERIVED,
    name: both(title),
    subject: "branch",
    totalPoints: sumOf(rows.map(({ points }) => points)),
    precision: { decimals: 2, rounding: "half_up", stage: "indicator_then_total" },
    cycle: {
      reporting: "quarterly",
      assessment: "annual",
      naPolicy: "rescale",
      annual: { method: "mean_quarters", missingQuarter: "block" },
    },
    grades: gradesOf(limits),
    tieBreak: ["penalty_asc"],
    caps: {
      bonus: kindCap(extras, "bonus"),
      penalty: kindCap(extras, "penalty"),
      finalMax: 100,
      finalMin: 0,
    },
    indicators,
    adjustments: adjustmentRows.map(([adjustment]) => adjustment),
  };
  return { framework, indicatorRows, adjustmentRows };
}

function indicatorOf(row: OwnItem, code: string, parent: string): Indicator {
  return {
    code,
    parent,
    level: 2,
    name: both(row.name),
    maxPoints: row.points,
    criteria: row.criteria === "" ? NO_CRITERIA : both(row.criteria),
    rule: { type: "manual", params: {} },
    unit: "分",
    entries: [],
    evidence: NO_EVIDENCE,
    periods: ["Q1", "Q2", "Q3", "Q4", "Y"],
    allowNA: true,
    remedy: { trigger: 0.6, dueDays: 30, action: { zh: "限期整改", en: "Correct within the time limit" } },
  };
}

/** Where a sheet states no maximum, the bounds of the final score are the only one. */
const NO_CAP = 100;

/** One point of the sheet is one point of bonus or penalty; a veto leaves the lowest grade. */
function adjustmentOf({ kind, name, cap }: OwnAdjustment, index: number): Adjustment {
  const code = `${OWN_PREFIX}-${LETTERS[kind]}${index + 1}`;
  const head = { code, name: both(name), evidence: NO_EVIDENCE };
  if (kind === "veto") return { ...head, kind, gradeCap: "D" };
  return { ...head, kind, perUnit: 1, cap: cap ?? NO_CAP };
}

const LETTERS: Readonly<Record<OwnAdjustment["kind"], string>> = { bonus: "B", penalty: "P", veto: "V" };

/** Each group gives at most what it states, or else what its rows can give together. */
function kindCap(extras: readonly OwnAdjustment[], wanted: "bonus" | "penalty"): number {
  const groups = new Map<string, OwnAdjustment[]>();
  for (const extra of extras) {
    if (extra.kind !== wanted) continue;
    groups.set(extra.group, [...(groups.get(extra.group) ?? []), extra]);
  }
  return sumOf(
    [...groups.values()].map((members) => {
      const rows = sumOf(members.map(({ cap }) => cap ?? NO_CAP));
      const stated = members.find(({ groupCap }) => groupCap !== null)?.groupCap ?? null;
      return stated === null ? rows : Math.min(stated, rows);
    }),
  );
}

function groupsOf(rows: readonly OwnItem[]): Map<string, OwnItem[]> {
  const groups = new Map<string, OwnItem[]>();
  for (const row of rows) {
    const key = normalizeText(row.group);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [row]);
    else members.push(row);
  }
  return groups;
}

function hasOwnCodes(rows: readonly OwnItem[]): boolean {
  const codes = rows.map(({ code }) => normalizeCode(code));
  return (
    codes.every((code) => code !== "" && !code.startsWith(OWN_PREFIX)) && new Set(codes).size === codes.length
  );
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, value) => sum.plus(value), new Big(0)).toNumber();
}

function both(text: string): Text {
  return { zh: text, en: text };
}

/** Sheets that are graded by other limits aren't compared as if they were alike. */
function limitsMark(limits: GradeLimits): string {
  return isUsual(limits) ? "" : `_${limits.join("_").replaceAll(".", "p")}`;
}

/** Tells two departments' tables apart (FNV-1a over names and points). */
function fingerprint(rows: readonly OwnItem[]): string {
  let hash = 0x811c9dc5;
  for (const char of rows.map(({ name, points }) => `${normalizeText(name)}|${points}`).join("\n")) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
