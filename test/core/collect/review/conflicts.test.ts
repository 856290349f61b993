/** Cells that were reviewed differently, or changed since: a person decides, and the decision is about that only. */
import { mergeReviews, type ReviewFile } from "../../../../src/core/collect/review/merge-reviews";
import { planReviewWorkbook } from "../../../../src/core/collect/review/plan-review";
import { KEEP_AS_IS, type ReviewDecisions } from "../../../../src/core/collect/review/settle-opinions";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import { columnOf, FIRST_ROW } from "../../../../src/core/template/scoring-layout";
import { planGrid, withCell } from "../../../support/plan-grid";
import {
  assess,
  codes,
  FIRST_ENTRIES,
  framework,
  Q4,
  returned,
  sentOut,
  SHEET,
  typedIn,
  units,
  withoutReviews,
  workbookOf,
} from "../../../support/review-workbooks";

const [shared] = sentOut().map((review) => planGrid(planReviewWorkbook(review, "zh")));
if (shared === undefined) throw new Error("a review expected");
const [code = ""] = codes;
const one = units[0]?.unit ?? "";

const typed = (score: number, comment = "缺"): WorkbookGrid => typedIn(shared, [[one, code, score, comment]]);

function merge(workbooks: readonly WorkbookGrid[], decisions?: ReviewDecisions, returns = units) {
  const files = workbooks.map((grid, index): ReviewFile => ({
    file: `${index}.xlsx`,
    review: returned(grid),
  }));
  return mergeReviews(framework, Q4, returns, files, decisions);
}

function onlyConflict(merged: ReturnType<typeof merge>) {
  const [conflict] = merged.conflicts;
  if (conflict === undefined || merged.conflicts.length > 1) throw new Error("one conflict expected");
  return conflict;
}

function changedUnit(column: "self" | "review", value: number): typeof units {
  const workbook = withCell(
    workbookOf(one, withoutReviews(FIRST_ENTRIES)),
    SHEET,
    FIRST_ROW,
    columnOf(column),
    value,
  );
  return [{ unit: one, workbook, assessment: assess(workbook) }];
}

test("two opinions: each can be chosen, or neither; the notes go with the decision", () => {
  const both = [typed(1), typed(0.5)];
  const conflict = onlyConflict(merge(both));
  expect(conflict).toMatchObject({ unit: one, code, decided: null });
  expect(conflict.options.map(({ said }) => said.zh)).toEqual([
    "采用组织部：1（缺）",
    "采用组织部：0.5（缺）",
    "都不采用，保持空白",
  ]);
  for (const [option, value] of [
    [0, 1],
    [1, 0.5],
  ] as const) {
    const chosen = conflict.options[option]?.id ?? "";
    const { taken, notes, conflicts } = merge(both, new Map([[conflict.key, chosen]]));
    expect([taken.map((each) => each.value), notes, conflicts[0]?.decided]).toEqual([[value], [], chosen]);
  }
  const kept = merge(both, new Map([[conflict.key, KEEP_AS_IS]]));
  expect([kept.taken, kept.notes]).toEqual([[], []]);
  // Whatever the order of the files, it is the same question.
  expect(onlyConflict(merge([...both].reverse())).key).toBe(conflict.key);
});

test("a decision holds for what was decided, and for nothing that came later", () => {
  const conflict = onlyConflict(merge([typed(1), typed(0.5)]));
  const decided = new Map([[conflict.key, conflict.options[0]?.id ?? ""]]);
  for (const later of [
    merge([typed(1), typed(0.5), typed(0.25)], decided),
    merge([typed(1), typed(0.75)], decided),
  ])
    expect([later.taken, onlyConflict(later).decided]).toEqual([[], null]);
});

test.each<["self" | "review", RegExp]>([
  ["self", /改过填报内容/],
  ["review", /现在是0\.75/],
])("a unit that changed %s since: the review can be taken all the same, or not", (column, sentence) => {
  const returns = changedUnit(column, 0.75);
  const before = merge([typed(1)], undefined, returns);
  const conflict = onlyConflict(before);
  expect(before.taken).toEqual([]);
  expect(conflict.texts.map(({ zh }) => zh)).toEqual([expect.stringMatching(sentence)]);
  const [take] = conflict.options;
  const after = merge([typed(1)], new Map([[conflict.key, take?.id ?? ""]]), returns);
  expect([after.taken.map(({ value }) => value), after.notes]).toEqual([[1], []]);
  // Changed once more, it is asked anew.
  const again = merge([typed(1)], new Map([[conflict.key, take?.id ?? ""]]), changedUnit(column, 0.25));
  expect([again.taken, onlyConflict(again).decided]).toEqual([[], null]);
});

test("an opinion that holds goes before one that is outdated", () => {
  const old = typed(0.5);
  const returns = changedUnit("review", 0.75);
  const fresh = typedIn(withCell(shared, "_review", 1, 4, 0.75), [[one, code, 1, "缺"]]);
  const { taken, notes, conflicts } = merge([old, fresh], undefined, returns);
  expect(taken.map(({ value }) => value)).toEqual([1]);
  expect([notes.length, conflicts]).toEqual([1, []]);
});
