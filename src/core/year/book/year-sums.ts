/** A year's row on the sheet of sums: put together by formulas as year/annual-sum.ts and score-year.ts do it. */
import type { DataColumn, DataPlaces } from "../../collect/book/data-sheet";
import type { SumsLayout } from "../../collect/book/sums-layout";
import type { BookBuilder } from "../../collect/book/table-sheet";
import type { TidyBlock } from "../../collect/book/tidy-rows";
import { annualPeriods, countsByIndicator } from "../../framework/annual-periods";
import { allIndicators, indicatorGroups } from "../../framework/indicators";
import { rounded } from "../../scoring/indicator-formula";
import type { AnnualRow } from "./year-rows";

export type YearLayout = SumsLayout<TidyBlock | AnnualRow>;

/** The sheets of a year with their weights, as formulas need them. */
interface Sides {
  readonly quarters: readonly TidyBlock[];
  readonly yearEnd: TidyBlock | null;
  /** Missing quarters that count as nothing. */
  readonly zeros: number;
  readonly quarterWeight: string;
  readonly yearEndWeight: string;
}

export function addYear(builder: BookBuilder, layout: YearLayout, places: DataPlaces, row: AnnualRow): void {
  const { framework, annual } = row.year;
  const at = layout.rowOf(row);
  const own = (key: string): string => layout.own(key, at);
  const { decimals } = framework.precision;
  const put = (key: string, value: string | number): void => {
    builder.put(at, layout.column(key), value, "plain");
  };
  const formula = (key: string, text: string, cached: number | string | null = null): void => {
    builder.formula(at, layout.column(key), `=${text}`, "plain", cached);
  };
  put("unit", row.unit);
  put("group", row.group);
  put("period", `${annual.year}`);
  put("withheld", 0);
  const lacking = annual.problems.some(({ kind }) => kind !== "incomplete");
  const sides = sidesOf(row);
  const used = [...sides.quarters, ...(sides.yearEnd === null ? [] : [sides.yearEnd])];
  const cell = (key: string, block: TidyBlock): string => layout.own(key, layout.rowOf(block));
  const all = used.map((block) => `${cell("complete", block)}=1`);
  if (row.unranked || lacking) put("complete", 0);
  else formula("complete", all.length === 0 ? "0" : `IF(AND(${all.join(",")}),1,0)`, Number(annual.complete));
  const adjustment = (kind: "bonus" | "penalty"): string =>
    weigh(sides, (block) => cell(kind, block), null) ?? "0";
  if (countsByIndicator(framework.cycle.annual)) {
    for (const { code, parent, periods, maxPoints } of allIndicators(framework)) {
      const zeros = annual.parts.filter(
        ({ key, state, counted }) => state === "missing" && counted !== null && periods.includes(key),
      ).length;
      const of = (column: DataColumn) => (block: TidyBlock) => {
        const index = block.rows.findIndex((one) => one.code === code);
        return index < 0 ? null : places.cell(column, block, index);
      };
      const counted = of("official");
      const points = weigh({ ...sides, zeros }, counted, counted);
      const most = weigh({ ...sides, zeros }, of("answeredPoints"), counted, maxPoints);
      formula(`i.${code}`, points === null ? '""' : `IF(${points}="","",${rounded(points, decimals)})`);
      formula(`m.${code}`, most === null ? "0" : `IF(${own(`i.${code}`)}="",0,${most})`);
      layout.column(`of.${parent}`);
    }
    for (const { code } of indicatorGroups(framework)) {
      const parts = allIndicators(framework).filter(({ parent }) => parent === code);
      const cells = parts.map((one) => own(`i.${one.code}`)).join(",");
      formula(`points.${code}`, `ROUND(SUM(${parts.map((one) => own(`m.${one.code}`)).join(",")}),9)`);
      formula(`sum.${code}`, `IF(COUNT(${cells})=0,"",ROUND(SUM(${cells}),9))`);
      formula(
        `rate.${code}`,
        `IF(OR(${own(`sum.${code}`)}="",${own(`points.${code}`)}=0),"",${own(`sum.${code}`)}/${own(`points.${code}`)})`,
      );
    }
    const groups = indicatorGroups(framework);
    const earned = groups.map(({ code }) => own(`sum.${code}`)).join(",");
    const reach = `SUM(${groups.map(({ code }) => own(`points.${code}`)).join(",")})`;
    formula("official", `IF(${reach}=0,"",${rounded(`SUM(${earned})*100/${reach}`, decimals)})`);
    formula("bonus", adjustment("bonus"));
    formula("penalty", adjustment("penalty"));
    final(`${own("official")}+${own("bonus")}-${own("penalty")}`, `${own("official")}<>""`);
  } else {
    const count = sides.quarters.length + sides.zeros;
    const shares = [
      ...sides.quarters.map((block) => ({ block, weight: `${sides.quarterWeight}/${count}` })),
      ...(sides.yearEnd === null ? [] : [{ block: sides.yearEnd, weight: sides.yearEndWeight }]),
    ];
    const lost = sides.zeros === 0 ? "0" : `${sides.zeros}*${sides.quarterWeight}/${count}`;
    for (const { code, maxPoints } of indicatorGroups(framework)) {
      const rates = shares.map(({ block, weight }) => ({ rate: cell(`rate.${code}`, block), weight }));
      const weights = [...rates.map(({ rate, weight }) => `IF(ISNUMBER(${rate}),${weight},0)`), lost].join(
        "+",
      );
      const sum = rates.map(({ rate, weight }) => `IF(ISNUMBER(${rate}),${rate}*${weight},0)`).join("+");
      formula(`rate.${code}`, rates.length === 0 ? '""' : `IF(${weights}=0,"",(${sum})/(${weights}))`);
      const rate = own(`rate.${code}`);
      formula(`points.${code}`, `IF(${rate}="",0,${maxPoints})`);
      formula(`sum.${code}`, `IF(${rate}="","",${rounded(`${rate}*${maxPoints}`, decimals)})`);
    }
    formula("official", '""');
    formula("bonus", "0");
    formula(
      "penalty",
      used.length === 0 ? "0" : `SUM(${used.map((block) => cell("penalty", block)).join(",")})`,
    );
    const weighed = shares.map(({ block, weight }) => `${cell("final", block)}*${weight}`).join("+");
    final(weighed);
  }
  /** Kept within the bounds, then rounded; blank as the engine's is: unless every sheet is there and complete. */
  function final(text: string, ...known: readonly string[]): void {
    const { finalMin, finalMax } = framework.caps;
    const bounded = rounded(`MAX(${finalMin},MIN(${finalMax},${text}))`, decimals);
    const blank = lacking || used.length === 0;
    const when = [...all, ...known].join(",");
    formula("final", blank ? '""' : `IF(AND(${when}),${bounded},"")`, annual.totals.final?.toNumber() ?? "");
  }
  const caps = [...row.blocks.values()].map((block) => cell("cap", block));
  formula("cap", caps.length === 0 ? "0" : `MAX(${caps.join(",")})`);
  const reached = `MIN(${layout.grades},1+COUNTIF(${layout.gradeMinima()},">"&${own("final")}))`;
  formula("grade", `IF(OR(${own("complete")}=0,${own("final")}=""),"",MAX(${reached},${own("cap")}))`);
  const provisional = [...used.map((block) => cell("provisional", block)), row.provisional ? "1" : "0"];
  formula("provisional", `MAX(${provisional.join(",")})`, Number(annual.provisional || row.provisional));
  const total = row.unranked ? "" : (annual.totals.final?.toNumber() ?? "");
  formula("total", `IF(${own("complete")}=1,${own("final")},"")`, total);
}

function sidesOf({ year: { framework, annual }, blocks }: AnnualRow): Sides {
  // A period that the unit was let off, or of which several sheets compete, has none here.
  const sheetsOf = (isYearEnd: boolean): readonly TidyBlock[] =>
    annual.parts.flatMap(({ key }) => ((key === "Y") === isYearEnd ? (blocks.get(key) ?? []) : []));
  const zeros = annual.parts.filter(({ state, counted }) => state === "missing" && counted !== null).length;
  const here = annual.parts.filter(({ state }) => state !== "exempt").map(({ key }) => key);
  const isOneSided = !here.includes("Y") || here.length === 1;
  const weights = annualPeriods(framework);
  const weightOf = (isYearEnd: boolean): string =>
    isOneSided ? "1" : (weights.find(({ key }) => (key === "Y") === isYearEnd)?.weight.toString() ?? "1");
  return {
    ...{ quarters: sheetsOf(false), yearEnd: sheetsOf(true)[0] ?? null, zeros },
    ...{ quarterWeight: weightOf(false), yearEndWeight: weightOf(true) },
  };
}

/**
 * Σ quarters × weight ÷ their number + year end × weight; what is there on one side only takes it all.
 * @param counted the cells that say whether a sheet has a say; null where every sheet has
 * @param zero what a quarter that counts as nothing adds to the sum
 * @returns null where no sheet has a cell
 */
function weigh(
  { quarters, yearEnd, zeros, quarterWeight, yearEndWeight }: Sides,
  cellOf: (block: TidyBlock) => string | null,
  counted: ((block: TidyBlock) => string | null) | null,
  zero = 0,
): string | null {
  const cells = quarters.flatMap((block) => cellOf(block) ?? []);
  const last = yearEnd === null ? null : cellOf(yearEnd);
  if (cells.length + zeros === 0) return last;
  const counts = counted === null ? null : quarters.flatMap((block) => counted(block) ?? []);
  const count =
    counts === null
      ? `${cells.length + zeros}`
      : counts.length === 0
        ? `${zeros}`
        : `(COUNT(${counts.join(",")})+${zeros})`;
  const sum = `(${cells.length === 0 ? "0" : `SUM(${cells.join(",")})`}+${zeros * zero})`;
  const alone = `${sum}/${count}`;
  const both = `${sum}*${quarterWeight}/${count}+${last ?? "0"}*${yearEndWeight}`;
  if (last === null) return counts === null ? alone : `IF(${count}=0,"",${alone})`;
  const told = yearEnd === null ? null : (counted?.(yearEnd) ?? null);
  if (told === null) return both;
  const there = `COUNT(${told})>0`;
  return `IF(${count}=0,IF(${there},${last},""),IF(${there},${both},${alone}))`;
}
