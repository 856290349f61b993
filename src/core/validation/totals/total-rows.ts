/** Finds the rows of sums below a sheet's table by what stands at their beginning. */
import { textAt, type SheetGrid } from "../../grid/grid";
import { textWidth } from "../../plan/text-size";
import { rememberFor, rememberText } from "../../remember";
import { normalizeLabel, withoutBrackets } from "../../sheet/normalize-text";
import { inBothLanguages } from "../../sheet/sheet-labels";
import layout from "../../sheet/sheet-layout.json";
import type { CheckContext } from "../check-context";

/** What the row of the table's sums is called. */
export const TOTALS = inBothLanguages(layout.totals.total);

export const FINAL_SCORE = inBothLanguages(layout.totals.final);

export const GRADE = inBothLanguages(layout.totals.grade);

const SUBTOTALS = inBothLanguages([...layout.totals.subtotal, ...layout.totals.total]);

type Place = Pick<CheckContext, "sheet" | "grid">;

/** The first row below the header that begins with one of the labels; null without one. */
export function findTotalRow(
  { sheet, grid }: Place,
  labels: ReadonlySet<string>,
): { readonly row: number; readonly label: string } | null {
  const starts = rowStarts({ sheet, grid });
  const index = starts.findIndex(({ plain }) => labels.has(plain));
  const found = starts[index];
  return found === undefined ? null : { row: sheet.header.row + 1 + index, label: found.label };
}

/** True for a row that sums up others. */
export function isSubtotal({ sheet, grid }: Place, row: number): boolean {
  const start = rowStarts({ sheet, grid })[row - sheet.header.row - 1];
  return start !== undefined && SUBTOTALS.has(start.plain);
}

/** What a row begins with: the first text left of the points, and as it is compared. */
interface RowStart {
  readonly label: string;
  readonly plain: string;
}

/** Of each row below the header. Several checks look for their rows; a sheet is read from one grid. */
function rowStarts({ sheet, grid }: Place): readonly RowStart[] {
  const known = startsOf(grid);
  let starts = known.get(sheet);
  if (starts === undefined) {
    const end = sheet.columns.get("max") ?? 5;
    starts = grid.values.slice(sheet.header.row + 1).map((_, index): RowStart => {
      const label = firstText(grid, sheet.header.row + 1 + index, end);
      return { label, plain: plainLabel(label) };
    });
    known.set(sheet, starts);
  }
  return starts;
}

const startsOf = rememberFor((_: SheetGrid) => new Map<CheckContext["sheet"], readonly RowStart[]>());

function firstText(grid: SheetGrid, row: number, end: number): string {
  for (let column = 0; column < end; column++) {
    const text = textAt(grid, row, column);
    if (isWording(text)) return text;
  }
  return "";
}

const isWording = rememberText((text): boolean => text !== "" && Number.isNaN(Number(text)));

/** A longer text is no label; English ones take twice the characters. */
const LONGEST_LABEL = 60;

const plainLabel = rememberText((text): string =>
  textWidth(text) > LONGEST_LABEL ? "" : withoutBrackets(normalizeLabel(text)),
);
