/** 复核分歧: cells that reviewers scored differently, or that changed since, each with a place for what counts. */
import { allIndicators } from "../../framework/indicators";
import type { SheetPlan } from "../../plan/plan";
import { decidedWord, hiddenText, optionWords } from "../review/conflict-row";
import { KEEP_AS_IS, type ReviewConflict } from "../review/settle-opinions";
import { BOOK_LABELS } from "./book-labels";
import type { BookContext } from "./book-input";
import { bookTitle, FIRST_ROW, fitRow, newBuilder, tableSheet } from "./table-sheet";

const COLUMN = { unit: 0, code: 1, name: 2, matter: 3, options: 4, decision: 5, key: 6 } as const;
const WIDTH = { unit: 15, code: 9.5, name: 18, matter: 38, options: 34, decision: 13 } as const;

export function planConflictsSheet(context: BookContext): SheetPlan {
  const { conflicts = [], language, framework } = context;
  const labels = BOOK_LABELS[language];
  const builder = newBuilder();
  const names = new Map(allIndicators(framework).map(({ code, name }) => [code, name[language]]));
  conflicts.forEach((conflict, index) => {
    const row = FIRST_ROW + index;
    const name = names.get(conflict.code) ?? "";
    const matter = conflict.texts.map((text) => text[language]).join("\n");
    const words = optionWords(conflict, language);
    const options = optionLines(conflict, words, language);
    builder
      .row(row, COLUMN.unit, [conflict.unit, conflict.code, name, matter, options], "text")
      .put(row, COLUMN.decision, decidedWord(conflict, language), "inputText")
      .put(row, COLUMN.key, hiddenText(conflict), "plain")
      .validate({
        range: { top: row, bottom: row, left: COLUMN.decision, right: COLUMN.decision },
        rule: { type: "list", options: words },
        title: labels.decisionTitle,
        prompt: labels.decisionPrompt,
        error: labels.decisionError,
      });
    fitRow(builder, row, [
      [conflict.unit, WIDTH.unit],
      [name, WIDTH.name],
      [matter, WIDTH.matter],
      [options, WIDTH.options],
    ]);
  });
  return tableSheet(context, builder, {
    sheet: "conflicts",
    title: bookTitle(context, "conflicts"),
    note: conflicts.length === 0 ? labels.none : labels.conflictsNote(conflicts.length),
    columns: [
      { heading: labels.unit, width: WIDTH.unit },
      { heading: labels.code, width: WIDTH.code },
      { heading: labels.indicator, width: WIDTH.name },
      { heading: labels.conflictMatter, width: WIDTH.matter },
      { heading: labels.conflictOptions, width: WIDTH.options },
      { heading: labels.decision, width: WIDTH.decision },
      { heading: labels.decisionKey, width: 13 },
    ],
    orientation: "landscape",
    frozen: 1,
    rows: conflicts.length,
    filter: conflicts.length > 0,
    unprinted: 1,
  });
}

/** Each with the word by which it is chosen. */
function optionLines(
  { options }: ReviewConflict,
  words: readonly string[],
  language: BookContext["language"],
): string {
  const between = language === "zh" ? "：" : ": ";
  return options
    .map(({ id, said }, index) =>
      id === KEEP_AS_IS ? said[language] : `${words[index] ?? ""}${between}${said[language]}`,
    )
    .join("\n");
}
