/** 待办: everything that is told of units, periods and files, each at its place with what to do. */
import { FIRST_ROW, fitRow, newBuilder } from "../../collect/book/table-sheet";
import { cellAddress } from "../../grid/address";
import type { SheetPlan } from "../../plan/plan";
import type { AnnualYear } from "../annual/annual-year";
import type { YearNote } from "../annual/year-note";
import type { YearContext } from "./year-context";
import { YEAR_LABELS } from "./year-labels";
import { yearTable } from "./year-table";

/** What has to be done first, then what is good to know. */
export function allNotes({
  units,
  notes,
}: AnnualYear): readonly { readonly unit: string; readonly note: YearNote }[] {
  const all = [
    ...notes.map((note) => ({ unit: "", note })),
    ...units.flatMap(({ unit, cells, notes: own }) =>
      [...cells.flatMap((cell) => cell.notes), ...own].map((note) => ({ unit, note })),
    ),
  ];
  return [...all.filter(({ note }) => note.open), ...all.filter(({ note }) => !note.open)];
}

export function planTodoSheet(context: YearContext): SheetPlan {
  const { annual, language } = context;
  const labels = YEAR_LABELS[language];
  const builder = newBuilder();
  const notes = allNotes(annual);
  notes.forEach(({ unit, note }, index) => {
    const row = FIRST_ROW + index;
    const { place } = note;
    const cell = place?.cell === undefined ? "" : `!${cellAddress(place.cell.row, place.cell.column)}`;
    const message = note.message[language];
    const remedy = note.remedy?.[language] ?? "";
    const file = place?.file ?? "";
    const sheet = `${place?.sheet ?? ""}${cell}`;
    builder
      .put(row, 0, unit, "text")
      .row(row, 1, [note.name[language], note.code], "centered")
      .row(row, 3, [message, remedy, file, sheet], "text");
    fitRow(builder, row, [
      [unit, 16],
      [note.name[language], 10],
      [message, 42],
      [remedy, 30],
      [file, 18],
      [sheet, 13],
    ]);
  });
  if (notes.length === 0) builder.put(FIRST_ROW, 0, labels.nothingToDo, "text");
  return yearTable(context, builder, {
    sheet: "todo",
    note: labels.todoNote(notes.length),
    columns: [
      { heading: labels.unit, width: 16 },
      { heading: labels.state, width: 10 },
      { heading: labels.code, width: 6 },
      { heading: labels.message, width: 42 },
      { heading: labels.remedy, width: 30 },
      { heading: labels.file, width: 18 },
      { heading: labels.sheet, width: 13 },
    ],
    orientation: "landscape",
    frozen: 1,
    rows: Math.max(1, notes.length),
    filter: notes.length > 0,
  });
}
