/** Which of several sheets of a period a person said counts, as far as it is among them. */
import { normalizeText } from "../../sheet/normalize-text";
import { periodNames } from "../period-names";
import type { SheetChoice, SourceSheet } from "./annual-input";
import { yearNote, type YearNote } from "./year-note";

/**
 * The chosen of some sheets; null where none is. Folders may have been moved since: a file of the same name elsewhere is
 * the one that was meant, if there is only one.
 */
export function chosenSheet(
  sheets: readonly SourceSheet[],
  choices: readonly SheetChoice[],
): SourceSheet | null {
  for (const { file, sheet } of choices) {
    const named = sheets.filter((one) => one.sheet === sheet);
    const exact = named.find((one) => one.file === file);
    if (exact !== undefined) return exact;
    const [moved, second] = named.filter((one) => fileName(one.file) === fileName(file));
    if (moved !== undefined && second === undefined) return moved;
  }
  return null;
}

export function sameUnitChoices(unit: string, all: readonly SheetChoice[]): readonly SheetChoice[] {
  return all.filter((one) => normalizeText(one.unit) === normalizeText(unit));
}

/** Choices of a unit, and what is told of those of which there is no sheet. */
export function choicesOf(
  unit: string,
  all: readonly SheetChoice[],
  sheets: readonly SourceSheet[],
): { readonly choices: readonly SheetChoice[]; readonly notes: readonly YearNote[] } {
  const choices = sameUnitChoices(unit, all);
  const gone = choices.filter(
    (one) =>
      chosenSheet(
        sheets.filter(({ period }) => period?.key === one.key),
        [one],
      ) === null,
  );
  return {
    choices,
    notes: gone.map(({ key, file, sheet }) =>
      yearNote("Y141", { period: periodNames([key]), file: `${file} › ${sheet}` }),
    ),
  };
}

function fileName(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}
