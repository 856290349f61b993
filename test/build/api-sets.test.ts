/** Holds the code to the requirement set of the manifest, and the check itself to its word. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { findApiOffences } from "../../scripts/api-sets";

const root = path.resolve(__dirname, "../..");
const DECLARED = "1.9";

/** Parsed once: the typings of Office.js alone take most of a second. */
const parsed = new Map<string, ts.SourceFile | undefined>();

function programOver(files: readonly string[], virtual: Readonly<Record<string, string>> = {}): ts.Program {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) =>
    readFileSync(file, "utf8"),
  );
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file in virtual || fileExists(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = virtual[file];
    if (text !== undefined) return ts.createSourceFile(file, text, target, true);
    if (!parsed.has(file)) parsed.set(file, getSourceFile.call(host, file, target, ...rest));
    return parsed.get(file);
  };
  return ts.createProgram({ rootNames: [...files], options: { ...options, types: ["office-js"] }, host });
}

/** The members above the declared set that a piece of code uses. */
function offendersIn(code: string): string[] {
  const file = path.join(root, "src/offender.ts");
  const program = programOver([file], { [file]: `${code}\nexport {};` });
  return findApiOffences(program, DECLARED, (name) => name === file).map(
    ({ member, needs }) => `${member} (${needs})`,
  );
}

/** The parts of src that may use Excel or Office. */
const OFFICE_PARTS = ["src/workbook/office", "src/commands"].map((part) => path.join(root, part) + path.sep);

const NAMESPACES = ["Excel", "Office", "OfficeExtension"];

/** Whether a file's code, not only a comment, names Excel's or Office's namespace. */
function namesOffice(file: string): boolean {
  const text = readFileSync(file, "utf8");
  // Most files have none of the words at all, and needn't be parsed.
  if (!NAMESPACES.some((name) => text.includes(name))) return false;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && NAMESPACES.includes(node.text)) || (ts.forEachChild(node, visit) ?? false);
  return visit(source);
}

/** Whether it imports one of those parts. */
function takesFromOffice({ fileName, text }: ts.SourceFile): boolean {
  return ts
    .preProcessFile(text)
    .importedFiles.some(({ fileName: from }) => isOfficePart(path.resolve(path.dirname(fileName), from)));
}

const sources = ts.sys.readDirectory(path.join(root, "src"), [".ts", ".tsx"]);
const isOfficePart = (file: string): boolean =>
  OFFICE_PARTS.some((part) => path.normalize(file).startsWith(part));

test("Excel and Office are named in the adapter and the ribbon commands only", () => {
  expect(sources.filter((file) => !isOfficePart(file) && namesOffice(file))).toEqual([]);
});

test("nothing in src uses Excel beyond the declared set", () => {
  const files = sources.filter(isOfficePart);
  const program = programOver(files);
  const offences = findApiOffences(program, DECLARED, isOfficePart);
  expect(files.length).toBeGreaterThan(0);
  // What else they need gets nothing of Excel's into its hands: it takes nothing from them.
  const others = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes("/src/") && !isOfficePart(fileName));
  expect(others.length).toBeGreaterThan(10);
  expect(others.filter(takesFromOffice)).toEqual([]);
  expect(offences).toEqual([]);
});

test("under a lower set the same code is found to reach beyond it", () => {
  const files = [path.join(root, "src/workbook/office/write-layout.ts")];
  const offences = findApiOffences(programOver(files), "1.8", (file) => files.includes(file));
  expect(offences.map(({ member }) => member)).toContain("Worksheet.pageLayout");
});

test("a method above the set is found, by call, by destructuring and in an options object", () => {
  expect(offendersIn(`declare const range: Excel.Range; range.getMergedAreasOrNullObject();`)).toEqual([
    "Range.getMergedAreasOrNullObject (ExcelApi 1.13)",
  ]);
  expect(
    offendersIn(
      `declare const sheet: Excel.Worksheet; const { onNameChanged: changed } = sheet; void changed;`,
    ),
  ).toEqual(["Worksheet.onNameChanged (ExcelApi 1.17)"]);
  expect(offendersIn(`declare const sheet: Excel.Worksheet; sheet.getRange("A1").values = [[1]];`)).toEqual(
    [],
  );
});

test("a guard that asks for the set lets the member pass, a guard for a lower one does not", () => {
  const guarded = (version: string): string =>
    `declare const range: Excel.Range;
     if (Office.context.requirements.isSetSupported("ExcelApi", "${version}")) range.getMergedAreasOrNullObject();`;
  expect(offendersIn(guarded("1.13"))).toEqual([]);
  expect(offendersIn(guarded("1.10"))).toEqual(["Range.getMergedAreasOrNullObject (ExcelApi 1.13)"]);
});

test("a guard may be kept in a constant, but not in what can change", () => {
  const kept = (keyword: string): string =>
    `declare const range: Excel.Range;
     ${keyword} isNew = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
     export const merged = isNew ? range.getMergedAreasOrNullObject() : null;`;
  expect(offendersIn(kept("const"))).toEqual([]);
  expect(offendersIn(kept("let"))).toEqual(["Range.getMergedAreasOrNullObject (ExcelApi 1.13)"]);
});

test("the part after else and members of other sets stay forbidden", () => {
  expect(
    offendersIn(`declare const range: Excel.Range;
      if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) { range.load(); }
      else { range.getMergedAreasOrNullObject(); }`),
  ).toHaveLength(1);
  expect(
    offendersIn(`declare const sheet: Excel.Worksheet; sheet.namedSheetViews.enterTemporary();`),
  ).toContain("Worksheet.namedSheetViews (ExcelApiOnline 1.1)");
});
