/** Departments' own sheets as files, written by another program's library than ours. */
import { utils, write, type BookType } from "@e965/xlsx";
import { ownGrid } from "./own-sheet";

export interface OwnFileSheet {
  readonly name: string;
  /** See `ownGrid`. */
  readonly text: string;
  readonly merges?: readonly string[];
}

export function ownFile(sheets: readonly OwnFileSheet[], bookType: BookType = "xlsx"): Uint8Array {
  const book = utils.book_new();
  for (const { name, text, merges = [] } of sheets) {
    const grid = ownGrid(name, text, merges);
    const sheet = utils.aoa_to_sheet(grid.values.map((row) => [...row]));
    sheet["!merges"] = grid.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes: unknown = write(book, { type: "array", bookType });
  return new Uint8Array(bytes as ArrayBuffer);
}
