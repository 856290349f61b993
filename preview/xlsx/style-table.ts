/** The cell formats of a file, as far as the engine does not keep them. */
import { element, elements, flag } from "./xml-elements";

export interface CellFormat {
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** "" for General and for Excel's built-in formats, which the engine knows. */
  readonly numberFormat: string;
}

const DEFAULT: CellFormat = { locked: true, formulaHidden: false, numberFormat: "" };

export class StyleTable {
  private readonly formats: readonly CellFormat[];

  constructor(styles: Document | null) {
    const codes = new Map(
      elements(element(styles, "numFmts"), "numFmt").map((item) => [
        item.getAttribute("numFmtId"),
        item.getAttribute("formatCode"),
      ]),
    );
    this.formats = elements(element(styles, "cellXfs"), "xf").map((format) => {
      const protection = element(format, "protection");
      return {
        locked: flag(protection, "locked", true),
        formulaHidden: flag(protection, "hidden"),
        numberFormat: codes.get(format.getAttribute("numFmtId")) ?? "",
      };
    });
  }

  /** @param index the `s` attribute of a cell, row or column */
  at(index: string | null): CellFormat {
    return this.formats[Number(index ?? 0)] ?? DEFAULT;
  }
}
