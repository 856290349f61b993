/** The very hidden sheet of a review workbook: to whom it was sent, and what was shown in each row. */
import { frameworkHash } from "../../framework/framework-hash";
import { sha256 } from "../../hash/sha-256";
import { formatPeriod } from "../../framework/period";
import type { Language } from "../../locale/language";
import type { SheetPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { scoringSheetName } from "../../template/template-sheet";
import type { DepartmentReview } from "./review-cases";
import { REVIEW_LAYOUT, SENT_ROW } from "./review-layout";

/** Ties both sheets of a department together, and holds them apart from other departments' in one workbook. */
export function reviewSlot({ framework, period, department }: DepartmentReview): string {
  return `${scoringSheetName(framework, period)}-${sha256(department.zh).slice(0, 8)}`;
}

export function planSentSheet(review: DepartmentReview, name: string, language: Language): SheetPlan {
  const { framework, period, department, blocks } = review;
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
  for (const one of blocks.flatMap(({ cases }) => cases)) {
    // A score that was typed before is about what was shown then.
    const { basis, sent } = one.typed ?? { basis: one.basis, sent: one.review };
    builder.row(row++, 0, [SENT_ROW.sent, one.unit, one.code, basis, sent], "plain");
  }
  return builder.build({
    role: "reviewSent",
    slot: reviewSlot(review),
    name,
    visibility: "veryHidden",
    showGridlines: true,
    columnWidths: [],
    protect: true,
  });
}
