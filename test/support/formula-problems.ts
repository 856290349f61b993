/** What a spreadsheet program of 2010 would not accept in a formula. */

/** The functions that we use; Excel 2010, WPS and LibreOffice have all of them. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  "ABS",
  "AND",
  "AVERAGE",
  "CHAR",
  "CHOOSE",
  "COUNT",
  "COUNTIF",
  "COUNTIFS",
  "DATE",
  "DAY",
  "EDATE",
  "FIND",
  "IF",
  "IFERROR",
  "INDEX",
  "ISERROR",
  "ISNUMBER",
  "ISTEXT",
  "LEFT",
  "LEN",
  "MATCH",
  "MAX",
  "MEDIAN",
  "MID",
  "MIN",
  "MONTH",
  "MOD",
  "NOT",
  "OR",
  "REPLACE",
  "RIGHT",
  "ROUND",
  "ROUNDDOWN",
  "ROUNDUP",
  "ROW",
  "ROWS",
  "STDEVP",
  "SUM",
  "SUMIF",
  "SUMPRODUCT",
  "TRIM",
  "VALUE",
  "YEAR",
]);

const MAX_LENGTH = 8192;
const MAX_TEXT = 255;
const MAX_DEPTH = 64;
const MAX_ARGUMENTS = 255;

/** Texts in quotation marks and sheet names in apostrophes, with their doubled marks. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** @param formula with its leading "=" */
export function formulaProblems(formula: string): readonly string[] {
  const texts = formula.match(QUOTED) ?? [];
  const bare = formula.replace(QUOTED, "_");
  const functions = [...bare.matchAll(/([A-Za-z_.][\w.]*)\(/g)].map(([, name = ""]) => name);
  const { depth, widest, open } = nesting(bare);
  return [
    ...(formula.startsWith("=") ? [] : ["does not begin with ="]),
    ...(formula.length <= MAX_LENGTH ? [] : [`has ${formula.length} characters`]),
    ...functions.filter((name) => !FUNCTIONS.has(name)).map((name) => `uses ${name}`),
    ...texts.filter((text) => text.length - 2 > MAX_TEXT).map((text) => `has the long text ${text}`),
    ...(/["'{}#]|undefined|null|NaN/.test(bare) ? [`is broken: ${formula}`] : []),
    ...(depth <= MAX_DEPTH ? [] : [`nests ${depth} deep`]),
    ...(widest <= MAX_ARGUMENTS ? [] : [`has ${widest} arguments`]),
    ...(open === 0 ? [] : ["has a bracket too few or too many"]),
  ];
}

function nesting(bare: string): { depth: number; widest: number; open: number } {
  const counts: number[] = [];
  let depth = 0;
  let widest = 0;
  let open = 0;
  for (const character of bare) {
    if (character === "(") {
      counts.push(1);
      open++;
    } else if (character === ")") {
      counts.pop();
      open--;
    } else if (character === ",") {
      counts.push((counts.pop() ?? 0) + 1);
    }
    depth = Math.max(depth, counts.length);
    widest = Math.max(widest, counts.at(-1) ?? 0);
  }
  return { depth, widest, open };
}
