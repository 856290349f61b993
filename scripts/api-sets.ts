/**
 * Finds uses of Excel that the declared requirement set does not cover. Office.js has no such check
 * of its own: a member that an older Excel lacks fails there at run time, in front of the user.
 * The `[Api set: …]` notes in the typings of Office.js say from which set on a member exists.
 */
import ts from "typescript";

export interface ApiOffence {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Class and member, such as "Range.getMergedAreasOrNullObject". */
  readonly member: string;
  /** What the typings say, such as "ExcelApi 1.13". */
  readonly needs: string;
}

const TYPINGS = /@types[\\/]office-js[\\/]/;

/**
 * Checks every member of the namespace Excel that the files use against a set such as "1.9". A
 * member inside `if (…isSetSupported("ExcelApi", "1.14"))`, the like with `? :` or `&&` or with a
 * constant that holds the answer, may be of the set asked for.
 * @param program with the typings of Office.js among its types
 * @param isChecked picks the files to look at
 */
export function findApiOffences(
  program: ts.Program,
  declared: string,
  isChecked: (file: string) => boolean,
): ApiOffence[] {
  const checker = program.getTypeChecker();
  const offences: ApiOffence[] = [];
  const visit = (node: ts.Node, allowed: string): void => {
    for (const declaration of excelDeclarations(node, checker)) {
      const needs = apiSetOf(declaration);
      if (needs !== null && !covers(allowed, needs)) {
        const source = node.getSourceFile();
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        offences.push({ file: source.fileName, line, member: memberName(declaration), needs });
      }
    }
    ts.forEachChild(node, (child) => visit(child, guardOf(node, child, checker) ?? allowed));
  };
  for (const source of program.getSourceFiles()) if (isChecked(source.fileName)) visit(source, declared);
  return offences;
}

/** The declarations in namespace Excel that a name in the code stands for. */
function excelDeclarations(node: ts.Node, checker: ts.TypeChecker): readonly ts.Declaration[] {
  if (!ts.isIdentifier(node)) return [];
  const declarations = (symbolOf(node, checker)?.declarations ?? []).filter(isInExcel);
  if (declarations.length < 2) return declarations;
  // Overloads may differ in their sets: the one that is called counts, else the oldest.
  const call = node.parent.parent;
  if (ts.isCallExpression(call) && call.expression === node.parent) {
    const called = checker.getResolvedSignature(call)?.declaration;
    if (called !== undefined) return [called];
  }
  return declarations.slice(0, 1);
}

function symbolOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = name;
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === name) {
    return checker.getTypeAtLocation(parent.parent).getProperty(name.text);
  }
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
    // A parameter for options may mostly be left out: what is sought isn't in "undefined".
    const expected = parent.name === name ? checker.getContextualType(parent.parent) : undefined;
    if (expected !== undefined) return checker.getNonNullableType(expected).getProperty(name.text);
  }
  return checker.getSymbolAtLocation(name);
}

function isInExcel(declaration: ts.Declaration): boolean {
  if (!TYPINGS.test(declaration.getSourceFile().fileName)) return false;
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    // Options such as those of `load` are declared in Excel.Interfaces.
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel") return true;
  }
  return false;
}

/**
 * The note of a declaration; null where there is none (a member of the library's own machinery). It is read from the text,
 * so that the typings can be parsed without their comments, in half the time.
 */
function apiSetOf(declaration: ts.Declaration): string | null {
  const { text } = declaration.getSourceFile();
  const comment = (ts.getLeadingCommentRanges(text, declaration.pos) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .join("\n");
  return /\[Api set:\s*([^\]]+)\]/.exec(comment)?.[1]?.trim() ?? null;
}

/** A note may name several versions ("1.1 for reading; 1.2 for setting"): the highest counts. */
function covers(allowed: string, needs: string): boolean {
  if (!/^ExcelApi\s+\d/.test(needs)) return false;
  const versions = needs.match(/\d+\.\d+/g) ?? [];
  return versions.every((version) => compareVersions(version, allowed) <= 0);
}

function compareVersions(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}

function memberName(declaration: ts.Declaration): string {
  const own = ts.getNameOfDeclaration(declaration)?.getText() ?? "constructor";
  const holder = declaration.parent;
  const isMember =
    ts.isClassDeclaration(holder) || ts.isInterfaceDeclaration(holder) || ts.isEnumDeclaration(holder);
  return isMember && holder.name !== undefined ? `${holder.name.text}.${own}` : own;
}

/** The set that is known to be there when `child` of `node` runs; null when nothing was asked. */
function guardOf(node: ts.Node, child: ts.Node, checker: ts.TypeChecker): string | null {
  if (ts.isIfStatement(node) && child === node.thenStatement) return askedSet(node.expression, checker);
  if (ts.isConditionalExpression(node) && child === node.whenTrue) return askedSet(node.condition, checker);
  if (ts.isBinaryExpression(node) && child === node.right) {
    const isAnd = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    return isAnd ? askedSet(node.left, checker) : null;
  }
  return null;
}

/** The version in `isSetSupported("ExcelApi", version)`, where the condition holds only with it. */
function askedSet(condition: ts.Expression, checker: ts.TypeChecker): string | null {
  if (ts.isParenthesizedExpression(condition)) return askedSet(condition.expression, checker);
  if (
    ts.isBinaryExpression(condition) &&
    condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
  ) {
    return askedSet(condition.left, checker) ?? askedSet(condition.right, checker);
  }
  if (ts.isIdentifier(condition)) return askedSetOfConstant(condition, checker);
  if (!ts.isCallExpression(condition) || !condition.expression.getText().endsWith("isSetSupported"))
    return null;
  const [set, version] = condition.arguments.map((argument) => checker.getTypeAtLocation(argument));
  if (set?.isStringLiteral() !== true || set.value !== "ExcelApi") return null;
  return version?.isStringLiteral() === true ? version.value : null;
}

/** The same for `const supported = …isSetSupported(…)`, whose name stands in the condition. */
function askedSetOfConstant(name: ts.Identifier, checker: ts.TypeChecker): string | null {
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return null;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant && declaration.initializer !== undefined
    ? askedSet(declaration.initializer, checker)
    : null;
}
