/** A sheet whose labels, names and period are English is read, checked and scored as the Chinese one. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import type { Text } from "../../../src/core/locale/language";
import layout from "../../../src/core/sheet/sheet-layout.json";
import { f1, FilledSheet } from "../../support/grid-builder";

const labels: readonly Text[] = [
  ...layout.columns,
  ...layout.headerFields,
  ...layout.ballotSheet.columns,
  ...Object.values(layout.totals).flat(),
  ...layout.signatures,
  layout.adjustmentRows.title,
  ...f1().indicators.flatMap((indicator) =>
    indicator.level === 2 ? [indicator.name, indicator.criteria] : [indicator.name],
  ),
  ...f1().adjustments.map(({ name }) => name),
];
const words = new Map([
  ...labels.map(({ zh, en }) => [zh, en] as const),
  ["填报人（签字）：", "Prepared by (signature):"] as const,
  ["2026Q4", "Q4 2026"] as const,
]);

function english(value: CellValue): CellValue {
  return typeof value === "string" ? (words.get(value) ?? value) : value;
}

function inEnglish({ sheets, ...workbook }: WorkbookGrid): WorkbookGrid {
  return {
    ...workbook,
    sheets: sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => row.map(english)) })),
  };
}

function assessed(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0];
}

/** What is found and scored, without the words that stand on the sheet. */
function result({ findings, score, sheet, period }: Assessment): unknown {
  return {
    findings: findings.map(({ code, severity, at, indicator }) => [code, severity, at, indicator]),
    unit: sheet.unit,
    period,
    fields: [...sheet.fields.keys()],
    ballotSheet: sheet.ballotSheet,
    unknownRows: sheet.unknownRows,
    score: JSON.parse(JSON.stringify({ ...score, grade: score.grade?.key })) as unknown,
  };
}

const cases: readonly { readonly what: string; readonly change: (filled: FilledSheet) => unknown }[] = [
  { what: "filled in full", change: () => undefined },
  { what: "with points lost", change: (f) => f.set("SQLH-1.2", { actual: 2, self: 3, reason: "late" }) },
  { what: "with a loss unexplained", change: (f) => f.set("SQLH-1.2", { actual: 2, self: 3 }) },
  { what: "with more votes than ballots", change: (f) => f.setBallot("SQLH-6.1", "poor", 9) },
  { what: "with a ballot left out", change: (f) => f.setBallot("SQLH-6.2", "issued", null) },
  { what: "with a veto", change: (f) => f.set("SQLH-V1", { option: "是" }) },
  {
    what: "with a row that is nobody's",
    change: (f) => f.insertAfter("SQLH-1.1", { l2: "something else", max: 5, self: 5 }),
  },
  {
    what: "with a total that doesn't come out",
    change: (f) => Object.assign(f.rows.find(({ no }) => no === "合计") ?? {}, { self: 12 }),
  },
  {
    what: "with a subtotal among its rows",
    change: (f) =>
      f
        .insertAfter("SQLH-1.1", { no: "小计", max: 5, self: 5 })
        .insertAfter("SQLH-6.2", { no: "合计", self: 100 }),
  },
  {
    what: "with a final score typed over its formula",
    change: (f) => Object.assign(f.rows.find(({ no }) => no === "最终得分") ?? {}, { rule: 100.5 }),
  },
];

test.each(cases)("a sheet $what gives the same in English", ({ change }) => {
  const filled = new FilledSheet("2026Q4");
  change(filled);
  const workbook = filled.workbook();
  const translated = inEnglish(workbook);
  expect(JSON.stringify(translated)).not.toContain("合计");
  expect(result(assessed(translated))).toEqual(result(assessed(workbook)));
});

test.each([
  ["Q3 2026 – scoring sheet", "V113"],
  ["Scoring sheet for the third quarter of 2026", "V113"],
  ["Scoring sheet, year 2025", "V113"],
  ["Q4 2026 – scoring sheet", null],
  ["Scoring sheet for the fourth quarter of 2026", null],
  ["Scoring sheet, year 2026", null],
  ["Scoring sheet of 2026", null],
  [`Q3 2026: ${"a note that is no title ".repeat(8)}`, null],
])("the title %j over a sheet for Q4 2026 is found: %s", (title, code) => {
  const filled = new FilledSheet("2026Q4");
  filled.top[0] = [title];
  const found = assessed(inEnglish(filled.workbook())).findings.map((finding) => finding.code);
  expect(found.includes("V113")).toBe(code !== null);
});
