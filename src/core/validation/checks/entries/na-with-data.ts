/** V224: 不适用 chosen over entries that are filled in, so that points leave the total which were earned or lost. */
import { sift } from "../../../sift";
import { scoredEntries } from "../../../framework/indicators";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";
import { entryOf, isNotApplicableChosen, numberOf } from "../../entered/row-values";

/** Zeros are what people fill in where there was nothing. */
export const checkNaWithData: Check<"V224"> = ({ rows }) =>
  sift(rows, (row) => {
    const { indicator, option } = row;
    if (option === null || !indicator.allowNA || !isNotApplicableChosen(row)) return null;
    const filled = scoredEntries(indicator).filter(({ key, type }) => {
      const entry = type === "enum" ? null : entryOf(row, key);
      return entry !== null && (numberOf(entry) ?? 0) !== 0;
    });
    if (filled.length === 0) return null;
    const values = { ...about(indicator), fields: filled.map(({ label }) => label) };
    return makeFinding("V224", option.at, indicator.code, values);
  });
