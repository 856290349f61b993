/** A year of branches by the composite: the example's units, and a table of all their ratings. */
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../src/core/framework/framework";
import type { CellValue, WorkbookGrid } from "../../src/core/grid/grid";

export const RATED = ["第一党支部", "第二党支部", "第三党支部", "第四党支部", "第五党支部"];

export function composite(): Framework {
  const found = builtinFrameworks().find(({ prefix }) => prefix === "NDZH");
  if (found === undefined) throw new Error("no composite");
  return found;
}

/** A workbook of one sheet with these rows. */
export function table(rows: readonly (readonly CellValue[])[], name = "测评"): WorkbookGrid {
  const sheet = {
    name,
    visibility: "visible",
    values: rows,
    formulas: [],
    formats: [],
    merges: [],
    truncated: false,
  } as const;
  return { sheets: [sheet], names: [], activeSheet: name };
}

/** Every item of every unit: scores, ratings, votes and points. */
export function ratingsOfAll(): WorkbookGrid {
  const rows = RATED.map((unit, index): readonly CellValue[] => [
    unit,
    90 - index,
    index % 2 === 0 ? "好" : "较好",
    index % 2 === 0 ? "好" : "较好",
    ...[8 - index, 2 + index, 0, 0, 10, 0],
    4 - index / 2,
  ]);
  const masses = composite()
    .indicators.filter(({ parent, code }) => parent === "NDZH-3" && !/\.[12]$/.test(code))
    .map(({ code }) => code);
  return table([
    ["2026年度测评数据"],
    [
      "单位",
      "NDZH-1.2",
      "NDZH-2.1",
      "NDZH-2.2",
      "NDZH-3.1",
      ...Array<null>(5).fill(null),
      "NDZH-3.2",
      ...masses,
    ],
    [
      null,
      "得分",
      "等次",
      "等次",
      "好",
      "较好",
      "一般",
      "差",
      "发出票数",
      "无效票",
      "得分",
      ...masses.map(() => "等次"),
    ],
    ...rows.map((row, index) => [...row, ...masses.map(() => (index < 3 ? "好" : "一般"))]),
  ]);
}
