/** Holds the code to the requirement set of the manifest, docs/excel-risks.md to the code, and the check itself to its word. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { excelUses, type ExcelUses } from "../support/excel-uses";

const root = path.resolve(__dirname, "../..");
const DECLARED = "1.9";

const guarded = (version: string): string =>
  `declare const range: Excel.Range;
   if (Office.context.requirements.isSetSupported("ExcelApi", "${version}")) range.getMergedAreasOrNullObject();`;

const kept = (keyword: string): string =>
  `declare const range: Excel.Range;
   ${keyword} isNew = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
   export const merged = isNew ? range.getMergedAreasOrNullObject() : null;`;

/** Pieces of code that are judged by the declared set. */
const TRIALS = {
  call: `declare const range: Excel.Range; range.getMergedAreasOrNullObject();`,
  destructuring: `declare const sheet: Excel.Worksheet; const { onNameChanged: changed } = sheet; void changed;`,
  allowed: `declare const sheet: Excel.Worksheet; sheet.getRange("A1").values = [[1]];`,
  options: `declare const range: Excel.Range; range.load({ hasSpill: true });`,
  guard: guarded("1.13"),
  lowerGuard: guarded("1.10"),
  keptInConst: kept("const"),
  keptInLet: kept("let"),
  afterElse: `declare const range: Excel.Range;
      if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) { range.load(); }
      else { range.getMergedAreasOrNullObject(); }`,
  otherSet: `declare const sheet: Excel.Worksheet; sheet.namedSheetViews.enterTemporary();`,
};

let uses: ExcelUses;

beforeAll(() => {
  const trials = Object.values(TRIALS).map((code) => ({ set: DECLARED, code }));
  uses = excelUses({ sets: ["0", "1.8", DECLARED], trials });
});

/** The members above the declared set that a trial uses. */
function offendersIn(trial: keyof typeof TRIALS): string[] {
  const found = uses.tried[Object.keys(TRIALS).indexOf(trial)] ?? [];
  return found.map(({ member, needs }) => `${member} (${needs})`);
}

test("Excel and Office are named in the adapter and the ribbon commands only", () => {
  expect(uses.strayNames).toEqual([]);
});

test("nothing in src uses Excel beyond the declared set", () => {
  expect(uses.files.length).toBeGreaterThan(0);
  // What else they need gets nothing of Excel's into its hands: it takes nothing from them.
  expect(uses.needed.length).toBeGreaterThan(10);
  expect(uses.takesFromOffice).toEqual([]);
  expect(uses.beyond[DECLARED]).toEqual([]);
});

test("under a lower set the same code is found to reach beyond it", () => {
  const found = uses.beyond["1.8"]?.filter(({ file }) => file === "src/workbook/office/write-layout.ts");
  expect(found?.map(({ member }) => member)).toContain("Worksheet.pageLayout");
});

test("docs/excel-risks.md has every member of Excel's API that the adapter uses with its set, and no other", () => {
  const page = readFileSync(path.join(root, "docs/excel-risks.md"), "utf8");
  const rows = [...page.matchAll(/^\| `([\w.]+)` +\| ([^|]+?) +\|/gm)];
  const listed = Object.fromEntries(rows.map(([, member = "", set = ""]) => [member, set]));
  // All sets are above "0".
  const used = uses.beyond["0"]?.filter(({ file }) => file.startsWith("src/workbook/office/")) ?? [];
  expect(listed).toEqual(Object.fromEntries(used.map(({ member, needs }) => [member, needs])));
});

test("a method above the set is found, by call, by destructuring and in an options object", () => {
  expect(offendersIn("call")).toEqual(["Range.getMergedAreasOrNullObject (ExcelApi 1.13)"]);
  expect(offendersIn("destructuring")).toEqual(["Worksheet.onNameChanged (ExcelApi 1.17)"]);
  expect(offendersIn("options")).toEqual(["RangeLoadOptions.hasSpill (ExcelApi 1.12)"]);
  expect(offendersIn("allowed")).toEqual([]);
});

test("a guard that asks for the set lets the member pass, a guard for a lower one does not", () => {
  expect(offendersIn("guard")).toEqual([]);
  expect(offendersIn("lowerGuard")).toEqual(["Range.getMergedAreasOrNullObject (ExcelApi 1.13)"]);
});

test("a guard may be kept in a constant, but not in what can change", () => {
  expect(offendersIn("keptInConst")).toEqual([]);
  expect(offendersIn("keptInLet")).toEqual(["Range.getMergedAreasOrNullObject (ExcelApi 1.13)"]);
});

test("the part after else and members of other sets stay forbidden", () => {
  expect(offendersIn("afterElse")).toHaveLength(1);
  expect(offendersIn("otherSet")).toContain("Worksheet.namedSheetViews (ExcelApiOnline 1.1)");
});
