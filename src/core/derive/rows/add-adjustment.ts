/** Makes an adjustment of a row under 加分, 扣分, 加减分 or 一票否决, or of one that is called so itself. */
import type { CellRef } from "../../grid/address";
import { textAt } from "../../grid/grid";
import { isMergedUp } from "../tables/merged-cells";
import { readPoints } from "../own-points";
import { adjustmentWord, capInText, signInText, type AdjustmentWord } from "./adjustment-words";
import { nameFromCriteria } from "./criteria-name";
import type { OwnAdjustment } from "./own-row";
import { pointsInName } from "./points-in-text";
import { lowestName, scoreColumns } from "./row-view";
import type { FoundRow, Sorting } from "./sorting";

export function addAdjustment(
  sorted: Sorting,
  { grid, table, view, around, word }: FoundRow & { readonly word: AdjustmentWord },
): void {
  const { row, criteria, points, no } = view;
  const lowest = lowestName(view);
  const own = adjustmentWord(lowest) !== null || lowest === "";
  const name =
    own && criteria !== "" ? nameFromCriteria(criteria) : lowest !== "" ? lowest : (view.texts[0] ?? no);
  const at: CellRef = { sheet: grid.name, row, column: table.columns.get("max") ?? table.left };
  if (name === "" && !view.scored) {
    if (points.kind === "blank") sorted.notes.push(row);
    else sorted.problems.push({ kind: "unclear", at, name: around.group });
    return;
  }
  if (view.texts.length === 0 && criteria === "" && !isPart(grid, table, row)) {
    sorted.problems.push({ kind: "unclear", at, name: no === "" ? around.group : no });
    return;
  }
  const words = view.names.filter((one) => adjustmentWord(one) === null);
  const text = [...words, criteria].join(" ");
  const kind = kindOf(
    word,
    text,
    points.kind === "number" ? points.value : 0,
    signOfScores(grid, table, row),
  );
  if (kind === null) {
    sorted.problems.push({ kind: "unsigned", at, name });
    return;
  }
  const stated = points.kind === "number" && points.value !== 0 ? Math.abs(points.value) : null;
  const adjustment: OwnAdjustment = {
    table,
    row,
    kind,
    group: around.group,
    name: name === "" ? around.group : name,
    cap:
      stated ??
      capInText(text) ??
      (lowest === "" ? null : pointsInName(lowest)) ??
      sharedCap(sorted, view.shares) ??
      around.cap,
    groupCap: around.cap ?? (view.shares ? sharedCap(sorted, true) : null),
    pointed: stated !== null && view.pointsFrom === null,
  };
  sorted.adjustments.push(adjustment);
}

/** A row whose name or rule is merged with the one above. */
function isPart(grid: FoundRow["grid"], table: FoundRow["table"], row: number): boolean {
  const columns = [...table.names, table.columns.get("criteria")];
  return columns.some((column) => column !== undefined && isMergedUp(grid, row, column));
}

/** The points of a merged cell hold for each of its rows, and for all of them together. */
function sharedCap({ adjustments }: Sorting, shares: boolean): number | null {
  return shares ? (adjustments.at(-1)?.cap ?? null) : null;
}

function kindOf(
  word: AdjustmentWord,
  text: string,
  points: number,
  scores: "bonus" | "penalty" | null,
): OwnAdjustment["kind"] | null {
  if (word !== "mixed") return word;
  if (points < 0) return "penalty";
  return signInText(text) ?? scores;
}

/** What the sign of the scores says where no word does; a plain positive number is a bonus. */
function signOfScores(
  grid: FoundRow["grid"],
  table: FoundRow["table"],
  row: number,
): "bonus" | "penalty" | null {
  for (const column of scoreColumns(table)) {
    const reading = readPoints(grid, row, column);
    if (reading.kind !== "number" || reading.value === 0) continue;
    if (reading.value < 0) return "penalty";
    return /^[+＋]/.test(textAt(grid, row, column)) ? "bonus" : null;
  }
  return null;
}
