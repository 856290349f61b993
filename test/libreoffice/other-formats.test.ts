/** Files in old and other formats, saved by LibreOffice from the examples, give what the .xlsx gives. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { kaoping, temporaryFolder } from "../support/command-line";
import { convertAll } from "../support/libreoffice";
import { ownFile } from "../support/own-file";

jest.setTimeout(300_000);

/** What the library has to say of a file's details. */
beforeAll(() => jest.spyOn(console, "error").mockReturnValue(undefined));
afterAll(() => jest.restoreAllMocks());

const EXAMPLES = resolve(__dirname, "../../examples");
const NAMES = readdirSync(EXAMPLES).filter((name) => name.endsWith(".xlsx") && name !== "roster.xlsx");
const file = temporaryFolder();

/** Rows merged over their group and points, and a total, as departments draw them up. */
const OWN = ownFile([
  {
    name: "考核表",
    text: `党支部考核评分表
被考核单位：甲支部||考核期间：2026年第四季度
考核项目|考核内容|分值|自评分|考核得分
组织建设|班子建设|30|30|28
|组织生活|30|30|27
队伍建设|教育培训|40|40|38
加分项（最高5分）|受到表彰|||2
合计||100|100|95`,
    merges: ["A1:E1", "A4:A5"],
  },
]);

/** What `score` prints, without the file's name; of ledgers what `check` does. */
async function score(path: string): Promise<object> {
  const { out } = path.includes("ledgers")
    ? await kaoping("check", path, "--as-of", "2026-11-27", "--json")
    : await kaoping("score", path, "--json");
  return { ...(JSON.parse(out) as object), file: "" };
}

test.each(["xls", "ods"] as const)("every example as .%s gives the same JSON", async (format) => {
  const books = [...NAMES.map((name) => readFileSync(join(EXAMPLES, name))), OWN];
  const converted = await convertAll(
    books.map((book) => new Uint8Array(book)),
    format,
  );
  for (const [index, name] of [...NAMES, "own-made.xlsx"].entries()) {
    const source = file(name);
    const other = file(`${name}.${format}`);
    writeFileSync(source, books[index] ?? "");
    writeFileSync(other, converted[index] ?? "");
    expect([name, await score(other)]).toEqual([name, await score(source)]);
  }
});
