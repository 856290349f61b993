/** V402: an error value, or a formula without its result, where an entry, a score or an option is wanted. */
import type { Field } from "../../sheet/scoring-sheet";
import { columnLabel } from "../../sheet/sheet-labels";
import type { Check } from "../check-context";
import type { Finding } from "../finding";
import { about, makeFinding } from "../make-finding";

export const checkErrorValues: Check = ({ numbers, rows, sheet }) => {
  const options = [
    ...rows.map((row) => ({ field: row.option, item: row.indicator })),
    ...sheet.adjustments.map((row) => ({ field: row.option, item: row.adjustment })),
  ];
  return [
    ...numbers.flatMap(({ field, about: subject, label }) => errorValue(field, subject, label)),
    ...options.flatMap(({ field, item }) =>
      field === null ? [] : errorValue(field, about(item), columnLabel("option")),
    ),
  ];
};

function errorValue(
  { at, reading }: Field,
  subject: ReturnType<typeof about>,
  label: ReturnType<typeof columnLabel>,
): readonly Finding[] {
  if (reading.kind !== "error") return [];
  return [makeFinding("V402", at, subject.code, { ...subject, field: label, err: reading.error })];
}
