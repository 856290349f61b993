/** Workbooks in which a cell was read without a word, though the sheet's own formulas read it otherwise. */
import { cellAddress } from "../../../src/core/grid/address";
import { fixFor } from "../../../src/core/fix/fix-for";
import { planFixes } from "../../../src/core/fix/plan-fixes";
import { safeFixes } from "../../../src/core/fix/safe-fixes";
import { assessWorkbook } from "../../../src/core/assess";
import { checkShare } from "../../../src/core/share/check-share";
import { afterPlan } from "../../support/after-plan";
import { calculatedGrid } from "../../support/calculated-grid";
import { assessed, readFixture } from "../../support/read-fixture";

const AT = new Date(2026, 11, 31, 9, 30);

async function findings(name: string): Promise<readonly string[]> {
  const outcome = assessWorkbook(await readFixture(`cases/${name}.xlsx`));
  const assessments = outcome.kind === "assessed" ? outcome.assessments : [];
  return assessments.flatMap((assessment) =>
    assessment.findings.map(({ code, at }) => `${code} ${at.sheet}!${cellAddress(at.row, at.column)}`),
  );
}

test.each([
  ["F30-veto-tick", ["V410 SQLH-2026Q4!I30", "V220 SQLH-2026Q4!I30"]],
  ["A2-na-synonym", ["V220 SQLH-2026Q4!I13"]],
  ["F03-unit", ["V203 SQLH-2026Q4!H7"]],
  ["F26a-date-as-count", ["V240 SQLH-2026Q4!H6"]],
  ["clean-na-with-data", ["V224 SQLH-2026Q4!I13"]],
  ["S03", ["V226 SQLH-2026Q4!C2", "V226 SQLH-2026Q4 (2)!C2"]],
  ["S04a", ["V225 SQLH-2026Q4!H21"]],
])("%s is told at its cells", async (name, expected) => {
  expect(await findings(name)).toEqual(expect.arrayContaining(expected));
});

test("a ballot sheet that is missing is said once, and not at cells that nobody can fill", async () => {
  expect((await findings("S04a")).filter((one) => one.startsWith("V209"))).toEqual([]);
});

test.each([
  ["F30-veto-tick", { I30: "是" }],
  ["A2-na-synonym", { I13: "不适用" }],
  ["F03-unit", { H7: 9 }],
])("%s: the safe fix writes what was read, and nothing of the result changes", async (name, cells) => {
  const workbook = await readFixture(`cases/${name}.xlsx`);
  const before = assessed(workbook);
  const fixes = safeFixes([before], workbook);
  const edits = fixes
    .flatMap((fix) => fix.edits)
    .map(({ at, after }) => [cellAddress(at.row, at.column), after.value]);
  expect(Object.fromEntries(edits)).toEqual(cells);
  const after = assessed(afterPlan(workbook, planFixes(fixes, workbook, AT, "zh")));
  expect(after.score.totals).toEqual(before.score.totals);
  expect(after.score.grade).toEqual(before.score.grade);
});

test("a score is never fixed into one above the points", async () => {
  const workbook = await readFixture("cases/fix-safe-kills-self.xlsx");
  const assessment = assessed(workbook);
  const finding = assessment.findings.find(({ code }) => code === "V211");
  expect(finding === undefined ? undefined : fixFor(finding, assessment, workbook)).toBeNull();
  expect(assessment.score.totals.official?.toNumber()).toBe(80.2);
});

test.each([
  ["F30-veto-tick", "I30", "J35", "等次显示 示范，重算为 不达标；原因见 I30"],
  ["A2-na-synonym", "I13", "J13", "SQLH-3.2 规则得分显示 空白，重算为 不适用；原因见 I13"],
  ["F03-unit", "H7", "J7", "SQLH-1.3 规则得分显示 空白，重算为 4；原因见 H7"],
])(
  "%s isn't shared: the cause is named first, then every figure that differs for it",
  async (name, cause, at, text) => {
    const workbook = calculatedGrid(await readFixture(`cases/${name}.xlsx`));
    const { ready, items } = checkShare(workbook, assessed(workbook));
    const named = items.flatMap(({ cells }) =>
      cells.map(({ at: cell }) => cellAddress(cell.row, cell.column)),
    );
    const texts = items.flatMap(({ cells }) => cells.map((cell) => cell.text.zh));
    expect([ready, named[0]]).toEqual([false, cause]);
    expect(texts[named.indexOf(at)]).toBe(text);
    // Nothing but the cause, what it changes on its row, and the outcome.
    expect(named.slice(1).every((one) => one === at || /^J3[45]$/.test(one))).toBe(true);
  },
);
