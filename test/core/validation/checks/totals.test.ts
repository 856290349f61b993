/** Where the checks of formulas, totals and merged cells begin and where they end. */
import type { SheetGrid, WorkbookGrid } from "../../../../src/core/grid/grid";
import { totalFormula } from "../../../../src/core/scoring/total-formula";
import type { ColumnKey } from "../../../../src/core/sheet/scoring-sheet";
import { FilledSheet } from "../../../support/grid-builder";
import { said, testSaid, type SaidCase } from "../../../support/said-of-sheet";

type Change = SaidCase["change"];
type Found = SaidCase["found"];

const nothing: Change = () => null;

const total =
  (cells: object): Change =>
  (f) =>
    Object.assign(f.rows.find(({ no }) => no === "合计") ?? {}, cells);
const TOTAL_ROW = 22;
const at = (column: number): string => `${TOTAL_ROW}/${column}`;

/** As templates sum up the self scores of rows 5 to 22. */
const OWN = totalFormula("self", { scores: "K5:K22", official: "J5:J22", points: "F5:F22" }, 2);

const without =
  (key: ColumnKey): Change =>
  (f) => {
    f.columns = f.columns.filter((one) => one !== key);
  };

testSaid([
  said("V401", "formulas and blanks", (f) => f.set("SQLH-1.2", { rule: null }), []),
  said("V401", "one over its formula", (f) => f.set("SQLH-1.2", { rule: 5 }), [
    ["SQLH-1.2 rule", { v: "5", whole: false }],
  ]),
  said("V401", "some", (f) => f.set("SQLH-1.2", { rule: 5 }).set("SQLH-1.4", { rule: "五" }), [
    ["SQLH-1.2 rule", { whole: false }],
    ["SQLH-1.4 rule", { v: "五", whole: false }],
  ]),
  said(
    "V401",
    "all",
    (f) => {
      for (const row of f.rows) if (row.rule !== undefined) row.rule = 1;
    },
    [["SQLH-1.1 rule", { whole: true }]],
  ),
  said(
    "V401",
    "the only one",
    (f) => {
      for (const row of f.rows) if (row.rule !== undefined) row.rule = null;
      f.set("SQLH-1.2", { rule: 5 });
    },
    [["SQLH-1.2 rule", { whole: false }]],
  ),
  said(
    "V401",
    "all but one whose formula gives nothing to see",
    (f) => {
      for (const row of f.rows) if (row.rule !== undefined) row.rule = null;
      f.set("SQLH-1.1", { rule: { value: "", formula: "=F5" } });
      f.set("SQLH-1.2", { rule: 5 }).set("SQLH-1.4", { rule: 5 });
    },
    [
      ["SQLH-1.2 rule", { whole: false }, null, "SQLH-1.2"],
      ["SQLH-1.4 rule", { whole: false }, null, "SQLH-1.4"],
    ],
  ),
  said("V401", "a sheet without rule scores", without("rule"), []),
  said(
    "V403",
    "a sheet without a total",
    (f) => {
      f.rows = f.rows.filter(({ no }) => no !== "合计");
    },
    [],
  ),
  said("V403", "a sheet without a column for reviews", without("review"), []),
  said(
    "V403",
    "the template's formula, with what it gave before",
    total({ self: { value: 1, formula: OWN } }),
    [],
  ),
  said("V403", "another formula", total({ self: { value: 1, formula: "=SUM(K5:K10)" } }), [
    [at(10), { v: 1, n: 100 }],
  ]),
  said(
    "V403",
    "a word among the scores is no number",
    (f) => {
      f.set("SQLH-1.2", { self: "优" });
      total({ self: 95 })(f);
    },
    [],
  ),
  said(
    "V403",
    "a number above the table is none of its scores",
    (f) => {
      f.top[2]?.splice(10, 1, 3);
      total({ self: 103 })(f);
    },
    [[at(10), { v: 103, n: 100 }]],
  ),
  said("V403", "totals as they are", total({ rule: 100, self: 100, review: 0 }), []),
  said("V403", "a cent too much", total({ self: 100.01 }), [
    [at(10), { v: 100.01, n: 100, field: { zh: "自评分" }, label: "合计" }],
  ]),
  said("V403", "rounded to the same", total({ self: 100.004 }), []),
  said("V403", "in each column", total({ rule: 1, self: 2, review: 3 }), [
    [at(9), { v: 1, n: 100 }],
    [at(10), { v: 2, n: 100 }],
    [at(11), { v: 3, n: 0 }],
  ]),
  said("V403", "words, and no total", total({ self: "一百", review: null }), []),
  said(
    "V403",
    "scores beyond their points left out of the total",
    (f) => {
      f.set("SQLH-1.2", { self: 50 }).set("SQLH-1.3", { self: -1 });
      total({ self: 89 })(f);
    },
    [],
  ),
  said(
    "V403",
    "or not",
    (f) => {
      f.set("SQLH-1.2", { self: 50 });
      total({ self: 145 })(f);
    },
    [],
  ),
  said(
    "V403",
    "rounded first or last",
    (f) => {
      f.set("SQLH-1.2", { self: 4.004 }).set("SQLH-1.3", { self: 5.004 });
      total({ self: 98.01 })(f);
    },
    [],
  ),
  said(
    "V403",
    "a sheet without points",
    (f) => {
      f.columns = f.columns.filter((key) => key !== "max");
      f.set("SQLH-1.2", { self: 50 });
      total({ self: 145 })(f);
    },
    [],
  ),
]);

/** What is found where cells of the scoring sheet are merged. */
const merged =
  (...merges: SheetGrid["merges"]) =>
  (workbook: WorkbookGrid): WorkbookGrid => ({
    ...workbook,
    sheets: workbook.sheets.map((grid, index) => (index === 0 ? { ...grid, merges } : grid)),
  });
const filled = new FilledSheet();
const { row, column } = filled.at("SQLH-1.2", "self");
const bonus = filled.at("SQLH-B1", "actual");

const merge = (what: string, range: SheetGrid["merges"][number], found: Found): SaidCase => ({
  ...said("V307", what, nothing, found),
  workbook: merged(range),
});

testSaid([
  merge("two rows of one input", { top: row, bottom: row + 1, left: column, right: column }, [
    [`${row}/${column}`, { range: "K6:K7" }],
  ]),
  merge("two inputs of one row", { top: row, bottom: row, left: column, right: column + 1 }, [
    [`${row}/${column}`, { range: "K6:L6" }],
  ]),
  merge("an input and what is beside it", { top: row, bottom: row, left: column - 1, right: column }, [
    [`${row}/${column - 1}`],
  ]),
  merge("a column of another kind", { top: row, bottom: row + 1, left: 1, right: 1 }, []),
  merge("one cell", { top: row, bottom: row, left: column, right: column }, []),
  merge("the title", { top: 0, bottom: 0, left: 0, right: 14 }, []),
  merge("the header", { top: 0, bottom: filled.headerRow, left: 0, right: 14 }, []),
  merge(
    "what begins in the header",
    { top: 0, bottom: filled.headerRow + 1, left: column, right: column + 1 },
    [[`0/${column}`]],
  ),
  merge("a row that is nobody's", { top: TOTAL_ROW, bottom: TOTAL_ROW, left: column, right: column + 1 }, []),
  merge(
    "two adjustments",
    { top: bonus.row, bottom: bonus.row + 1, left: bonus.column, right: bonus.column },
    [[`${bonus.row}/${bonus.column}`]],
  ),
]);
