/** 两份取舍: the sheets of periods of which there are several, where a person marks the one that counts; read back. */
import { FIRST_ROW, fitRow, newBuilder } from "../../collect/book/table-sheet";
import type { PeriodKey } from "../../framework/period";
import type { SheetPlan } from "../../plan/plan";
import type { AnnualYear } from "../annual/annual-year";
import type { SheetChoice } from "../annual/annual-input";
import { chosenSheet, sameUnitChoices } from "../annual/sheet-choices";
import type { YearContext } from "./year-context";
import { YEAR_LABELS } from "./year-labels";
import { yearTable } from "./year-table";

/** A sheet that a person can choose, or chose though it is not there now. */
export interface ChoiceRow extends Omit<SheetChoice, "key"> {
  readonly key: PeriodKey;
  readonly chosen: boolean;
}

/** Every sheet of which a person chooses, then the choices of which there is no sheet now. */
export function choiceRows({ units, input }: AnnualYear): readonly ChoiceRow[] {
  const { choices } = input.entries;
  const kept = new Set<SheetChoice>();
  const rows = units.flatMap(({ unit, cells }) =>
    cells.flatMap(({ column, rivals }): readonly ChoiceRow[] => {
      const key = column as PeriodKey;
      const own = sameUnitChoices(unit, choices).filter((one) => one.key === key);
      if (rivals.length > 0) own.forEach((one) => kept.add(one));
      const chosen = chosenSheet(rivals, own);
      return rivals.map(({ file, sheet }) => {
        const isChosen = chosen?.file === file && chosen.sheet === sheet;
        return { unit, key, file, sheet, note: isChosen ? (own[0]?.note ?? "") : "", chosen: isChosen };
      });
    }),
  );
  return [...rows, ...choices.filter((one) => !kept.has(one)).map((one) => ({ ...one, chosen: true }))];
}

const FILE_WIDTH = 44;

export function planChoicesSheet(context: YearContext, rows: readonly ChoiceRow[]): SheetPlan {
  const labels = YEAR_LABELS[context.language];
  const builder = newBuilder();
  rows.forEach(({ unit, key, file, sheet, note, chosen }, index) => {
    const row = FIRST_ROW + index;
    builder
      .row(row, 0, [unit, labels.periods[key], file, sheet], "text")
      .row(row, 4, [chosen ? labels.yes : null, note === "" ? null : note], "inputText");
    fitRow(builder, row, [[file, FILE_WIDTH]]);
  });
  builder.validate({
    range: { top: FIRST_ROW, bottom: FIRST_ROW + rows.length - 1, left: 4, right: 4 },
    rule: { type: "list", options: [labels.yes] },
    title: labels.counts,
    prompt: labels.countsPrompt,
    error: labels.listError,
  });
  return yearTable(context, builder, {
    sheet: "choices",
    note: labels.choicesNote,
    columns: [
      { heading: labels.unit, width: 22 },
      { heading: labels.period, width: 10 },
      { heading: labels.file, width: FILE_WIDTH },
      { heading: labels.sheet, width: 18 },
      { heading: labels.counts, width: 11 },
      { heading: labels.why, width: 26 },
    ],
    orientation: "landscape",
    frozen: 1,
    rows: rows.length,
    filter: true,
  });
}
