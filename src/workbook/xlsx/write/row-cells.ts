/** The cells of one row's XML with their columns. */
import { columnNumber } from "../../../core/grid/address";
import { attributeOf, childrenOf, type XmlElement } from "../xml/xml-tree";

/** Cells may leave their address out; then they follow the one before. */
export function rowCells(
  row: XmlElement,
): readonly { readonly column: number; readonly element: XmlElement }[] {
  let column = -1;
  return childrenOf(row, "c").map((element) => {
    const letters = /^[A-Z]{1,3}/i.exec(attributeOf(element, "r") ?? "")?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    return { column, element };
  });
}
