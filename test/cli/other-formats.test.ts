/** Files of other formats give what the same workbook gives as .xlsx; nothing is ever written into them. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils, write, type BookType, type WorkBook } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { Finding } from "../../src/core/validation/finding";
import { example, kaoping, temporaryFolder } from "../support/command-line";

const file = temporaryFolder();
const FORMATS = join(__dirname, "../fixtures/formats");
const OWN = join(__dirname, "../fixtures/cases/O20.xlsx");
/** What the library has to say of a file's details. */
beforeAll(() => jest.spyOn(console, "error").mockReturnValue(undefined));
afterAll(() => jest.restoreAllMocks());

interface Report {
  readonly file: string;
  readonly findings: readonly (Finding & { readonly code: string })[];
}

async function score(path: string): Promise<Report> {
  const { out } = await kaoping("score", path, "--json");
  return { ...(JSON.parse(out) as Report), file: "" };
}

/** The example as the library writes it; names of single sheets, which it can't write, are left out. */
function madeByLibrary(source: string, type: BookType, name: string, vba?: Uint8Array): string {
  const workbook: WorkBook = read(readFileSync(source), {
    cellFormula: true,
    cellNF: true,
    cellStyles: true,
  });
  const names = workbook.Workbook?.Names?.filter(({ Sheet }) => Sheet == null) ?? [];
  workbook.Workbook = { ...workbook.Workbook, Names: names };
  if (vba !== undefined) workbook.vbaraw = vba;
  writeFileSync(file(name), write(workbook, { type: "buffer", bookType: type, bookVBA: true }) as Buffer);
  return file(name);
}

const MACROS = new Uint8Array(readFileSync(join(FORMATS, "O20.xls")));

test.each(["xls", "ods"])("a sheet saved as .%s by LibreOffice gives the same JSON", async (format) => {
  expect(await score(join(FORMATS, `O20.${format}`))).toEqual(await score(OWN));
});

test.each(["xlsx", "txt", "et"])(
  "what a file is, is told by what it holds: an .xls called .%s",
  async (ending) => {
    copyFileSync(join(FORMATS, "O20.xls"), file(`renamed.${ending}`));
    expect(await score(file(`renamed.${ending}`))).toEqual(await score(OWN));
  },
);

test.each(["clean", "faulty"] as const)(
  "the %s example as .xlsb and as XML of Excel 2003 gives the same",
  async (name) => {
    const plain = await score(example(name));
    // The library writes no formulas into .xlsb, which V401 remarks on, as it has to.
    const withoutFormulas = (report: Report): Report => ({
      ...report,
      findings: report.findings.filter(({ code }) => code !== "V401"),
    });
    const binary = await score(madeByLibrary(example(name), "xlsb", `${name}.xlsb`));
    expect(withoutFormulas(binary)).toEqual(withoutFormulas(plain));
  },
);

test("a password of an .xls is said to be one", async () => {
  const bytes = new Uint8Array(readFileSync(join(FORMATS, "O20.xls")));
  const start = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
  const at = bytes.findIndex((_, index) => start.every((byte, offset) => bytes[index + offset] === byte));
  // The record behind the first becomes FILEPASS, of the kind that nobody can open.
  bytes.set([0x2f, 0x00], at + 20);
  writeFileSync(file("locked.xls"), bytes);
  const run = await kaoping("check", file("locked.xls"));
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain("设有打开密码，无法读取（Excel 97–2003 工作簿的打开密码）");
});

test("a web page called .xls is refused by name", async () => {
  writeFileSync(file("page.xls"), "<html><table><tr><td>1</td></tr></table></html>");
  const run = await kaoping("check", file("page.xls"));
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain("是网页");
});

test("the XML of Excel 2003 is read by whatever name", async () => {
  const sheet = utils.aoa_to_sheet([["单位名称"], ["第一党支部"]]);
  const workbook = { SheetNames: ["名录"], Sheets: { 名录: sheet } };
  writeFileSync(file("roster.xls"), write(workbook, { type: "buffer", bookType: "xlml" }) as Buffer);
  const run = await kaoping("check", example("clean"), "--roster", file("roster.xls"));
  expect(run).toMatchObject({ code: 0, err: "" });
});

test("汇总 of an .xls is written into a new .xlsx, and what did not come along is said", async () => {
  const before = readFileSync(join(FORMATS, "O20.xls"));
  const run = await kaoping("summarize", join(FORMATS, "O20.xls"), "--out", file("sum.xlsx"));
  expect(run.code).toBeLessThan(2);
  expect(run.err).toMatch(/O20\.xls”是Excel 97–2003.*只读取.*sum\.xlsx/);
  expect(readFileSync(join(FORMATS, "O20.xls"))).toEqual(before);
  expect((await score(file("sum.xlsx"))).findings).toEqual((await score(OWN)).findings);
});

test("fixed copies of other formats are .xlsx, and two of one name are refused", async () => {
  const run = await kaoping("check", join(FORMATS, "O20.ods"), "--fix", "safe", "--out", file("fixed"));
  expect(run.err).toContain(file("fixed/O20.xlsx"));
  expect((await score(file("fixed/O20.xlsx"))).findings).toEqual((await score(OWN)).findings);
  const both = [join(FORMATS, "O20.ods"), join(FORMATS, "O20.xls")];
  const refused = await kaoping("check", ...both, "--fix", "safe", "--out", file("two"));
  expect(refused.err).toContain("同名");
});

describe("a workbook with macros", () => {
  const macros = (): string => madeByLibrary(example("clean"), "xlsm", "m.xlsm", MACROS);

  test("is read as the same workbook without them", async () => {
    expect(await score(macros())).toEqual(await score(example("clean")));
  });

  test("is not written without being asked to go without them", async () => {
    const run = await kaoping("summarize", macros(), "--out", file("m.xlsx"));
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain("--drop-macros");
  });

  test("is written without any trace of them when it is", async () => {
    const run = await kaoping("summarize", macros(), "--out", file("m.xlsx"), "--drop-macros");
    expect(run.err).toContain("不含宏");
    const parts = unzipSync(new Uint8Array(readFileSync(file("m.xlsx"))));
    expect(Object.keys(parts).filter((name) => /vba/i.test(name))).toEqual([]);
    const text = Object.values(parts).map((part) => new TextDecoder().decode(part));
    expect(text.filter((part) => /vbaProject|sheet\.macroEnabled/.test(part))).toEqual([]);
  });
});
