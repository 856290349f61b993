/** What has to be decided about the content of one return: framework, points, formulas, stamp, claims, errors. */
import type { Framework } from "../../framework/framework";
import type { CellRef } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import type { Text } from "../../locale/language";
import type { IndicatorScore, Score } from "../../scoring/score";
import type { Finding } from "../../validation/finding";
import type { Reason } from "../collected";
import { frameworkDifferences } from "../frameworks/framework-differences";
import type { SheetRecord } from "../record/file-record";
import { rangeText, sheetsText } from "../../ranking/open-comparison-text";
import { shortNames } from "../returns/newest-return";
import type { OpenComparison } from "../returns/candidate";
import { claimedRows } from "./claimed-cells";
import {
  inBrackets,
  listed,
  listedCells,
  makeReason,
  same,
  type DecidedThing,
  type Decisions,
} from "./make-reason";

/** C111: scored by what came with it, or by what was issued. */
export function frameworkReasons(
  issued: Framework,
  found: Framework,
  thing: DecidedThing,
  decisions: Decisions,
): readonly Reason[] {
  const differences = frameworkDifferences(issued, found);
  if (differences.length === 0) return [];
  const values = { found: found.version, need: issued.version, what: listed(differences) };
  return [makeReason("C111", values, [], thing, decisions)];
}

/** C112–C115: what was changed on the sheet. */
export function alterationReasons(
  { alteredFormulas, stamp, findings }: Pick<SheetRecord, "alteredFormulas" | "stamp" | "findings">,
  thing: DecidedThing,
  decisions: Decisions,
): readonly Reason[] {
  const reasons: Reason[] = [];
  const points = findings.filter((finding) => finding.code === "V306");
  if (points.length > 0) {
    const what = listed(
      points.map(({ at, indicator, values }) =>
        same(`${indicator ?? ""} ${cellAddress(at.row, at.column)} ${values.max}→${values.v}`),
      ),
    );
    const cells = points.map(({ at }) => at);
    reasons.push(makeReason("C112", { n: points.length, what }, cells, thing, decisions));
  }
  if (alteredFormulas.length > 0) {
    const what = listed(
      alteredFormulas.map(({ at, code }) =>
        same([code ?? "", cellAddress(at.row, at.column)].filter((part) => part !== "").join(" ")),
      ),
    );
    const cells = alteredFormulas.map(({ at }) => at);
    reasons.push(makeReason("C113", { n: alteredFormulas.length, what }, cells, thing, decisions));
  }
  if (stamp.kind === "changed") {
    const cells = stamp.changes.map(({ at }) => at);
    const values = { time: stamp.time, n: stamp.changes.length, cells: inBrackets(cells) };
    reasons.push(makeReason("C114", values, cells, thing, decisions));
  }
  if (stamp.kind === "broken")
    reasons.push(makeReason("C115", { cells: listedCells([stamp.at]) }, [stamp.at], thing, decisions));
  return reasons;
}

/**
 * C116: rows that the unit has out of the total by its own word. What the reviewer granted is settled.
 * @param cells where it says so: claimedCells
 */
export function claimReasons(
  score: Score,
  cells: () => readonly CellRef[],
  thing: DecidedThing,
  decisions: Decisions,
): readonly Reason[] {
  const claimed = claimedRows(score);
  if (claimed.length === 0) return [];
  const what = listed(
    claimed.map(({ indicator, notApplicable }) => {
      const why =
        notApplicable === "chosen" ? { zh: "不适用", en: "n/a" } : { zh: "应完成数为 0", en: "base 0" };
      return { zh: `${indicator.code}（${why.zh}）`, en: `${indicator.code} (${why.en})` };
    }),
  );
  return [makeReason("C116", { n: claimed.length, what }, cells(), thing, decisions)];
}

/**
 * C117: error findings. Those about points that were changed are C112, and no error once the issued points
 * count.
 */
export function errorReasons(
  findings: readonly Finding[],
  pointsSettled: boolean,
  thing: DecidedThing,
  decisions: Decisions,
): readonly Reason[] {
  const errors = findings.filter(
    ({ code, severity }) => severity === "error" && !(pointsSettled && code === "V306"),
  );
  if (errors.length === 0) return [];
  const what = listed(errors.map(({ code, at }) => same(`${code} ${cellAddress(at.row, at.column)}`)));
  const cells = errors.map(({ at }) => at);
  return [makeReason("C117", { n: errors.length, what }, cells, thing, decisions)];
}

/**
 * C118, C122: no final score, though nothing is said to be wrong. What only waits to be compared with other units is no gap
 * that a unit could fill.
 */
export function openReasons(score: Score, thing: DecidedThing, decisions: Decisions): readonly Reason[] {
  if (score.withheld === true) return [makeReason("C122", {}, [], thing, decisions)];
  if (score.complete) return [];
  const open = score.indicators.filter(
    (one) => one.official === null && one.notApplicable === null && !awaitsUnits(one),
  );
  if (open.length === 0) return [];
  const what: Text = listed(open.map(({ indicator }) => same(indicator.code)));
  return [makeReason("C118", { n: open.length, what }, [], thing, decisions)];
}

/** C124: its points hang on returns that wait for a decision, or on somebody else's being there at all. */
export function comparisonReasons(
  score: Score,
  { total, because }: OpenComparison,
  thing: DecidedThing,
  decisions: Decisions,
): readonly Reason[] {
  const codes = score.indicators.filter(awaitsUnits).map(({ indicator }) => indicator.code);
  if (codes.length === 0) return [];
  const files = sheetsText(shortNames(because));
  const { why, fix } = because.length === 0 ? NOBODY_ELSE : { why: undecided(files), fix: DECIDE };
  const range = total === null ? null : rangeText(total);
  const within = {
    zh: range === null ? "" : `（得分在 ${range} 之间）`,
    en: range === null ? "" : ` (the score is within ${range})`,
  };
  const values = { codes: codes.join("、"), why, fix, range: within };
  return [makeReason("C124", values, [], thing, decisions)];
}

/** Right by itself, and open until it can be compared. */
export function awaitsUnits({ official, provisional }: IndicatorScore): boolean {
  return official === null && provisional;
}

const NOBODY_ELSE = {
  why: { zh: "目前没有其他单位可比", en: "there is no other yet" },
  fix: { zh: "收到其他单位的表后再收一次。", en: "Collect again once returns of others are there." },
};

const undecided = ({ zh, en }: Text): Text => ({
  zh: `${zh} 是否计入、以哪份为准没有定`,
  en: `it is undecided which of these count: ${en}`,
});

const DECIDE: Text = {
  zh: "先逐份定下来（计入、退回或不计入），得分、名次和等次随即给出。",
  en: "Decide about them first, by what can be chosen there: score, rank and grade then follow.",
};
