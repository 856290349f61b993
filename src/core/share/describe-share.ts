/** Words for the share check and for what changed since a stamp: the pane and the command line say the same. */
import { cellAddress, qualifiedAddress } from "../grid/address";
import { isCellError, type CellValue } from "../grid/grid";
import { shownContent } from "../fix/describe-change";
import type { Language, Text } from "../locale/language";
import { shownText } from "../validation/wording/shown-text";
import type { ShareItemKey } from "./check-share";
import { shortCode } from "./stamp-record";
import type { ShareChange } from "./share-change";
import type { Verification } from "./verify-stamp";

/** What has to be right before mailing. */
const ITEMS: Readonly<Record<ShareItemKey, Text>> = {
  complete: { zh: "填报完整，没有未评项", en: "Everything is filled in and scored" },
  findings: { zh: "没有错误", en: "No errors" },
  formulas: { zh: "公式完好", en: "Formulas are intact" },
  points: { zh: "分值未改动", en: "Points are unedited" },
  wording: { zh: "指标名称和评分标准未改动", en: "Names and criteria are unedited" },
  totals: { zh: "表内得分、合计与重算一致", en: "Scores and totals equal the recalculated ones" },
};

export function describeShareItem(key: ShareItemKey, language: Language): string {
  return ITEMS[key][language];
}

/** “F7 38 → 40”; the sheet's name is left out where it is the given one. */
export function describeShareChange(change: ShareChange, language: Language, sheet: string): string {
  const { at } = change;
  const place = at.sheet === sheet ? cellAddress(at.row, at.column) : qualifiedAddress(at);
  switch (change.kind) {
    case "cell": {
      const before = shownValue(change.before, change.format, language);
      return `${place} ${before} → ${shownValue(change.after, change.format, language)}`;
    }
    case "removed":
      return language === "zh"
        ? `已删除 ${change.label.zh}（原 ${place}）`
        : `${change.label.en} removed (was ${place})`;
    case "added":
      return language === "zh" ? `${place} 新增 ${change.label.zh}` : `${place} added ${change.label.en}`;
    case "framework":
      return language === "zh"
        ? `指标体系 ${change.before.zh} → ${change.after.zh}`
        : `framework ${change.before.en} → ${change.after.en}`;
  }
}

/** When a sheet was stamped, and with which code: “2026-12-31 15:20，校验码 3F2A-91C4”. */
export function describeStamp(
  { time, hash }: { readonly time: string; readonly hash: string },
  language: Language,
): string {
  return language === "zh" ? `${time}，校验码 ${shortCode(hash)}` : `${time}, code ${shortCode(hash)}`;
}

/**
 * Whether a stamped sheet is still as it was, in one sentence without its full stop.
 * @param sheet its name
 * @returns null for a sheet that was never stamped
 */
export function describeVerification(
  verification: Verification,
  language: Language,
  sheet: string,
): string | null {
  const isChinese = language === "zh";
  switch (verification.kind) {
    case "none":
      return null;
    case "intact": {
      const stamp = describeStamp(verification, language);
      return isChinese ? `分享后未改动（标记于 ${stamp}）` : `Unchanged since it was shared (${stamp})`;
    }
    case "changed": {
      const changes = verification.changes.map((change) => describeShareChange(change, language, sheet));
      return isChinese
        ? `分享后改动过：${changes.join("；")}`
        : `Changed since it was shared: ${changes.join("; ")}`;
    }
    case "broken":
      return isChinese
        ? "分享标记已被改动或删除，无法核对"
        : "The mark of sharing was altered or removed; nothing can be verified by it";
  }
}

function shownValue(value: CellValue, format: string, language: Language): string {
  if (isCellError(value)) return value.error;
  // A formula is a text here, and stays in one line.
  return typeof value === "string" && value.startsWith("=")
    ? shownText(value)
    : shownContent({ value, formula: null }, format, language);
}
