/** A column of a scoring sheet over some of its rows, as formulas name it. */
import { rangeAddress } from "../grid/address";
import { columnOf, type TemplateColumn } from "./scoring-layout";

/** A1 notation, from the first to the last row. */
export function columnRange(key: TemplateColumn, top: number, bottom: number): string {
  const column = columnOf(key);
  return rangeAddress({ top, bottom, left: column, right: column });
}
