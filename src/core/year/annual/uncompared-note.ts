/** What is told of a sheet that has no score while it is undecided which sheets of others it is measured against. */
import type { Text } from "../../locale/language";
import type { SourceSheet } from "./annual-input";
import { yearNote, type YearNote } from "./year-note";

/** A list that is read, not searched. */
const NAMED = 5;

export function uncomparedNote(period: Text, { file, sheet, compared }: SourceSheet): YearNote {
  const { open = new Map(), total = null, because = [] } = compared ?? {};
  const places = because.map((one) => `${one.file} ${one.sheet}`);
  const named = places.slice(0, NAMED).join("、");
  const files =
    places.length > NAMED
      ? { zh: `${named} 等 ${places.length} 份`, en: `${named} and ${places.length - NAMED} more` }
      : named;
  const range =
    total === null
      ? ""
      : {
          zh: `本期得分在 ${total.min.toString()}–${total.max.toString()} 之间，`,
          en: ` Its score is between ${total.min.toString()} and ${total.max.toString()}.`,
        };
  const codes = [...open.keys()].join("、");
  return yearNote("Y148", { period, codes, n: open.size, files, range }, { file, sheet });
}
