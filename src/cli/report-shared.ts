/** What `check` says of sheets that were stamped before they were mailed: unchanged, or which cells changed. */
import type { Assessment } from "../core/assess";
import { cellAddress } from "../core/grid/address";
import type { WorkbookGrid } from "../core/grid/grid";
import type { Language } from "../core/locale/language";
import { describeShareChange, describeVerification } from "../core/share/describe-share";
import { shortCode } from "../core/share/stamp-record";
import { verifyStamp, type Verification } from "../core/share/verify-stamp";

export interface VerifiedSheet {
  readonly sheet: string;
  readonly verification: Verification;
}

/** Those of the sheets that were stamped. */
export function verifySheets(
  grid: WorkbookGrid,
  assessments: readonly Assessment[],
): readonly VerifiedSheet[] {
  return assessments
    .map((assessment) => ({
      sheet: assessment.sheet.name,
      verification: verifyStamp(grid, assessment),
    }))
    .filter(({ verification }) => verification.kind !== "none");
}

/** A line for each sheet; nothing for files that were never stamped. */
export function sharedText(sheets: readonly VerifiedSheet[], language: Language): string {
  return sheets
    .map(({ sheet, verification }) => {
      const text = describeVerification(verification, language, sheet) ?? "";
      return sheets.length > 1 ? `${sheet} ${text}\n` : `${text}\n`;
    })
    .join("");
}

/** `shared` is missing for files that were never stamped. */
export function sharedJson(sheets: readonly VerifiedSheet[], language: Language): object {
  if (sheets.length === 0) return {};
  const shared = sheets.map(({ sheet, verification }) => {
    const isReadable = verification.kind === "intact" || verification.kind === "changed";
    const changes = verification.kind === "changed" ? verification.changes : [];
    return {
      sheet,
      state: verification.kind,
      time: isReadable ? verification.time : null,
      code: isReadable ? shortCode(verification.hash) : null,
      changes: changes.map((change) => ({
        kind: change.kind,
        sheet: change.at.sheet,
        address: cellAddress(change.at.row, change.at.column),
        before: change.kind === "cell" ? change.before : null,
        after: change.kind === "cell" ? change.after : null,
        text: describeShareChange(change, language, sheet),
      })),
    };
  });
  return { shared };
}
