/**
 * Run by excel-uses.ts in a process of its own: compiles the adapter, the ribbon commands and the code to try against
 * Excel's typings, all as one program, and prints as JSON what they use. The questions come as JSON from stdin.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { findApiOffences } from "../../scripts/api-sets";
import type { ExcelQuestions, ExcelUse, ExcelUses } from "./excel-uses";

const root = path.resolve(__dirname, "../..");

/** The parts of src that may use Excel or Office. */
const OFFICE_PARTS = ["src/workbook/office", "src/commands"].map((part) => path.join(root, part) + path.sep);

const NAMESPACES = ["Excel", "Office", "OfficeExtension"];

const isOfficePart = (file: string): boolean =>
  OFFICE_PARTS.some((part) => path.normalize(file).startsWith(part));

const fromRoot = (file: string): string => path.relative(root, file).replaceAll(path.sep, "/");

/** A program over files that are there and files whose text is given. */
function programOver(files: readonly string[], given: ReadonlyMap<string, string>): ts.Program {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) =>
    readFileSync(file, "utf8"),
  );
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  // Most of Excel's typings are comments; findApiOffences reads those that it needs by itself.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => given.has(file) || fileExists(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = given.get(file);
    return text === undefined
      ? getSourceFile.call(host, file, target, ...rest)
      : ts.createSourceFile(file, text, target);
  };
  const rootNames = [...files, ...given.keys()];
  return ts.createProgram({ rootNames, options: { ...options, types: ["office-js"] }, host });
}

/** Whether a file's code, not only a comment, names Excel's or Office's namespace. */
function namesOffice(file: string): boolean {
  const text = readFileSync(file, "utf8");
  // Most files have none of the words at all, and needn't be parsed.
  if (!NAMESPACES.some((name) => text.includes(name))) return false;
  const visit = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && NAMESPACES.includes(node.text)) || (ts.forEachChild(node, visit) ?? false);
  return visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022));
}

/** Whether it imports something of the parts that may: whether any text of its code is the path of such a file. */
function takesFromOffice(source: ts.SourceFile): boolean {
  const folder = path.dirname(source.fileName);
  const visit = (node: ts.Node): boolean =>
    ts.isStringLiteralLike(node)
      ? node.text.startsWith(".") && isOfficePart(path.resolve(folder, node.text))
      : (ts.forEachChild(node, visit) ?? false);
  return visit(source);
}

function answer({ sets, trials }: ExcelQuestions): ExcelUses {
  const sources = ts.sys.readDirectory(path.join(root, "src"), [".ts", ".tsx"]);
  const files = sources.filter(isOfficePart);
  const trialFiles = trials.map((_, index) => path.posix.join(root, `src/trial-${index}.ts`));
  // As modules, so that they see nothing of each other.
  const given = new Map(trialFiles.map((file, index) => [file, `${trials[index]?.code}\nexport {};`]));
  const program = programOver(files, given);
  const needed = program
    .getSourceFiles()
    .filter(({ fileName }) => sources.includes(fileName) && !isOfficePart(fileName));
  const beyond = (set: string, isChecked: (file: string) => boolean): ExcelUse[] =>
    findApiOffences(program, set, isChecked).map(({ file, member, needs }) => ({
      file: fromRoot(file),
      member,
      needs,
    }));
  return {
    files: files.map(fromRoot),
    strayNames: sources.filter((file) => !isOfficePart(file) && namesOffice(file)).map(fromRoot),
    needed: needed.map(({ fileName }) => fromRoot(fileName)),
    takesFromOffice: needed.filter(takesFromOffice).map(({ fileName }) => fromRoot(fileName)),
    beyond: Object.fromEntries(sets.map((set) => [set, beyond(set, isOfficePart)])),
    tried: trials.map(({ set }, index) => beyond(set, (file) => file === trialFiles[index])),
  };
}

const questions = JSON.parse(readFileSync(0, "utf8")) as ExcelQuestions;
process.stdout.write(JSON.stringify(answer(questions)));
