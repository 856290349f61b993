/** Files that once were read wrongly and have no test of their own elsewhere; and that each file has one. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { assessWorkbook } from "../../src/core/assess";
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import { cellAddress } from "../../src/core/grid/address";
import { planSummary } from "../../src/core/summary/plan-summary";
import { assessed, readFixture } from "../support/read-fixture";

const FOLDER = resolve(__dirname, "../fixtures/cases");
const WRITTEN_AT = new Date(2026, 11, 31, 9, 30);

async function findings(name: string): Promise<readonly string[]> {
  const outcome = assessWorkbook(await readFixture(`cases/${name}.xlsx`));
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments.flatMap((assessment) =>
    assessment.findings.map(({ code, at }) => `${code} ${at.sheet}!${cellAddress(at.row, at.column)}`),
  );
}

test("every file stands in the list of what must come of it", () => {
  const words = new Set(readFileSync(resolve(FOLDER, "README.md"), "utf8").split(/[\s|]+/));
  const names = readdirSync(FOLDER).map((name) => name.replace(/\.\w+$/, ""));
  expect(names.filter((name) => name !== "README" && !words.has(name))).toEqual([]);
});

test.each([
  ["S06b-merged-K5K8", "V307 SQLH-2026Q4!K5"],
  ["quarters-q2-error", "V201 SQLH-2026Q2!K6"],
  ["clean-no-evidence", "V407 SQLH-2026Q4!N5"],
])("%s is told at its cell", async (name, expected) => {
  expect(await findings(name)).toContain(expected);
});

test("a package with absolute targets is read like any other", async () => {
  expect(await findings("X04-absolute-targets")).toEqual([]);
});

test.each(["loss-target", "office-branch-no-revenue"])(
  "%s: the frameworks of today give the unit its points and a grade",
  async (name) => {
    const workbook = await readFixture(`cases/${name}.xlsx`);
    const outcome = assessWorkbook(workbook, { frameworks: builtinFrameworks() });
    if (outcome.kind !== "assessed") throw new Error("not recognised");
    const { complete, totals, grade } = outcome.assessments[0].score;
    expect([complete, totals.final?.toNumber(), grade?.key]).toEqual([true, 100, "A"]);
  },
);

test("汇总 doesn't say of a complete sheet that something isn't scored", async () => {
  const workbook = await readFixture("cases/clean-no-evidence.xlsx");
  const assessment = assessed(workbook);
  expect(assessment.score.complete).toBe(true);
  const texts = (language: "zh" | "en"): string =>
    planSummary(workbook, assessment, language, WRITTEN_AT)
      .sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? "")))
      .join("\n");
  expect(texts("zh")).toContain("有 1 处错误尚未修正，不影响计分。");
  expect(texts("zh")).not.toContain("暂不计分");
  expect(texts("en")).toContain("1 error is not corrected yet; no score depends on it.");
  expect(texts("en")).not.toContain("can't be scored");
});

test.each([
  ["F03-unit", "H7", "九次", "有 1 处错误尚未修正，SQLH-1.3 因此暂不计分。"],
  ["F30-veto-tick", "I30", "也许", "有 1 处错误尚未修正，SQLH-V1 因此暂不计分。"],
])("%s: with an error in %s 汇总 names what isn't scored for it", async (name, cell, text, note) => {
  const workbook = await readFixture(`cases/${name}.xlsx`);
  const { sheet } = assessed(workbook);
  const sheets = workbook.sheets.map((grid) =>
    grid.name !== sheet.name
      ? grid
      : {
          ...grid,
          values: grid.values.map((row, at) =>
            row.map((value, column) => (cellAddress(at, column) === cell ? text : value)),
          ),
        },
  );
  const changed = { ...workbook, sheets };
  const plan = planSummary(changed, assessed(changed), "zh", WRITTEN_AT);
  const notes = plan.sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? "")));
  expect(notes.join("\n")).toContain(note);
});

test("a ledger alone is no scoring sheet, and ledgers beside one leave its score alone", async () => {
  expect(assessWorkbook(await readFixture("cases/ledger-alone.xlsx")).kind).toBe("unrecognized");
  const found = await findings("ledgers-in-workbook");
  // What the ledgers say of entries, and the term that one of them tells of.
  expect(found.filter((one) => !/^V4(?:16|19) |换届台账!/.test(one))).toEqual([]);
});
