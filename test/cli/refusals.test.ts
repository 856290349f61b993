/** Files that can't be read: one sentence with the file, the reason and the remedy, and exit code 2. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { example, kaoping, temporaryFolder } from "../support/command-line";

const file = temporaryFolder();

/** The first bytes of an OLE container that holds a stream of this name. */
function oleContainer(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Buffer.from(stream, "utf16le")), 1024);
  return bytes;
}

function withoutScoringSheet(): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(example("clean"))));
  const emptySheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>`;
  for (const name of Object.keys(parts)) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) parts[name] = strToU8(emptySheet);
  }
  return zipSync(parts);
}

const clean = new Uint8Array(readFileSync(example("clean")));

const REFUSALS = [
  {
    name: "text.xlsx",
    bytes: strToU8("指标编码,得分\nSQLH-1.1,4\n"),
    zh: ["不是 .xlsx 工作簿", "另存为 .xlsx"],
    en: ["isn't an .xlsx workbook", "save it as .xlsx"],
  },
  {
    name: "old.xls",
    bytes: oleContainer("Workbook"),
    zh: ["已损坏", "重发"],
    en: ["damaged", "ask for it again"],
  },
  {
    name: "encrypted.xlsx",
    bytes: oleContainer("EncryptedPackage"),
    zh: ["设有打开密码", "取消密码"],
    en: ["encrypted", "without the password"],
  },
  {
    name: "broken.xlsx",
    bytes: clean.subarray(0, clean.length - 900),
    zh: ["已损坏", "重发"],
    en: ["damaged", "ask for it again"],
  },
  {
    name: "empty.xlsx",
    bytes: new Uint8Array(0),
    zh: ["已损坏", "重发"],
    en: ["damaged", "ask for it again"],
  },
  {
    name: "no-scoring-sheet.xlsx",
    bytes: withoutScoringSheet(),
    zh: ["没有找到考核评分表", "打开下发的考核评分表工作簿"],
    en: ["has no scoring sheet", "open the workbook that you were sent"],
  },
  {
    name: "missing.xlsx",
    bytes: null,
    zh: ["不存在或打不开", "检查文件名"],
    en: ["doesn't exist", "check the name"],
  },
] as const;

for (const { name, bytes } of REFUSALS) if (bytes !== null) writeFileSync(file(name), bytes);

const COMMANDS = [["check"], ["score", "--json"], ["summarize", "--out", file("out.xlsx")]] as const;

describe.each(REFUSALS)("$name", ({ name, ...said }) => {
  const cases = COMMANDS.flatMap((command) =>
    (["zh", "en"] as const).map((language) => ({ command, language })),
  );

  test.each(cases)(
    "$command.0 says so in $language",
    async ({ command: [command, ...options], language }) => {
      const run = await kaoping(command, file(name), ...options, "--lang", language);
      expect(run).toMatchObject({ code: 2, out: "" });
      for (const part of said[language]) expect(run.err).toContain(part);
      expect(run.err).toContain(file(name));
      expect(run.err.split("\n")).toEqual([expect.stringMatching(language === "zh" ? /。$/ : /\.$/), ""]);
    },
  );
});

test("a folder in place of the one file that a command takes is refused like a file that can't be opened", async () => {
  mkdirSync(file("folder.xlsx"));
  const run = await kaoping("summarize", file("folder.xlsx"), "--out", file("out.xlsx"));
  expect(run.code).toBe(2);
  expect(run.err).toContain("打不开");
});

test.each([
  [["nonsense"], "nonsense"],
  [["score"], "files"],
  [["score", "a.xlsx", "--no-such-option"], "--no-such-option"],
  [["score", "a.xlsx", "--lang", "fr"], "--lang"],
  [["score", "a.xlsx", "--period", "someday"], "someday"],
])("a wrong command line %j is refused by name", async (args, named) => {
  const run = await kaoping(...args);
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain(named);
});
