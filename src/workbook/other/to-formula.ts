/** A formula as the library gives it, as Excel shows it. */
import { quoteSheet } from "../../core/grid/address";
import type { OtherFormat } from "./other-format";

/** `[.A1]`, `[Sheet.A1:.B2]` and `['It''s'.A1]` of OpenDocument; a text in quotes stays. */
const REFERENCE =
  /"[^"]*"|\[\$?(?:'((?:[^']|''){1,200})'|([^'".[\]]{1,100}))?\.(\$?[A-Z]{1,3}\$?\d{1,7})(?::(?:[^'".[\]]{0,100})\.(\$?[A-Z]{1,3}\$?\d{1,7}))?\]/g;

/** @returns with its "="; null where there is none */
export function toFormula(text: string | undefined, format: OtherFormat): string | null {
  if (text === undefined || text === "") return null;
  const formula = format === "ods" ? withoutBrackets(text) : text;
  return `=${formula.replace(/_xlfn\.(?:_xlws\.)?/g, "")}`;
}

/** The library leaves the references as they are where a sheet's name is not Latin. */
function withoutBrackets(formula: string): string {
  return formula.replace(
    REFERENCE,
    (whole: string, quoted?: string, bare?: string, from?: string, to?: string) => {
      if (from === undefined) return whole;
      const sheet = quoted?.replaceAll("''", "'") ?? bare;
      const cells = to === undefined ? from : `${from}:${to}`;
      return sheet === undefined ? cells : `${quoteSheet(sheet)}!${cells}`;
    },
  );
}
