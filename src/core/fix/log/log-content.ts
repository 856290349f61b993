/** A cell's content as 校验记录 holds it: nothing of it is lost, and no formula in it is live. */
import { isCellError, type CellValue } from "../../grid/grid";
import type { CellContent } from "../../plan/plan";
import { kindOf, type ContentKind } from "./log-columns";

export interface LoggedContent {
  /** A formula is a text here. */
  readonly value: CellContent["value"];
  readonly kind: ContentKind;
}

export function toLogged({ value, formula }: CellContent): LoggedContent {
  if (formula !== null) return { value: formula, kind: "formula" };
  switch (typeof value) {
    case "number":
      return { value, kind: "number" };
    case "boolean":
      return { value, kind: "logical" };
    case "string":
      return { value, kind: "text" };
    default:
      return { value: null, kind: "blank" };
  }
}

/**
 * The way back. A formula comes without its value, which is Excel's affair.
 * @param kindWord in either language
 * @returns null when value and kind don't fit each other
 */
export function fromLogged(value: CellValue, kindWord: string): CellContent | null {
  const kind = kindOf(kindWord);
  if (kind === null || isCellError(value)) return null;
  if (kind === "blank") return value === null ? { value, formula: null } : null;
  if (kind === "formula") return typeof value === "string" ? { value: null, formula: value } : null;
  // An empty text reads back as a blank cell.
  const read = kind === "text" && value === null ? "" : value;
  return toLogged({ value: read, formula: null }).kind === kind ? { value: read, formula: null } : null;
}
