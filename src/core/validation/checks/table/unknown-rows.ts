/** V302: rows that the framework doesn't know; they aren't scored. */
import type { UnknownRow } from "../../../sheet/scoring-sheet";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

/** One finding for rows that follow each other: a list below the table is one mistake, however long. */
export const checkUnknownRows: Check<"V302"> = ({ sheet }) => {
  const blocks: { readonly first: UnknownRow; last: number }[] = [];
  for (const unknown of sheet.unknownRows) {
    const block = blocks.at(-1);
    if (block !== undefined && unknown.at.row === block.last + 1) block.last = unknown.at.row;
    else blocks.push({ first: unknown, last: unknown.at.row });
  }
  return blocks.map(({ first: { at, code, name }, last }) =>
    makeFinding("V302", at, null, {
      row: at.row + 1,
      last: last + 1,
      code: shownText(code),
      name: shownText(name === "" ? code : name),
    }),
  );
};
