/** The very hidden sheet of a review workbook: to whom it was sent, and what was shown in each row. */
import { frameworkHash } from "../../framework/framework-hash";
import { formatPeriod } from "../../framework/period";
import type { Language } from "../../locale/language";
import type { SheetPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { scoringSheetName } from "../../template/template-sheet";
import type { DepartmentReview } from "./review-cases";
import { REVIEW_LAYOUT, SENT_ROW, SENT_SHEET_NAME } from "./review-layout";

export function planSentSheet(
  { framework, period, department, blocks }: DepartmentReview,
  language: Language,
): SheetPlan {
  const builder = new SheetBuilder<"plain">({ plain: {} });
  const { id, version } = framework;
  const about = [
    REVIEW_LAYOUT,
    id,
    version,
    frameworkHash(framework),
    formatPeriod(period),
    department.zh,
    language,
  ];
  builder.row(0, 0, [SENT_ROW.about, ...about], "plain");
  let row = 1;
  for (const { unit, code, basis, review } of blocks.flatMap(({ cases }) => cases)) {
    builder.row(row++, 0, [SENT_ROW.sent, unit, code, basis, review], "plain");
  }
  return builder.build({
    role: "reviewSent",
    slot: scoringSheetName(framework, period),
    name: SENT_SHEET_NAME,
    visibility: "veryHidden",
    showGridlines: true,
    columnWidths: [],
    protect: true,
  });
}
