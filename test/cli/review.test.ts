/** `kaoping review`: workbooks go out to departments, come back, and the units' copies say what was scored. */
import { readFileSync, writeFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { reviewColumn } from "../../src/core/collect/review/review-layout";
import type { CellRef } from "../../src/core/grid/address";
import type { CellEdit } from "../../src/core/plan/plan";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { kaoping, temporaryFolder } from "../support/command-line";
import { rowOf } from "../support/review-workbooks";

const file = temporaryFolder();
const EXAMPLES = resolve(__dirname, "../../examples");
const RETURNED = join(EXAMPLES, "returned");
const ROSTER = ["--roster", join(EXAMPLES, "roster.xlsx"), "--period", "2026Q4"] as const;

/** Types 复核得分 into a review workbook, as a person would. */
async function score(
  path: string,
  typed: readonly (readonly [unit: string, code: string, value: number | string])[],
) {
  const workbook = await openXlsx(new Uint8Array(readFileSync(path)), path);
  const grid = await workbook.read();
  const [sheet] = grid.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const edits = typed.flatMap(([unit, code, value]): readonly CellEdit[] => {
    const at: CellRef = { sheet: sheet.name, row: rowOf(grid, unit, code), column: reviewColumn("review") };
    const before = sheet.values[at.row]?.[at.column] ?? null;
    if (typeof before === "object" && before !== null) throw new Error("an error value");
    return [
      { at, before: { value: before, formula: null }, after: { value, formula: null } },
      {
        at: { ...at, column: reviewColumn("comment") },
        before: { value: null, formula: null },
        after: { value: "台账缺页", formula: null },
      },
    ];
  });
  await workbook.apply({ sheets: [], edits, names: [], activate: null });
  writeFileSync(path, workbook.toBytes());
}

interface Ranked {
  readonly ranking: readonly { readonly rank: number; readonly unit: string; readonly final: number }[];
}

async function ranking(folder: string): Promise<Ranked["ranking"]> {
  const { out } = await kaoping("collect", folder, ...ROSTER, "--json");
  return (JSON.parse(out) as Ranked).ranking;
}

test("a review goes out and comes back: copies hold it, and ranks follow; originals stay as they were", async () => {
  const originals = readdirSync(RETURNED).map((name) => readFileSync(join(RETURNED, name)));
  const sent = await kaoping("review", "send", RETURNED, ...ROSTER, "--out", file("sent"));
  expect(sent.code).toBe(1); // Some returns can't be reviewed; they are named.
  expect(sent.err).toMatch(/第三党支部\.xlsx：不在复核表中。/);
  const [name = ""] = readdirSync(file("sent"));
  expect(name).toBe("复核-考核部门-2026Q4.xlsx");
  const review = join(file("sent"), name);
  expect((await kaoping("review", "send", RETURNED, ...ROSTER, "--out", file("sent"))).err).toContain(name);

  const before = await ranking(RETURNED);
  const [best, , last] = before;
  if (best === undefined || last === undefined) throw new Error("three units expected");
  await score(review, [[best.unit, "SQLH-1.1", 0]]);
  const taken = await kaoping(
    "review",
    "take",
    RETURNED,
    ...ROSTER,
    "--reviews",
    review,
    "--out",
    file("copies"),
  );
  expect([taken.err, taken.code]).toEqual(["", 0]);
  expect(taken.out).toMatch(/写入复核得分 1 项/);
  const after = await ranking(file("copies"));
  expect(after).toMatchObject([{ unit: best.unit, final: Math.round((best.final - 4) * 100) / 100 }]);
  expect(readdirSync(RETURNED).map((each) => readFileSync(join(RETURNED, each)))).toEqual(originals);
});

test("what can't be taken over is told at its cell, and the others are", async () => {
  await kaoping("review", "send", RETURNED, ...ROSTER, "--out", file("again"));
  const review = join(file("again"), "复核-考核部门-2026Q4.xlsx");
  const [one, two] = await ranking(RETURNED);
  if (one === undefined || two === undefined) throw new Error("two units expected");
  await score(review, [
    [one.unit, "SQLH-1.1", 99],
    [two.unit, "SQLH-1.1", 1],
  ]);
  const out = file("partly");
  const { code, err } = await kaoping(
    "review",
    "take",
    RETURNED,
    ...ROSTER,
    "--reviews",
    review,
    "--out",
    out,
  );
  expect(code).toBe(1);
  expect(err).toMatch(/复核-考核部门-2026Q4\.xlsx {2}'复核-考核部门'!I\d+ {2}分值为 4/);
  expect(readdirSync(out)).toHaveLength(1);
});

test("collect counts reviews in one step, from a folder, as if the copies were collected; comments stand on the slips", async () => {
  await kaoping("review", "send", RETURNED, ...ROSTER, "--out", file("step"));
  const review = join(file("step"), "复核-考核部门-2026Q4.xlsx");
  const [best, second] = await ranking(RETURNED);
  if (best === undefined || second === undefined) throw new Error("two units expected");
  await score(review, [
    [best.unit, "SQLH-1.1", 0],
    [second.unit, "SQLH-1.1", 99],
  ]);
  writeFileSync(join(file("step"), "空.xlsx"), "");
  const one = await kaoping(
    "collect",
    RETURNED,
    ...ROSTER,
    "--reviews",
    file("step"),
    "--feedback",
    file("slips"),
    "--json",
  );
  expect(one.code).toBe(1);
  expect(one.err).toMatch(/空\.xlsx {2}.*；请/);
  expect(one.err).toContain("复核表 1 份：1 个单位的 1 项复核得分已计入，1 处没有采用。");
  const json = JSON.parse(one.out) as Ranked & {
    readonly reviews: { readonly taken: readonly object[]; readonly notTaken: readonly object[] };
  };
  expect(json.reviews.taken).toMatchObject([
    { unit: best.unit, code: "SQLH-1.1", value: 0, comment: "台账缺页" },
  ]);
  expect(json.reviews.notTaken).toMatchObject([{ message: expect.stringMatching(/分值为 4/) as string }]);
  await kaoping("review", "take", RETURNED, ...ROSTER, "--reviews", review, "--out", file("step-copies"));
  const [copied] = await ranking(file("step-copies"));
  expect(json.ranking.find(({ unit }) => unit === best.unit)?.final).toBe(copied?.final);
  const path = join(file("slips"), `${best.unit}-反馈单-2026Q4.xlsx`);
  const slip = await (await openXlsx(new Uint8Array(readFileSync(path)), path)).read();
  expect(
    slip.sheets[0]?.values.flat().filter((text) => typeof text === "string" && text.includes("复核意见：")),
  ).toEqual(["复核意见：台账缺页"]);
}, 60_000);

test.each<[string, string]>([["a workbook that is no review", join(RETURNED, "第一党支部.xlsx")]])(
  "%s is refused by name",
  async (_, path) => {
    const { code, err } = await kaoping(
      "review",
      "take",
      RETURNED,
      ...ROSTER,
      "--reviews",
      path,
      "--out",
      file("x"),
    );
    expect(code).toBe(2);
    expect(err).toContain("不是本程序生成的复核打分表");
  },
);
