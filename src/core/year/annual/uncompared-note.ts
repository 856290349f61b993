/** What is told of a sheet that has no score while it is undecided which sheets of others it is measured against. */
import type { Text } from "../../locale/language";
import { rangeText, sheetsText } from "../../ranking/open-comparison-text";
import type { SourceSheet } from "./annual-input";
import { yearNote, type YearNote } from "./year-note";

export function uncomparedNote(period: Text, { file, sheet, compared }: SourceSheet): YearNote {
  const { open = new Map(), total = null, because = [] } = compared ?? {};
  const files = sheetsText(because.map((one) => `${one.file} ${one.sheet}`));
  const range =
    total === null
      ? ""
      : {
          zh: `本期得分在 ${rangeText(total)} 之间，`,
          en: ` Its score is within ${rangeText(total)}.`,
        };
  const codes = [...open.keys()].join("、");
  return yearNote("Y148", { period, codes, n: open.size, files, range }, { file, sheet });
}
