/** `kaoping collect`: reads whatever came back; nothing stops the run, and nothing is read twice. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { FileRecord } from "../../../src/core/collect/record/file-record";
import { markName } from "../../../src/core/plan/mark";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { kaoping, temporaryFolder } from "../../support/command-line";
import { writeRoster } from "../unit-rosters";
import { GBK_NAME, zipOf } from "../../support/zip-of";

const file = temporaryFolder();
const EXAMPLES = resolve(__dirname, "../../../examples");
const FIRST = join(EXAMPLES, "returned/第一党支部.xlsx");

function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  mkdirSync(file(name), { recursive: true });
  for (const [path, from] of Object.entries(files))
    if (typeof from === "string") copyFileSync(from, join(file(name), path));
    else writeFileSync(join(file(name), path), from);
  return file(name);
}

interface Line extends FileRecord {
  readonly run?: object;
}

const linesOf = (path: string): readonly Line[] =>
  readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

const recordsOf = (path: string): readonly FileRecord[] =>
  linesOf(path)
    .filter(({ file: name }) => name !== undefined)
    .sort((a, b) => (a.file < b.file ? -1 : 1));

test("every file is a row: those that can't be read with why and what to do", async () => {
  const secret = new Uint8Array(8192);
  secret.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  secret.set(
    [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  const folder = folderOf("bad", {
    "一.xlsx": FIRST,
    "空.xlsx": new Uint8Array(),
    "文档.xlsx": new TextEncoder().encode("%PDF-1.7"),
    "密.xlsx": secret,
    "批.zip": zipOf(
      { name: GBK_NAME, content: readFileSync(FIRST) },
      { name: "炸弹.xlsx", content: new Uint8Array(1000), size: 90 * 2 ** 20 },
      { name: "里.zip", content: zipOf() },
    ),
  });
  const records = file("bad.jsonl");
  const { code, out } = await kaoping("collect", folder, file("没有.xlsx"), "--records", records);
  expect(code).toBe(1);
  expect(out).toMatch(/^读取 8 个文件，其中 6 个不能读取。\n/);
  expect(out.match(/^ {2}.*；请.*。$/gm)).toHaveLength(6);
  expect(
    recordsOf(records).map((record) => [record.file.replace(`${folder}/`, ""), record.unreadable?.code]),
  ).toEqual(
    [
      ["一.xlsx", undefined],
      ["密.xlsx", "encrypted"],
      ["批.zip/炸弹.xlsx", "tooLarge"],
      ["批.zip/第一党支部.xlsx", undefined],
      ["批.zip/里.zip", "nestedArchive"],
      ["文档.xlsx", "notXlsx"],
      ["空.xlsx", "damaged"],
      [file("没有.xlsx"), "notFound"],
    ].sort(([a = ""], [b = ""]) => (key(a) < key(b) ? -1 : 1)),
  );
  function key(name: string): string {
    return name.startsWith("/") ? name : `${folder}/${name}`;
  }
});

test("workbooks of ours about returns are no returns", async () => {
  const plan = {
    sheets: [
      {
        role: "summary" as const,
        name: "收表",
        visibility: "visible" as const,
        showGridlines: true,
        styles: {},
        cells: [{ row: 0, column: 0, value: "收表" }],
        merges: [],
        rowHeights: [],
        columnWidths: [10],
        validations: [],
        conditionalFormats: [],
        charts: [],
        protect: false,
      },
    ],
    names: [{ name: markName("summary").replace("summary", "collection"), refersTo: "='收表'!$A$1" }],
    activate: null,
  };
  const folder = folderOf("ours", { "收表.xlsx": await createXlsx(plan), "一.xlsx": FIRST });
  const { out, err } = await kaoping("collect", folder, "--period", "2026Q4");
  expect(out).toMatch(/^收到 1 份：可计分 1$/m);
  expect(err).toMatch(/^1 个工作簿是本程序生成的/m);
});

test("other files are counted in one line, the roster is none of the returns", async () => {
  const folder = folderOf("others", {
    "一.xlsx": FIRST,
    "单位名录.xlsx": join(EXAMPLES, "roster.xlsx"),
    "a.pdf": new Uint8Array(),
    "b.pdf": new Uint8Array(),
    "c.docx": new Uint8Array(),
  });
  const { out, err } = await kaoping(
    "collect",
    folder,
    "--roster",
    join(folder, "单位名录.xlsx"),
    "--period",
    "2026Q4",
    "--lang",
    "en",
  );
  expect(out).toMatch(/^8 units expected, 1 return: Scored 1$/m);
  expect(err).toBe("3 other files are no workbooks and were not opened (.pdf 2, .docx 1).\n");
});

test("a second run reads only what is new, and says what it did not read again", async () => {
  const folder = folderOf("again", { "一.xlsx": FIRST });
  const records = file("again.jsonl");
  const run = () => kaoping("collect", folder, "--records", records, "--period", "2026Q4");
  await run();
  const [before] = recordsOf(records);
  copyFileSync(join(folder, "一.xlsx"), join(folder, "改名.xlsx"));
  copyFileSync(join(EXAMPLES, "returned/第三党支部.xlsx"), join(folder, "三.xlsx"));
  const { err } = await run();
  expect(err).toBe("2 个文件与上次相同，沿用上次的读取结果。\n");
  const after = recordsOf(records);
  expect(after.map((record) => record.file.replace(`${folder}/`, ""))).toEqual([
    "一.xlsx",
    "三.xlsx",
    "改名.xlsx",
  ]);
  expect(after[0]).toEqual(before);
  expect(after[2]?.sheets).toEqual(before?.sheets);
  const other = await kaoping("collect", folder, "--records", records, "--period", "2026Q3");
  expect(other.err).toBe("3 个文件与上次相同，沿用上次的读取结果。\n");
});

test("records of several machines go together; lines that can't be used are named and stop nothing", async () => {
  const parts = ["一", "三"].map((name) => file(`part-${name}.jsonl`));
  for (const [index, name] of ["一", "三"].entries())
    await kaoping(
      "collect",
      join(EXAMPLES, `returned/第${name}党支部.xlsx`),
      "--records",
      parts[index] ?? "",
    );
  const [first = ""] = parts;
  writeFileSync(first, `${readFileSync(first, "utf8")}{"schema":1,"file":\n\n{"schema":2,"file":"x"}\n`);
  const whole = file("whole.jsonl");
  const { code, out, err } = await kaoping("collect", "--from", ...parts, "--records", whole);
  expect([code, out]).toEqual([1, "读取 2 个文件，其中 0 个不能读取。\n"]);
  expect(err).toMatch(/第 3 行不是完整的读取记录.*\n.*第 5 行由更新版本/);
  expect(recordsOf(whole).map((record) => record.sheets[0]?.unit)).toEqual(["第一党支部", "第三党支部"]);
});

test("without anything named it says so", async () => {
  expect(await kaoping("collect", "--lang", "en")).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^Name /),
  });
});

interface CollectJson {
  readonly expected: number;
  readonly returns: readonly { readonly file: string; readonly state: string }[];
  readonly missing: readonly string[];
  readonly ranking: readonly {
    readonly rank: number;
    readonly unit: string;
    readonly tieBreak: string | null;
  }[];
}

test("the example returns end with a table that says what each of them is, and who is missing", async () => {
  const args = ["collect", join(EXAMPLES, "returned"), "--roster", join(EXAMPLES, "roster.xlsx")];
  const table = await kaoping(...args, "--period", "2026Q4");
  expect([table.code, table.err]).toEqual([1, ""]);
  expect(table.out).toMatch(/^应报 8 个单位，收到 9 份：可计分 3，待定 3，须退回 1，不能读取 2$/m);
  expect(table.out).toMatch(
    /：未报单位 3 个\n【机关】1 个\n第四党支部（姜示例，.*，截止 2026-12-25）\n【生产单位】2 个\n第六/,
  );
  const { out } = await kaoping(...args, "--period", "2026Q4", "--json");
  const json = JSON.parse(out) as CollectJson;
  expect(json).toMatchObject({ period: "2026Q4", framework: { id: "F1_SQLH" }, expected: 8 });
  expect(json.ranking.map(({ rank, unit }) => [rank, unit])).toEqual([
    [1, "第一党支部"],
    [1, "第八党支部"],
    [3, "第五党支部"],
  ]);
});

test("records of two machines give the bytes of one run, in whatever order", async () => {
  const part = (name: string): string => file(`bytes-${name}.jsonl`);
  const names = ["一", "二", "三", "五"];
  for (const name of names)
    await kaoping("collect", join(EXAMPLES, `returned/第${name}党支部.xlsx`), "--records", part(name));
  const json = async (order: readonly string[]): Promise<string> =>
    (await kaoping("collect", "--from", ...order.map(part), "--period", "2026Q4", "--json")).out;
  const expected = await json(names);
  expect(JSON.parse(expected)).toMatchObject({ returns: [{}, {}, {}, {}] });
  expect(await json([...names].reverse())).toBe(expected);
});

test("without a period nothing can be put together, and it says so", async () => {
  const { code, err } = await kaoping("collect", join(EXAMPLES, "returned"));
  expect([code, err]).toEqual([2, expect.stringContaining("--period 2026Q4")]);
});

test("when every expected return is scored it ends with 0", async () => {
  const folder = folderOf("clean", { "一.xlsx": FIRST });
  expect((await kaoping("collect", folder, "--period", "2026Q4")).code).toBe(0);
});

test("what of the roster leaves it open who is expected is told at its cell", async () => {
  const roster = await writeRoster(
    file("open-roster.xlsx"),
    ["单位名称", "截止日期", "应报体系"],
    [
      ["第一党支部", "2026-09-25", "SQLH"],
      ["第二党支部", "2026-12-25", "四好两强"],
    ],
  );
  const { out, err } = await kaoping("collect", FIRST, "--roster", roster, "--period", "2026Q4");
  expect(err).toMatch(/C3：应报体系“四好两强”不是已有的指标体系/);
  expect(err).toMatch(/B2：截止日期 2026-09-25 早于考核期间 2026Q4/);
  expect(out).toMatch(/未报单位 1 个\n第二党支部/);
});
