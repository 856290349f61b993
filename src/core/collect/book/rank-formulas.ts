/** Ranks, tie-breaks, near ties and the quota as formulas: set by set, as ranking/tied-sets.ts and quota.ts have them. */
import type Big from "big.js";
import type { Framework } from "../../framework/framework";
import { gradesFromBest } from "../../scoring/grade";
import { rounded } from "../../scoring/indicator-formula";
import { LESS_PENALTY } from "../../ranking/tied-sets";
import type { SumsLayout } from "./sums-layout";
import type { BookBuilder } from "./table-sheet";

/** Places of a compared rate, as in ranking/level-measure.ts. */
const RATE_PLACES = 4;

const ROUNDING = { floor: "ROUNDDOWN", round: "ROUND", ceil: "ROUNDUP" } as const;

/** What the quota did to a unit: 0 nothing; the others as in DemotionReason. */
export const QUOTA_EFFECTS = ["overLimit", "tieAcrossLimit", "vetoed"] as const;

export interface RankFormulas {
  readonly framework: Framework;
  readonly margin: Big;
  /** Where the quota's places are: among all units, or within each group. */
  readonly within?: "all" | "group";
}

/** Rows that are ranked need the columns total, complete, grade, cap, penalty, and sum. and points. of each level-1 indicator. */
export function addRanks(
  { framework, margin: near, within = "all" }: RankFormulas,
  builder: BookBuilder,
  layout: SumsLayout<{ readonly group: string }>,
): void {
  const quota = quotaOf(framework);
  builder.row(0, 0, ["ranked"], "plain").formula(0, 1, `=COUNT(${layout.all("rank")})`, "plain");
  const limitAmong = (units: string): string =>
    quota === null
      ? '""'
      : `IF(${units}<${quota.minUnits},"",${ROUNDING[quota.rounding]}(ROUND(${quota.maxShare}*${units},9),0))`;
  builder.row(1, 0, ["limit"], "plain");
  builder.formula(1, 1, `=${limitAmong("$B$1")}`, "plain");
  const groups = [...new Set(layout.blocks.slice(0, layout.units).map(({ group }) => group))].filter(
    (group) => group !== "",
  );
  const margin = near.toString();
  for (let unit = 0; unit < layout.units; unit++) {
    const row = layout.first + unit;
    const at = (key: string): string => layout.own(key, row);
    const formula = (key: string, text: string): void => {
      builder.formula(row, layout.column(key), `=${text}`, "plain");
    };
    builder.put(
      row,
      layout.column("groupNumber"),
      groups.indexOf(layout.blocks[unit]?.group ?? "") + 1,
      "plain",
    );
    formula("rank.0", `IF(${at("total")}="","",1+COUNTIF(${layout.all("total")},">"&${at("total")}))`);
    layout.tieBreaks.forEach((code, index) => {
      addTieBreak(formula, layout, at, { code, index, decimals: framework.precision.decimals });
    });
    const last = layout.tieBreaks.length;
    formula("rank", at(`rank.${last}`));
    formula("decided", decidedBy(layout, at, last));
    const until = (key: string): string => `${layout.own(key, layout.first)}:${at(key)}`;
    const unranked = `${layout.rankedCell}+COUNTIF(${until("complete")},0)`;
    formula(
      "order",
      `IF(${at("rank")}="",${unranked},${at("rank")}+COUNTIF(${until("rank")},${at("rank")})-1)`,
    );
    const sameGroup = `COUNTIFS(${layout.all("groupNumber")},${at("groupNumber")},${layout.all("rank")},"<"&${at("rank")})`;
    formula("groupRank", `IF(OR(${at("rank")}="",${at("groupNumber")}=0),"",1+${sameGroup})`);
    const ownGroup = `${layout.all("groupNumber")},${at("groupNumber")},`;
    if (within === "group") formula("limit", limitAmong(`COUNTIFS(${ownGroup}${layout.all("rank")},">0")`));
    addQuota(formula, layout, at, quota?.place ?? 0, {
      limit: within === "group" ? at("limit") : layout.limitCell,
      among: within === "group" ? ownGroup : "",
    });
    addOrder(formula, layout, row, { place: unit + 1, margin });
  }
}

/** The limited grade's place from the best, from 1; null where nothing is limited. */
function quotaOf(framework: Framework) {
  const { quota } = framework;
  const grades = gradesFromBest(framework);
  const place = grades.findIndex(({ key }) => key === quota?.grade) + 1;
  return quota === undefined || place === 0 || place === grades.length ? null : { ...quota, place };
}

type Write = (key: string, text: string) => void;
type At = (key: string) => string;
type Layout = SumsLayout<{ readonly group: string }>;

function addTieBreak(
  formula: Write,
  layout: Layout,
  at: At,
  { code, index, decimals }: { readonly code: string; readonly index: number; readonly decimals: number },
): void {
  const before = `rank.${index}`;
  const measure = `measure.${index}`;
  const inSet = `${layout.all(before)},${at(before)}`;
  const size = `COUNTIF(${inSet})`;
  const one = `OR(${at(before)}="",${size}<2)`;
  if (code === LESS_PENALTY) formula(measure, `IF(${one},0,-${rounded(at("penalty"), decimals)})`);
  else {
    const usable = `usable.${index}`;
    const [points, sum] = [`points.${code}`, `sum.${code}`];
    formula(usable, `IF(AND(${at(sum)}<>"",${at(points)}>0),1,0)`);
    const open = `COUNTIFS(${inSet},${layout.all(usable)},0)>0`;
    const same = `COUNTIFS(${inSet},${layout.all(points)},${at(points)})=${size}`;
    const value = `IF(${same},${rounded(at(sum), decimals)},${rounded(`${at(sum)}/${at(points)}`, RATE_PLACES)})`;
    formula(measure, `IF(${one},0,IF(${open},0,${value}))`);
  }
  const better = `COUNTIFS(${inSet},${layout.all(measure)},">"&${at(measure)})`;
  formula(`rank.${index + 1}`, `IF(${at(before)}="","",${at(before)}+${better})`);
}

/** Number of the tie-break that last split the unit's set; 0 for none. */
function decidedBy(layout: Layout, at: At, last: number): string {
  let text = "0";
  const size = (key: string): string => `COUNTIF(${layout.all(key)},${at(key)})`;
  for (let index = 1; index <= last; index++)
    text = `IF(${size(`rank.${index}`)}<${size(`rank.${index - 1}`)},${index},${text})`;
  return `IF(${at("rank")}="",0,${text})`;
}

function addQuota(
  formula: Write,
  layout: Layout,
  at: At,
  grade: number,
  { limit, among }: { readonly limit: string; readonly among: string },
): void {
  formula("holder", `IF(AND(${at("rank")}<>"",${at("grade")}=${grade},${at("cap")}=0),1,0)`);
  const holders = (comparison: string): string =>
    `COUNTIFS(${among}${layout.all("holder")},1,${layout.all("rank")},"${comparison}"&${at("rank")})`;
  const free = `OR(${at("rank")}="",${limit}="",${at("grade")}<>${grade})`;
  const beyond = `IF(${holders("<=")}<=${limit},0,IF(${holders("<")}<${limit},2,1))`;
  formula("effect", `IF(${free},0,IF(${at("cap")}>0,3,${beyond}))`);
  formula("gradeAfter", `IF(${at("rank")}="","",${at("grade")}+IF(${at("effect")}>0,1,0))`);
}

/** Beside the units by name, the same in their order: who has which place, and how far the next ones are. */
function addOrder(
  formula: Write,
  layout: Layout,
  row: number,
  { place, margin }: { readonly place: number; readonly margin: string },
): void {
  const at = (key: string, beside = 0): string => layout.own(key, row + beside);
  formula("index", `MATCH(${place},${layout.all("order")},0)`);
  formula("rankHere", `INDEX(${layout.all("rank")},${at("index")})`);
  formula("totalHere", `INDEX(${layout.all("total")},${at("index")})`);
  const open = `${at("rankHere")}=""`;
  const above =
    place === 1
      ? '""'
      : `IF(${open},"",IF(${at("rankHere")}=${at("rankHere", -1)},${at("above", -1)},ROUND(${at("totalHere", -1)}-${at("totalHere")},9)))`;
  formula("above", above);
  const noneBelow = `OR(${open},${at("rankHere", 1)}="")`;
  const below =
    place === layout.units
      ? '""'
      : `IF(${noneBelow},"",IF(${at("rankHere")}=${at("rankHere", 1)},${at("below", 1)},ROUND(${at("totalHere")}-${at("totalHere", 1)},9)))`;
  formula("below", below);
  const near = (key: string): string => `IF(${at(key)}="",0,IF(${at(key)}<${margin},1,0))`;
  formula("near", `IF(${near("above")}+${near("below")}>0,1,0)`);
}
