/** `kaoping review take` and `collect --reviews`: one copy for each file, and decisions that last where reviewers differ. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { copyNames } from "../../src/cli/collect/reviewed-copies";
import { reviewColumn } from "../../src/core/collect/review/review-layout";
import { conflictOptions } from "../../src/core/collect/review/conflict-row";
import { textAt, type WorkbookGrid } from "../../src/core/grid/grid";
import type { CellEdit } from "../../src/core/plan/plan";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { kaoping, temporaryFolder } from "../support/command-line";
import { rowOf } from "../support/review-workbooks";
import { writeTwoUnits, writeUnit } from "./unit-files";

const file = temporaryFolder();
const PERIOD = ["--period", "2026Q4"] as const;
const Q1 = ["--period", "2026Q1"] as const;
const REVIEW = "复核-考核部门-2026Q4.xlsx";

async function gridOf(path: string): Promise<WorkbookGrid> {
  return (await openXlsx(new Uint8Array(readFileSync(path)), path)).read();
}

/** Types cells as a person would. */
async function type(
  path: string,
  cells: (
    grid: WorkbookGrid,
  ) => readonly (readonly [sheet: string, row: number, column: number, value: number | string])[],
): Promise<void> {
  const workbook = await openXlsx(new Uint8Array(readFileSync(path)), path);
  const grid = await workbook.read();
  const edits = cells(grid).map(([sheet, row, column, value]): CellEdit => {
    const before = grid.sheets.find(({ name }) => name === sheet)?.values[row]?.[column] ?? null;
    if (typeof before === "object" && before !== null) throw new Error("an error value");
    return {
      at: { sheet, row, column },
      before: { value: before, formula: null },
      after: { value, formula: null },
    };
  });
  await workbook.apply({ sheets: [], edits, names: [], activate: null });
  writeFileSync(path, workbook.toBytes());
}

/** A copy of a sent review with one score. */
async function reviewed(
  sent: string,
  path: string,
  units: readonly string[],
  value: number,
): Promise<string> {
  copyFileSync(sent, path);
  await type(path, (grid) => {
    const sheet = grid.sheets[0]?.name ?? "";
    return units.flatMap((unit) => {
      const row = rowOf(grid, unit, "SQLH-1.1");
      return [
        [sheet, row, reviewColumn("review"), value],
        [sheet, row, reviewColumn("comment"), "台账缺页"],
      ] as const;
    });
  });
  return path;
}

test("a file that holds two units gives one copy with the reviews of both", async () => {
  mkdirSync(file("two"));
  await writeTwoUnits(file("two/两个支部.xlsx"), ["第一党支部", "第二党支部"]);
  await kaoping("review", "send", file("two"), ...Q1, "--out", file("two-sent"));
  const units = ["第一党支部", "第二党支部"];
  const review = await reviewed(
    join(file("two-sent"), REVIEW.replace("Q4", "Q1")),
    file("two.xlsx"),
    units,
    1,
  );
  const { code, out, err } = await kaoping(
    ...["review", "take", file("two"), ...Q1, "--reviews", review, "--out", file("two-copies")],
  );
  expect([code, err]).toEqual([0, ""]);
  expect(readdirSync(file("two-copies"))).toEqual(["两个支部.xlsx"]);
  expect(out.match(/两个支部\.xlsx {2}第.党支部：写入复核得分 1 项/g)).toHaveLength(2);
  const grid = await gridOf(file("two-copies/两个支部.xlsx"));
  const log = grid.sheets.find(({ name }) => name === "校验记录");
  // Score and reason, of each of the two.
  expect(log?.values.flat().filter((value) => value === "SQLH-1.1")).toHaveLength(4);
}, 60_000);

test("files of one name in an archive's folders keep their folders, and the archive stays as it is", async () => {
  mkdirSync(file("zip"));
  const members: Record<string, Uint8Array> = { "说明.txt": strToU8("x") };
  for (const unit of ["第一党支部", "第二党支部"])
    members[`${unit}/考核评分表.xlsx`] = new Uint8Array(
      readFileSync(await writeUnit(file("one.xlsx"), { unit })),
    );
  writeFileSync(file("zip/报回.zip"), zipSync(members));
  const before = readFileSync(file("zip/报回.zip"));
  await kaoping("review", "send", file("zip"), ...PERIOD, "--out", file("zip-sent"));
  const units = ["第一党支部", "第二党支部"];
  const review = await reviewed(join(file("zip-sent"), REVIEW), file("zip.xlsx"), units, 1);
  const { code } = await kaoping(
    ...["review", "take", file("zip"), ...PERIOD, "--reviews", review, "--out", file("zip-copies")],
  );
  expect(code).toBe(0);
  expect(units.flatMap((unit) => readdirSync(join(file("zip-copies"), unit)))).toEqual([
    "考核评分表.xlsx",
    "考核评分表.xlsx",
  ]);
  expect(readFileSync(file("zip/报回.zip"))).toEqual(before);
}, 60_000);

test.each<[string, readonly string[], readonly string[]]>([
  ["one folder", ["收/甲.xlsx", "收/乙.xls"], ["甲.xlsx", "乙.xlsx"]],
  ["folders", ["收/一/表.xlsx", "收/二/表.xlsx"], ["一/表.xlsx", "二/表.xlsx"]],
  ["one file", ["收/一/表.ods"], ["表.xlsx"]],
  ["one name but for its ending", ["甲.xls", "甲.XLSX", "甲.et"], ["甲.xlsx", "甲 (2).xlsx", "甲 (3).xlsx"]],
  [
    "an archive that leads elsewhere",
    ["a.zip/../../甲.xlsx", "a.zip/./C:/乙.xlsx"],
    ["甲.xlsx", "C_/乙.xlsx"],
  ],
])("copies of %s stay below the folder that was named", (_, files, expected) => {
  expect(copyNames(files)).toEqual(expected);
});

test("what is chosen where reviewers differ holds in this run's copies and in every later collecting", async () => {
  mkdirSync(file("differ"));
  await writeUnit(file("differ/一.xlsx"), { unit: "第一党支部" });
  await writeUnit(file("differ/二.xlsx"), { unit: "第二党支部" });
  await kaoping("review", "send", file("differ"), ...PERIOD, "--out", file("differ-sent"));
  mkdirSync(file("back"));
  const sent = join(file("differ-sent"), REVIEW);
  await reviewed(sent, file("back/甲.xlsx"), ["第一党支部"], 1);
  await reviewed(sent, file("back/乙.xlsx"), ["第一党支部"], 2);
  const collect = async () => {
    const { out, err, code } = await kaoping(
      ...[
        "collect",
        file("differ"),
        ...PERIOD,
        "--reviews",
        file("back"),
        "--out",
        file("收表.xlsx"),
        "--json",
      ],
    );
    const { reviews } = JSON.parse(out) as {
      readonly reviews: {
        readonly taken: readonly { readonly value: number }[];
        readonly notTaken: readonly object[];
        readonly conflicts: readonly { readonly unit: string; readonly decided: string | null }[];
      };
    };
    return { code, err, ...reviews };
  };
  const first = await collect();
  expect([first.taken, first.notTaken.length, first.conflicts]).toEqual([
    [],
    2,
    [expect.objectContaining({ unit: "第一党支部", decided: null })],
  ]);
  await type(file("收表.xlsx"), (grid) => {
    const sheet = grid.sheets.find(({ name }) => name === "复核分歧");
    if (sheet === undefined) throw new Error("no sheet of conflicts");
    const row = sheet.values.findIndex((_, at) => conflictOptions(textAt(sheet, at, 6)) !== null);
    const column = sheet.values[2]?.indexOf("决定") ?? -1;
    const options = textAt(sheet, row, 4);
    const [, number = ""] = /意见 (\d)：采用考核部门：2/.exec(options) ?? [];
    return [["复核分歧", row, column, `意见 ${number}`]];
  });
  for (let run = 0; run < 2; run++) {
    const later = await collect();
    expect([later.taken.map(({ value }) => value), later.notTaken, later.conflicts[0]?.decided]).toEqual([
      [2],
      [],
      "采用考核部门：2（台账缺页）",
    ]);
  }
  const take = [
    "review",
    "take",
    file("differ"),
    ...PERIOD,
    "--reviews",
    file("back"),
    "--out",
    file("differ-copies"),
  ];
  expect((await kaoping(...take)).code).toBe(1);
  const { code, out } = await kaoping(...take, "--decisions", file("收表.xlsx"));
  expect([code, out]).toEqual([0, expect.stringMatching(/一\.xlsx {2}写入复核得分 1 项/)]);
  const other = await kaoping(...take, "--decisions", file("differ/一.xlsx"));
  expect([other.code, other.err]).toEqual([2, expect.stringMatching(/不是收表的结果工作簿/)]);
}, 90_000);
