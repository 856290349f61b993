/** What most hints look at on a sheet: where it begins, whose it is, and the texts of its reasons and evidence. */
import type { Assessment } from "../../assessment";
import type { CellRef } from "../../grid/address";
import { normalizeText } from "../../sheet/normalize-text";

/** Shorter texts are the same by chance: 会议记录、签到表。 */
export const LEAST_CHARACTERS = 15;

export interface SeenText {
  readonly at: CellRef;
  /** As it is read. */
  readonly text: string;
}

export interface Glimpse {
  /** The sheet's. */
  readonly name: string;
  readonly header: CellRef;
  /** Where the unit is named; null for a sheet without such a cell. */
  readonly unitAt: CellRef | null;
  /** Reasons and evidence long enough to be nobody else's, row by row, those of adjustments last. */
  readonly texts: readonly SeenText[];
}

export function glimpseOf({ sheet }: Assessment): Glimpse {
  const fields = [
    ...sheet.rows.flatMap(({ reason, evidence }) => [reason, evidence]),
    ...sheet.adjustments.map(({ evidence }) => evidence),
  ];
  return {
    name: sheet.name,
    header: sheet.header,
    unitAt: sheet.fields.get("unit")?.at ?? null,
    texts: fields.flatMap((field) =>
      field?.reading.kind === "text" && isLong(field.reading.text)
        ? [{ at: field.at, text: field.reading.text }]
        : [],
    ),
  };
}

function isLong(text: string): boolean {
  const { length } = normalizeText(text);
  // A character has one code unit or two: only between the two they have to be counted.
  if (length < LEAST_CHARACTERS || length >= 2 * LEAST_CHARACTERS) return length >= LEAST_CHARACTERS;
  return [...normalizeText(text)].length >= LEAST_CHARACTERS;
}
