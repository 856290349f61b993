/** Sorts the rows of a department's own sheet: indicators, adjustments, headings, what continues a row, and the rest. */
import { isCellError, textAt, valueAt, type SheetGrid } from "../grid/grid";
import type { SheetHeader } from "../sheet/find-header";
import { trimText } from "../sheet/normalize-text";
import type { ColumnKey } from "../sheet/scoring-sheet";
import type { DerivationProblem } from "./derived-framework";
import { isPercentCell, readPoints } from "./own-points";
import { adjustmentKind, capInText, isFooter, isNumbered, nameFromCriteria } from "./own-words";

/** One indicator's row, or several rows that share its points. */
export interface OwnIndicator {
  readonly row: number;
  readonly group: string;
  readonly name: string;
  criteria: string;
  /** The department's own code; "" where there is none. */
  readonly code: string;
  readonly points: number;
}

export interface OwnAdjustment {
  readonly row: number;
  readonly kind: "bonus" | "penalty";
  readonly name: string;
  readonly cap: number;
}

export interface SortedRows {
  readonly indicators: readonly OwnIndicator[];
  readonly adjustments: readonly OwnAdjustment[];
  readonly problems: readonly DerivationProblem[];
  /** Rows, counted from 0, whose name was made from their criteria. */
  readonly named: readonly number[];
  /** Rows whose criteria were added to the row above. */
  readonly continued: readonly number[];
  readonly percent: boolean;
}

export function sortRows(
  grid: SheetGrid,
  { row: headerRow, columns }: SheetHeader,
  pointsColumn: number,
): SortedRows {
  const indicators: OwnIndicator[] = [];
  const adjustments: OwnAdjustment[] = [];
  const problems: DerivationProblem[] = [];
  const named: number[] = [];
  const continued: number[] = [];
  let percent = false;
  let group = "";
  let heading = false;
  let footer = false;
  const text = (row: number, key: ColumnKey): string => {
    const column = columns.get(key);
    return column === undefined ? "" : trimText(textAt(grid, row, column));
  };
  for (let row = headerRow + 1; row < grid.values.length; row++) {
    const l1 = text(row, "l1");
    const l2 = text(row, "l2");
    const criteria = text(row, "criteria");
    const words = [text(row, "no"), l1, text(row, "code"), l2, criteria].filter((word) => word !== "");
    if (words.some(isFooter)) {
      footer = true;
      continue;
    }
    const points = readPoints(grid, row, pointsColumn);
    if (!columns.has("l1") && criteria === "" && words.some((word) => isNumbered(word))) {
      group = l2 === "" ? (words.at(-1) ?? "") : l2;
      heading = true;
      footer = false;
      continue;
    }
    if (l1 !== "") group = l1;
    if (words.length === 0) continue;
    const at = { sheet: grid.name, row, column: pointsColumn };
    const kind =
      adjustmentKind(l2) ?? adjustmentKind(l1) ?? (l1 === "" || heading ? adjustmentKind(group) : null);
    if (kind !== null) {
      const stated = points.kind === "number" && points.value > 0 ? points.value : capInText(words.join(" "));
      const name = l2 !== "" ? l2 : criteria !== "" ? nameFromCriteria(criteria) : l1;
      if (stated === null) problems.push({ kind: "noCap", at, name });
      else adjustments.push({ row, kind, name, cap: stated });
      continue;
    }
    const name = l2 === "" ? nameFromCriteria(criteria === "" ? l1 : criteria) : l2;
    const above = indicators.at(-1);
    if (points.kind === "blank") {
      if (
        above !== undefined &&
        !footer &&
        criteria !== "" &&
        (l2 === "" || sharesPoints(grid, row, pointsColumn))
      ) {
        above.criteria = [above.criteria, l2, criteria].filter((part) => part !== "").join("\n");
        continued.push(row);
      } else if (!footer && (l2 !== "" || criteria !== "")) problems.push({ kind: "noPoints", at, name });
      continue;
    }
    if (points.kind !== "number" || !(points.value > 0)) {
      const value = valueAt(grid, row, pointsColumn);
      problems.push({
        kind: "unreadablePoints",
        at,
        name,
        value: isCellError(value) ? value.error : String(value),
      });
      continue;
    }
    if (name === "") continue;
    if (l2 === "") named.push(row);
    percent ||= isPercentCell(grid, row, pointsColumn);
    indicators.push({ row, group, name, criteria, code: text(row, "code"), points: points.value });
  }
  return { indicators, adjustments, problems, named, continued, percent };
}

/** True where the points' cell is merged with the one above. */
function sharesPoints(grid: SheetGrid, row: number, column: number): boolean {
  return grid.merges.some(
    ({ top, bottom, left, right }) => top < row && row <= bottom && left <= column && column <= right,
  );
}
