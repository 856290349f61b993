/** Excel's rules for the names of sheets. */
import { HostError } from "../../rich-api/host-error";
import type { WorkbookState } from "../state/workbook-state";

const MAX_LENGTH = 31;

/**
 * @param self the sheet that is to get the name; null for a new one
 * @throws HostError InvalidArgument for a name that no sheet may have, ItemAlreadyExists for a taken one
 */
export function requireSheetName(
  book: WorkbookState,
  name: unknown,
  self: string | null,
  location: string,
): string {
  if (typeof name !== "string" || !isLegal(name)) {
    throw new HostError(
      "InvalidArgument",
      "The argument is invalid or missing or has an incorrect format.",
      location,
    );
  }
  const holder = book.sheetIdOf(name);
  if (holder !== null && holder !== self) {
    throw new HostError(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists.",
      location,
    );
  }
  return name;
}

function isLegal(name: string): boolean {
  return name !== "" && name.length <= MAX_LENGTH && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
}

/** The next free name of the "Sheet1" kind. */
export function freeSheetName(book: WorkbookState): string {
  for (let number = 1; ; number++) {
    const name = `Sheet${number}`;
    if (book.sheetIdOf(name) === null) return name;
  }
}
