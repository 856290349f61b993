/**
 * The result workbook (收表) as a plan: the one way into this room. All that is counted is formulas over a hidden sheet of
 * tidy rows, so that it lives without us: a review changed on 复核 changes totals, grades, ranks and charts
 * (docs/adr/0037).
 */
import type { WorkbookGrid } from "../../grid/grid";
import { markedSheets, marksFor } from "../../plan/mark";
import type { WorkbookPlan } from "../../plan/plan";
import { chooseSheetName } from "../../plan/sheet-name";
import { BOOK_LABELS } from "./book-labels";
import { BOOK_SHEETS, type BookContext, type BookInput, type BookSheet, type SheetNames } from "./book-input";
import { planChartsSheet } from "./charts-sheet";
import { planConflictsSheet } from "./conflicts-sheet";
import { planCompareItemsSheet, planCompareSheet } from "./compare-sheet";
import { DataPlaces, planDataSheet } from "./data-sheet";
import { earlierScores } from "./earlier-scores";
import { planFindingsSheet, planRobustnessSheet, planSuspicionsSheet } from "./lists";
import { planRankingSheet } from "./ranking-sheet";
import { planRemediesSheet } from "./remedies-sheet";
import { planRemindersSheet } from "./reminders-sheet";
import { planReturnsSheet } from "./returns-sheet";
import { planReviewSheet, ReviewLayout } from "./review-sheet";
import { SumsLayout } from "./sums-layout";
import { planSumsSheet } from "./sums-sheet";
import { tidyData } from "./tidy-rows";

/** A new file has no sheets that could stand in the way. */
const EMPTY: WorkbookGrid = { sheets: [], names: [], activeSheet: null };

/**
 * @param workbook where the sheets will be written: decides their names; missing for a new file
 */
export function planBook(input: BookInput, workbook: WorkbookGrid = EMPTY): WorkbookPlan {
  const labels = BOOK_LABELS[input.language];
  const names = Object.fromEntries(
    BOOK_SHEETS.map((key) => [key, chooseSheetName(workbook, "collection", labels.sheets[key], key)]),
  ) as SheetNames;
  const { framework } = input.collected;
  const earlier = earlierScores(input.collected);
  const context: BookContext = { ...input, role: "collection", earlier, framework, names };
  const data = tidyData(input.collected, context.earlier);
  const places = new DataPlaces(names.data, data);
  const sums = new SumsLayout(context, data);
  const review = new ReviewLayout(context, data);
  // The sheet of sums comes first: the others ask where its columns stand.
  const sumsSheet = planSumsSheet(context, sums, places);
  const sheets = [
    planReturnsSheet(context),
    planRankingSheet(context, sums),
    planReviewSheet(context, review, places),
    ...(hasConflicts(input, workbook) ? [planConflictsSheet(context)] : []),
    planCompareSheet(context, sums),
    planCompareItemsSheet(context, sums, places, data),
    planFindingsSheet(context),
    planSuspicionsSheet(context),
    planRemediesSheet(context, data, places),
    ...(hasReminders(input, workbook) ? [planRemindersSheet(context)] : []),
    planRobustnessSheet(context),
    planChartsSheet(context, sums),
    planDataSheet(context, data, { reviewCell: (_, row) => review.cellOf(row) }),
    sumsSheet,
  ];
  return { sheets, names: marksFor(sheets), activate: names.ranking };
}

/** Only units that keep ledgers have any; a sheet that is there already must not go on reminding of what is done. */
function hasReminders({ collected }: BookInput, { names }: WorkbookGrid): boolean {
  return collected.returns.some(({ ledgers }) => ledgers !== undefined) || isThere(names, "reminders");
}

/** Few collectings have any. A sheet of them that is there already must not go on telling what is settled. */
function hasConflicts({ conflicts = [] }: BookInput, { names }: WorkbookGrid): boolean {
  return conflicts.length > 0 || isThere(names, "conflicts");
}

function isThere(names: WorkbookGrid["names"], sheet: BookSheet): boolean {
  return markedSheets(names, "collection").some(({ slot }) => slot === sheet);
}
