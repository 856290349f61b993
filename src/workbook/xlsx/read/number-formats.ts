/** Number formats of cells: the numbers by which files name the usual ones. */
import { rememberPart } from "../xml/remember-part";
import { attributeOf, childOf, childrenOf, parseXml } from "../xml/xml-tree";

/** Formats that files name by number only, as Excel shows them in English. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Numbers 27–36 and 50–58 are dates and times of the East Asian Excels. */
const EAST_ASIAN = {
  27: 1,
  28: 1,
  29: 1,
  30: 1,
  31: 1,
  36: 1,
  50: 1,
  51: 1,
  52: 1,
  53: 1,
  54: 1,
  57: 1,
  58: 1,
};
const EAST_ASIAN_TIMES = { 32: 1, 33: 1, 34: 1, 35: 1, 55: 1, 56: 1 };

/**
 * The number format of every cell style of a workbook, by the style's number.
 * @param xml content of the styles part
 */
export const readNumberFormats = rememberPart((xml: string): readonly string[] => {
  const root = parseXml(xml);
  const own = new Map(
    childrenOf(childOf(root, "numFmts"), "numFmt").map((format) => [
      Number(attributeOf(format, "numFmtId")),
      attributeOf(format, "formatCode") ?? "General",
    ]),
  );
  return childrenOf(childOf(root, "cellXfs"), "xf").map((style) => {
    const id = Number(attributeOf(style, "numFmtId") ?? 0);
    return own.get(id) ?? builtInFormat(id);
  });
});

function builtInFormat(id: number): string {
  if (id in EAST_ASIAN) return "yyyy-mm-dd";
  if (id in EAST_ASIAN_TIMES) return "h:mm:ss";
  return BUILT_IN[id] ?? "General";
}

/** Number of a format that every program knows without being told, or null. */
export function builtInNumber(format: string): number | null {
  // The others are written out: what their numbers stand for depends on the program's language.
  for (const id of [0, 1, 2, 3, 4, 9, 10, 49]) if (BUILT_IN[id] === format) return id;
  return null;
}
