/** Where the checks of the table, its rows, columns and totals begin and where they end. */
import type { Framework } from "../../../../src/core/framework/framework";
import { period } from "../../../support/grid-builder";
import { adapted, said, testSaid, type SaidCase } from "../../../support/said-of-sheet";

type Change = SaidCase["change"];

const nothing: Change = () => null;

const without =
  (...keys: readonly string[]): Change =>
  (f) => {
    f.columns = f.columns.filter((key) => !keys.includes(key));
  };

testSaid([
  said("V301", "all rows are there", nothing, []),
  said("V301", "two are not", (f) => f.remove("SQLH-1.2").remove("SQLH-3.3"), [
    ["header code", { codes: ["SQLH-1.2", "SQLH-3.3"] }],
  ]),
  said(
    "V301",
    "nobody knows the period",
    (f) => {
      f.top[1]?.splice(10, 1, "去年");
      f.remove("SQLH-1.2");
    },
    [],
  ),
  {
    ...said(
      "V301",
      "the sheet doesn't say the period that is assessed",
      (f) => {
        f.top[1]?.splice(10, 1, "去年");
        f.remove("SQLH-1.2");
      },
      [["header code", { codes: ["SQLH-1.2"] }]],
    ),
    expectedPeriod: period("2026Q4"),
  },
  said(
    "V302",
    "rows of the unit's own, apart and below each other",
    (f) => {
      f.insertAfter("SQLH-1.1", { l2: "志愿服务", max: 2 }).insertAfter("SQLH-1.1", { code: "X-1", max: 2 });
      f.insertAfter("SQLH-2.1", { code: "X-2", l2: "其他", max: 2 });
    },
    [
      ["X-1 code", { row: 6, last: 7, code: "X-1", name: "X-1" }],
      ["X-2 code", { row: 12, last: 12, code: "X-2", name: "其他" }],
    ],
  ),
  said("V303", "in order", (f) => f.remove("SQLH-1.2"), []),
  said(
    "V303",
    "one moved up, told where the order breaks, once",
    (f) => {
      const row = f.row("SQLH-4.1");
      f.remove("SQLH-4.1").insertAfter("SQLH-1.1", row);
    },
    [["SQLH-1.2 code"]],
  ),
  said("V304", "twice", (f) => f.insertAfter("SQLH-5.1", { code: "SQLH-1.1" }), [
    ["SQLH-1.1 code 1", { n: 2, cells: [{ row: 4 }, { row: 18 }] }],
  ]),
  said(
    "V304",
    "three times",
    (f) => f.insertAfter("SQLH-5.1", { code: "SQLH-P1" }).insertAfter("SQLH-5.1", { code: "SQLH-P1" }),
    [["SQLH-P1 code 1", { code: "SQLH-P1", n: 3, cells: [{}, {}, {}] }]],
  ),
  said("V304", "votes twice", (f) => f.ballots.push(["SQLH-6.1", "党员评议", 1, 1, 1, 1, 4, 0]), [
    ["ballots 4/0", { n: 2, cells: [{ sheet: "SQLH-2026Q4" }, { sheet: "测评统计" }] }],
  ]),
  said(
    "V305",
    "a name in another form, and none",
    (f) => f.set("SQLH-1.2", { l2: " 理论 学习落实" }).set("SQLH-1.1", { l2: null }),
    [],
  ),
  said(
    "V305",
    "a name in English",
    (f) =>
      f.set("SQLH-1.2", {
        l2: f.framework.indicators.find(({ code }) => code === "SQLH-1.2")?.name.en ?? "",
      }),
    [],
  ),
  said(
    "V305",
    "name and criteria are told once",
    (f) => f.set("SQLH-1.2", { l2: "别的", criteria: "别的" }),
    [["SQLH-1.2 l2", { field: { zh: "二级指标" } }]],
  ),
  said("V305", "criteria", (f) => f.set("SQLH-1.2", { criteria: "别的" }), [
    ["SQLH-1.2 criteria", { field: { zh: "评分标准" } }],
  ]),
  said(
    "V306",
    "points as they are, and none",
    (f) => f.set("SQLH-1.2", { max: "5分" }).set("SQLH-1.1", { max: null }),
    [],
  ),
  said("V306", "other points", (f) => f.set("SQLH-1.2", { max: 5.5 }), [
    ["SQLH-1.2 max", { v: "5.5", max: 5 }],
  ]),
  said("V306", "words", (f) => f.set("SQLH-1.2", { max: "五" }), [["SQLH-1.2 max", { v: "五" }]]),
  said("V305", "a sheet without criteria", without("criteria"), []),
  said("V306", "a sheet without points", without("max"), []),
  said(
    "V308",
    "a column that nothing needs",
    (f) => {
      f.columns = f.columns.filter((key) => key !== "remark" && key !== "reason");
    },
    [],
  ),
  said(
    "V308",
    "columns that entries need",
    (f) => {
      f.columns = f.columns.filter((key) => key !== "base" && key !== "option");
    },
    [
      ["header code", { missing: true, col: { zh: "应完成/总数" } }, "error"],
      ["header code", { missing: true, col: { zh: "等次/是否/不适用" } }, "error"],
    ],
  ),
  said(
    "V308",
    "the column for evidence",
    (f) => {
      f.columns = f.columns.filter((key) => key !== "evidence");
    },
    [["header code", { missing: true }, "warn"]],
  ),
  said(
    "V308",
    "the first column that stands before one it should follow",
    (f) => {
      f.columns = ["code", "no", "l1", ...f.columns.slice(3)];
    },
    [["header no", { missing: false, col: { zh: "序号" } }, "info"]],
  ),
  said(
    "V308",
    "a sheet without codes has its own order",
    (f) => {
      f.columns = ["l2", "no", ...f.columns.filter((key) => !["code", "l2", "no"].includes(key))];
    },
    [],
  ),
]);

const manual = adapted("SQLH-1.2", () => ({
  rule: { type: "manual", params: {} },
  entries: [],
  statutory: [],
}));
/** Some indicators, and whether papers are asked for. */
const only =
  (required: (code: string) => boolean, ...codes: readonly string[]) =>
  (framework: Framework): Framework => ({
    ...framework,
    indicators: framework.indicators
      .filter(({ level, code }) => level === 1 || codes.includes(code))
      .map((one) =>
        one.level === 1 ? one : { ...one, evidence: { ...one.evidence, required: required(one.code) } },
      ),
  });

testSaid([
  {
    ...said("V308", "judged scores by the unit", without("self", "review"), [
      ["header code", { col: { zh: "自评分" } }, "error"],
    ]),
    framework: manual,
  },
  { ...said("V308", "judged scores by the reviewer alone", without("self"), []), framework: manual },
  said("V308", "nothing is judged", without("self", "review"), []),
  {
    ...said("V308", "columns that none of the entries needs", without("base", "option"), []),
    framework: only(() => true, "SQLH-1.1", "SQLH-1.2"),
  },
  {
    ...said("V308", "columns that one of the entries needs", without("base", "option"), [
      ["header code", { col: { zh: "等次/是否/不适用" } }],
    ]),
    framework: only(() => true, "SQLH-1.1", "SQLH-2.2"),
  },
  {
    ...said("V308", "no papers are asked for", without("evidence"), []),
    framework: only(() => false, "SQLH-1.1", "SQLH-1.2"),
  },
  {
    ...said("V308", "papers are asked for in one row", without("evidence"), [["header code", {}, "warn"]]),
    framework: only((code) => code === "SQLH-1.2", "SQLH-1.1", "SQLH-1.2"),
  },
  {
    ...said("V308", "no column for scores, and nothing is judged", without("self", "review"), []),
    framework: only(() => true, "SQLH-1.1", "SQLH-1.2"),
  },
  {
    ...said(
      "V303",
      "one moved to the top",
      (f) => {
        const row = f.row("SQLH-1.2");
        f.remove("SQLH-1.2");
        f.rows.unshift(row);
      },
      [["SQLH-1.1 code", { code: "SQLH-1.1" }, null, "SQLH-1.1"]],
    ),
    // A copy: what the checks remember of a framework is looked up anew.
    framework: (framework) => ({ ...framework }),
  },
]);
