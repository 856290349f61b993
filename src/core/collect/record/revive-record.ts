/** A sheet of a record that was just made, with the frameworks that came with it. */
import type { Assessment } from "../../assessment";
import type { SheetRecord } from "./file-record";
import type { FrameworkShelf } from "./record-frameworks";
import { reviveSheet } from "./revive-sheet";

/** @throws Error for a record whose framework isn't on the shelf: one of other machines may lack it, one's own doesn't */
export function reviveRecord(sheet: SheetRecord, shelf: FrameworkShelf): Assessment {
  const own = shelf.get(sheet.framework);
  if (own === null) throw new Error("A record that was just made lacks its framework");
  return reviveSheet(sheet, own, sheet.issued === null ? null : shelf.get(sheet.issued));
}
