/** 测评数据: a row for each unit, by votes, a rating or points; what can't be used is told at its cell and counts for nothing. */
import fc from "fast-check";
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import { appraisalItems } from "../../../../src/core/year/appraisals/appraisal-items";
import { planAppraisals } from "../../../../src/core/year/appraisals/plan-appraisals";
import { readAppraisals } from "../../../../src/core/year/appraisals/read-appraisals";
import { planGrid, withCell } from "../../../support/plan-grid";
import { composite, RATED, table } from "../../../support/ratings";

const NDZH = composite();
const VOTES = ["好", "较好", "一般", "差", "发出票数", "无效票"];

const read = (workbook: WorkbookGrid) => readAppraisals({ file: "测评.xlsx", workbook }, NDZH, 2026);
const codesAt = (workbook: WorkbookGrid): readonly string[] =>
  read(workbook).notes.map(
    ({ code, place }) => `${code} ${place?.cell?.row ?? ""},${place?.cell?.column ?? ""}`,
  );

/** 党委评价 by votes in six columns, then its rating and its points. */
const ballot = (...cells: readonly CellValue[]): WorkbookGrid =>
  table([
    ["2026年度述职评议测评"],
    ["单位", "NDZH-2.1 党委（考核组）评价", null, null, null, null, null, null, null],
    [null, ...VOTES, "等次", "得分"],
    ["第一党支部", ...cells],
  ]);

test.each<[string, readonly CellValue[], readonly string[]]>([
  ["all votes", [8, 1, 1, 0, 10, 0, null, null], []],
  ["votes that are text", ["8", 1, 1, 0, 10, 0, null, null], []],
  ["a number of votes is blank", [8, 1, 1, null, 10, 0, null, null], ["Y132 3,1"]],
  ["half a vote", [8.5, 1, 1, 0, 10, 0, null, null], ["Y129 3,1"]],
  ["less than no votes", [8, -1, 1, 0, 10, 0, null, null], ["Y129 3,2"]],
  ["words for a number", ["八", 1, 1, 0, 10, 0, null, null], ["Y129 3,1"]],
  ["an error of Excel", [{ error: "#DIV/0!" }, 1, 1, 0, 10, 0, null, null], ["Y129 3,1"]],
  ["more votes than were issued", [8, 1, 1, 1, 10, 0, null, null], ["Y133 3,1"]],
  ["no valid vote", [0, 0, 0, 0, 10, 10, null, null], ["Y133 3,1"]],
  ["few valid votes are told, and count", [3, 1, 1, 0, 10, 5, null, null], ["Y138 3,1"]],
  ["a rating", [null, null, null, null, null, null, "较好", null], []],
  ["a rating that the framework lacks", [null, null, null, null, null, null, "优秀", null], ["Y130 3,7"]],
  ["a number for a rating", [null, null, null, null, null, null, 2, null], ["Y130 3,7"]],
  ["points", [null, null, null, null, null, null, null, 9.5], []],
  ["more points than there are", [null, null, null, null, null, null, null, 95], ["Y129 3,8"]],
  ["votes and a rating", [8, 1, 1, 0, 10, 0, "好", null], ["Y131 3,1"]],
  ["a rating and points", [null, null, null, null, null, null, "好", 10], ["Y131 3,7"]],
  ["nothing", [null, null, null, null, null, null, null, null], []],
])("%s", (_what, cells, codes) => {
  const workbook = ballot(...cells);
  expect(codesAt(workbook)).toEqual(codes);
  const counts = cells.some((cell) => cell !== null) && codes.every((code) => code.startsWith("Y138"));
  expect(read(workbook).scores).toHaveLength(counts ? 1 : 0);
});

test("a number in percent is none of points: nobody knows what it is out of", () => {
  const workbook = table([
    ["单位", "经营业绩得分"],
    ["第一党支部", 0.92],
  ]);
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error("a sheet expected");
  const percent = { ...workbook, sheets: [{ ...first, formats: [[], ["General", "0%"]] }] };
  expect(codesAt(workbook)).toEqual([]);
  expect(codesAt(percent)).toEqual(["Y129 1,1"]);
  expect(read(percent).notes[0]?.message.zh).toContain("92%");
});

test("a department's own table: one row of headings, words about the item, people's columns beside", () => {
  const { scores, notes } = read(
    table([
      ["2026 年度测评汇总"],
      ["序号", "支部名称", "经营业绩得分", "述职评议等次", "群众评议", "备注", "主管领导意见"],
      [1, "第一党支部", 92.5, "好", 18, "", ""],
      [2, "第二党支部", 88, "较好", "一般", "新设", "同意"],
      [null, "合计", 180.5, null, null, null, null],
    ]),
  );
  expect(notes.map(({ code, message }) => [code, message.zh])).toEqual([
    ["Y135", expect.stringContaining("主管领导意见")],
  ]);
  const given = scores.map(({ unit, code, given: { kind } }) => `${unit} ${code} ${kind}`);
  const masses = appraisalItems(NDZH).flatMap(({ code, kind, indicators }) =>
    kind === "group" && code === "NDZH-3" ? indicators.map((one) => one.code) : [],
  );
  expect(given).toEqual([
    "第一党支部 NDZH-1.2 score",
    "第一党支部 NDZH-2.1 grade",
    "第一党支部 NDZH-2.2 grade",
    ...masses.map((code) => `第一党支部 ${code} points`),
    "第二党支部 NDZH-1.2 score",
    "第二党支部 NDZH-2.1 grade",
    "第二党支部 NDZH-2.2 grade",
    ...masses.map((code) => `第二党支部 ${code} grade`),
  ]);
});

test.each<[string, readonly (readonly CellValue[])[], readonly string[]]>([
  [
    "a row without a unit",
    [
      ["单位", "经营业绩得分"],
      [null, 90],
    ],
    ["Y136 1,0"],
  ],
  ["a table of another year", [["2025年度业绩"], ["单位", "经营业绩得分"], ["第一党支部", 90]], ["Y139 ,"]],
  [
    "no table",
    [
      ["姓名", "电话"],
      ["张三", "1"],
    ],
    ["Y144 ,"],
  ],
  [
    "a group as a whole and one of its ballots",
    [
      ["单位", "述职评议等次", "与会人员评价等次"],
      ["第一党支部", "好", "差"],
    ],
    ["Y131 1,1", "Y131 1,2"],
  ],
])("%s is told and counts for nothing", (_what, rows, codes) => {
  expect(codesAt(table(rows))).toEqual(codes);
});

test("what is entered in a template's cells is read back as it was entered", () => {
  const blank = planGrid(planAppraisals(NDZH, 2026, RATED, "zh"));
  expect(read(blank)).toEqual({ scores: [], notes: [] });
  const items = appraisalItems(NDZH).filter(({ kind }) => kind !== "group");
  const votes = fc.tuple(
    ...([0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 30 })) as [
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
    ]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...RATED), fc.constantFrom(...items), votes, (unit, item, counts) => {
      fc.pre(counts.some((count) => count > 0));
      const at = placeOf(blank, unit, item.code);
      const sum = counts.reduce((all, count) => all + count, 0);
      const cells = item.kind === "score" ? [counts[0]] : [...counts, sum + 2, 1];
      const filled = cells.reduce(
        (workbook, value, index) => withCell(workbook, at.sheet, at.row, at.column + index, value),
        blank,
      );
      const { scores } = read(filled);
      expect(scores.map((one) => [one.unit, one.code])).toEqual([[unit, item.code]]);
      const given = scores[0]?.given;
      expect(
        given?.kind === "votes" ? [...given.votes.values()] : given?.kind === "score" && [given.value],
      ).toEqual(cells);
    }),
    { numRuns: 50 },
  );
});

function placeOf(workbook: WorkbookGrid, unit: string, code: string) {
  for (const { name, values } of workbook.sheets) {
    const column =
      values[2]?.findIndex((text) => typeof text === "string" && text.startsWith(`${code} `)) ?? -1;
    if (column >= 0) return { sheet: name, column, row: values.findIndex((row) => row[0] === unit) };
  }
  throw new Error(`no ${code}`);
}
