/** Faults of a whole workbook's form, of its head, its evidence and its frequencies, each at its cell. */
import type { SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import { readScoringSheet } from "../../../src/core/sheet/read-scoring-sheet";
import type { Finding } from "../../../src/core/validation/finding";
import { validateEntries } from "../../../src/core/validation/validate";
import { testFaults } from "../../support/faulty-sheets";
import { FilledSheet } from "../../support/grid-builder";

testFaults([
  {
    fault: "a formula that points to another workbook",
    change: (f) => f.set("SQLH-1.2", { actual: { value: 3, formula: "='[台账.xlsx]Q4'!$B$2" } }),
    code: "V107",
    severity: "warn",
    at: (f) => f.at("SQLH-1.2", "actual"),
    says: "'[台账.xlsx]Q4'!$B$2",
  },
  {
    fault: "a title of another quarter",
    change: (f) => {
      f.top[0] = ["2026年第三季度考核评分表"];
    },
    code: "V113",
    severity: "warn",
    at: (f) => ({ sheet: f.sheetName, row: 0, column: 0 }),
    says: "考核期间写的是“2026Q4”",
  },
  {
    fault: "nobody who filled it in",
    change: (f) => f.top[2]?.splice(2, 1, null),
    code: "V114",
    severity: "error",
    at: (f) => ({ sheet: f.sheetName, row: 2, column: 1 }),
    says: "“填报人”",
  },
  {
    fault: "a date stored as text",
    change: (f) => f.top[2]?.splice(6, 1, "2026年12月20日"),
    code: "V115",
    severity: "warn",
    at: (f) => ({ sheet: f.sheetName, row: 2, column: 6 }),
    says: "按 2026-12-20 读取",
  },
  {
    fault: "a day that doesn't exist",
    change: (f) => f.top[2]?.splice(6, 1, "2026-11-31"),
    code: "V116",
    severity: "error",
    at: (f) => ({ sheet: f.sheetName, row: 2, column: 6 }),
    says: "无法识别",
  },
  {
    fault: "a date before the period",
    change: (f) => f.top[2]?.splice(6, 1, 46_280),
    code: "V116",
    severity: "error",
    at: (f) => ({ sheet: f.sheetName, row: 2, column: 6 }),
    says: "2026-09-15",
  },
  {
    fault: "a score of three decimals",
    change: (f) => f.set("SQLH-1.2", { self: 4.567 }),
    code: "V211",
    severity: "warn",
    at: (f) => f.at("SQLH-1.2", "self"),
    says: "按 4.57 计",
  },
  {
    fault: "a vote of few",
    change: (f) => f.setBallot("SQLH-6.1", "issued", 30),
    code: "V215",
    severity: "warn",
    at: (f) => f.ballotAt("SQLH-6.1", "issued"),
    says: "33.3%，低于 60%",
  },
  {
    fault: "half a meeting",
    change: (f) => f.set("SQLH-1.2", { actual: 2.5 }),
    code: "V216",
    severity: "warn",
    at: (f) => f.at("SQLH-1.2", "actual"),
  },
  {
    fault: "no column for tiers, which is one finding",
    change: (f) => {
      f.columns = f.columns.filter((key) => key !== "option");
    },
    code: "V308",
    severity: "error",
    at: (f) => ({ ...f.at("SQLH-1.1", "code"), row: f.headerRow }),
    says: "缺少“等次/是否/不适用”列",
  },
  {
    fault: "no column for numbers, which is one finding",
    change: (f) => {
      f.columns = f.columns.filter((key) => key !== "actual");
    },
    code: "V308",
    severity: "error",
    at: (f) => ({ ...f.at("SQLH-1.1", "code"), row: f.headerRow }),
  },
  {
    fault: "columns in another order",
    change: (f) => {
      f.columns = ["code", "no", ...f.columns.filter((key) => key !== "code" && key !== "no")];
    },
    code: "V308",
    severity: "info",
    at: (f) => ({ sheet: f.sheetName, row: f.headerRow, column: 1 }),
    says: "“序号”列的位置已变",
  },
  {
    fault: "a space after a tier",
    change: (f) => f.set("SQLH-2.2", { option: "优\u00a0" }),
    code: "V309",
    severity: "warn",
    at: (f) => f.at("SQLH-2.2", "option"),
  },
  {
    fault: "an invisible character in a code",
    change: (f) => f.set("SQLH-1.2", { code: "SQLH-1.2\u200b" }),
    code: "V309",
    severity: "warn",
    at: (f) => f.at("SQLH-1.2\u200b", "code"),
  },
  {
    fault: "a rule score typed over its formula",
    change: (f) => f.set("SQLH-1.2", { rule: 5 }),
    code: "V401",
    severity: "warn",
    at: (f) => f.at("SQLH-1.2", "rule"),
    says: "现为固定内容 5",
  },
  {
    fault: "all rule scores pasted as values, which is one finding",
    change: (f) => {
      for (const row of f.rows) if (row.rule !== undefined) row.rule = 1;
    },
    code: "V401",
    severity: "warn",
    at: (f) => f.at("SQLH-1.1", "rule"),
    says: "整列",
  },
  {
    fault: "a total that is not the sum",
    change: (f) => Object.assign(f.rows.find(({ no }) => no === "合计") ?? {}, { self: 99 }),
    code: "V403",
    severity: "error",
    at: (f) => ({
      ...f.at("SQLH-1.1", "self"),
      row: f.headerRow + 1 + f.rows.findIndex(({ no }) => no === "合计"),
    }),
    says: "“自评分”为 99，按表内各行重算为 100",
  },
  {
    fault: "the same evidence twice",
    change: (f) => f.set("SQLH-1.2", { evidence: "活动照片" }).set("SQLH-3.1", { evidence: "活动照片 " }),
    code: "V408",
    severity: "warn",
    at: (f) => f.at("SQLH-3.1", "evidence"),
    says: "SQLH-1.2、SQLH-3.1",
  },
  {
    fault: "fewer meetings than the regulations ask for",
    change: (f) => f.set("SQLH-1.3", { base: 3, actual: 3 }),
    code: "V501",
    severity: "warn",
    at: (f) => f.at("SQLH-1.3", "actual"),
    says: "至少 4 次（《中国共产党支部工作条例（试行）》（2018年）第十一条、第十二条、第十三条）",
  },
]);

/** What is found when the scoring sheet's grid is as given. */
function findingsWith(change: Partial<SheetGrid>, filled = new FilledSheet()): readonly Finding[] {
  const { framework, period, sheetName } = filled;
  const plain = filled.workbook();
  const workbook: WorkbookGrid = {
    ...plain,
    sheets: plain.sheets.map((grid) => (grid.name === sheetName ? { ...grid, ...change } : grid)),
  };
  const sheet = readScoringSheet(workbook, sheetName, framework);
  if (sheet === null) throw new Error("not recognised");
  return validateEntries({ workbook, sheet, framework, period, expectedPeriod: null });
}

test("V105: a protected sheet is remarked on, one of our own is not", () => {
  expect(findingsWith({ protected: true })).toMatchObject([{ code: "V105", at: { row: 3, column: 2 } }]);
  expect(findingsWith({ protected: false })).toEqual([]);
});

test("V106: hidden rows and columns with entries, and a hidden sheet", () => {
  const filled = new FilledSheet();
  const { row } = filled.at("SQLH-1.2", "code");
  expect(findingsWith({ hiddenRows: [0, row, row + 1] })).toMatchObject([
    { code: "V106", at: { row, column: 2 }, values: { rows: [String(row + 1), String(row + 2)] } },
  ]);
  expect(findingsWith({ hiddenColumns: [0, 10, 11] })).toMatchObject([
    { code: "V106", at: { row: 3, column: 10 }, values: { columns: ["K"] } },
  ]);
  expect(findingsWith({ visibility: "hidden" })).toMatchObject([{ code: "V106", values: { rows: [] } }]);
});

test("V307: merged inputs, but neither groups nor one input over a blank cell's width", () => {
  const { row, column } = new FilledSheet().at("SQLH-1.2", "self");
  expect(
    findingsWith({ merges: [{ top: row, bottom: row + 1, left: column, right: column }] }),
  ).toMatchObject([{ code: "V307", at: { row, column }, values: { range: "K6:K7" } }]);
  expect(findingsWith({ merges: [{ top: row, bottom: row + 1, left: 1, right: 1 }] })).toEqual([]);
});
