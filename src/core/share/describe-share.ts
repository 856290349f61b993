/** Words for the share check and for what changed since a stamp: the pane and the command line say the same. */
import { cellAddress, qualifiedAddress } from "../grid/address";
import { isCellError, type CellValue } from "../grid/grid";
import { shownContent } from "../fix/describe-change";
import type { Language, Text } from "../locale/language";
import { shownText } from "../validation/wording/shown-text";
import type { ShareItem, ShareItemKey } from "./check-share";
import type { SheetShare, WorkbookShare } from "./check-workbook";
import { shortCode } from "./stamp-record";
import type { ShareChange } from "./share-change";
import type { StampState } from "./verify-workbook";

/** What is looked for; how often it was found follows. */
const ITEMS: Readonly<Record<ShareItemKey, Text & { readonly unit: string }>> = {
  complete: { zh: "未评", en: "Not scored", unit: "项" },
  findings: { zh: "错误", en: "Errors", unit: "处" },
  formulas: { zh: "公式被改", en: "Changed formulas", unit: "处" },
  points: { zh: "分值被改", en: "Changed points", unit: "处" },
  wording: { zh: "指标名称、评分标准被改", en: "Changed names or criteria", unit: "处" },
  totals: { zh: "表内数字与重算不符", en: "Figures unlike the recalculated ones", unit: "处" },
};

/** A check with its result: “错误：1 处”, which passes by 0. */
export function describeShareItem({ key, cells }: ShareItem, language: Language): string {
  const { unit, ...name } = ITEMS[key];
  return language === "zh" ? `${name.zh}：${cells.length} ${unit}` : `${name.en}: ${cells.length}`;
}

/** What came out for one sheet, in a few words. */
export function describeSheetState({ state, items }: SheetShare, language: Language): string {
  const isChinese = language === "zh";
  switch (state) {
    case "ready":
      return isChinese ? "通过" : "passed";
    case "notBegun":
      return isChinese ? "尚未开始填报，未检查、不标记" : "not begun: neither checked nor stamped";
    case "failing": {
      const count = items.filter(({ cells }) => cells.length > 0).length;
      return isChinese ? `${count} 项未通过` : `${counted(count, "check", "checks")} not passed`;
    }
  }
}

/** The verdict on the whole workbook, in one sentence with its full stop. */
export function describeShareVerdict({ sheets, unscored, ready }: WorkbookShare, language: Language): string {
  const names = (state: SheetShare["state"]): readonly string[] =>
    sheets.filter((sheet) => sheet.state === state).map(({ assessment }) => assessment.sheet.name);
  const failing = names("failing");
  const checked = sheets.length - names("notBegun").length;
  if (ready) {
    return language === "zh"
      ? `通过：${checked === 1 ? "考核评分表" : `${checked} 张考核评分表全部`}通过检查，可以报送。`
      : `Passed: ${checked === 1 ? "the scoring sheet is" : `all ${checked} scoring sheets are`} right and can be submitted.`;
  }
  const others = new Set(unscored.map(({ at }) => at.sheet)).size;
  if (language === "zh") {
    const parts = [
      ...(failing.length > 0
        ? [
            checked === 1
              ? "考核评分表有不符之处"
              : `${checked} 张考核评分表中有 ${failing.length} 张未通过（${failing.join("、")}）`,
          ]
        : []),
      ...(others > 0 ? [`${others} 张工作表没有读懂`] : []),
      ...(failing.length + others === 0 ? ["还没有填报任何一张考核评分表"] : []),
    ];
    return `未通过：${parts.join("，")}；所有的表都不写入校验标记。`;
  }
  const parts = [
    ...(failing.length > 0
      ? [
          checked === 1
            ? "the scoring sheet isn't right"
            : `${failing.length} of ${checked} scoring sheets ${failing.length === 1 ? "isn't" : "aren't"} right (${failing.join(", ")})`,
        ]
      : []),
    ...(others > 0 ? [`${counted(others, "sheet", "sheets")} could not be read`] : []),
    ...(failing.length + others === 0 ? ["no scoring sheet is filled in yet"] : []),
  ];
  return `Not passed: ${parts.join(", ")}; no sheet is stamped.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
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
 */
export function describeStampState(state: StampState, language: Language, sheet: string): string {
  const isChinese = language === "zh";
  switch (state.kind) {
    case "intact": {
      const stamp = describeStamp(state, language);
      return isChinese ? `标记后未改动（标记于 ${stamp}）` : `Unchanged since it was stamped (${stamp})`;
    }
    case "changed": {
      const changes = state.changes.map((change) => describeShareChange(change, language, sheet));
      return isChinese
        ? `标记后改动过：${changes.join("；")}`
        : `Changed since it was stamped: ${changes.join("; ")}`;
    }
    case "broken":
      return isChinese
        ? "校验标记已被改动或删除，无法核对"
        : "The stamp was altered or removed; nothing can be verified by it";
    case "gone": {
      const stamp = describeStamp(state, language);
      return isChinese
        ? `标记后已被删除，或不再是考核评分表（标记于 ${stamp}）`
        : `Removed since it was stamped, or no scoring sheet any more (${stamp})`;
    }
  }
}

/** Sheets beside stamped ones that nothing can be said of; null where there are none. */
export function describeUnstamped(sheets: readonly string[], language: Language): string | null {
  if (sheets.length === 0) return null;
  return language === "zh" ? `没有校验标记：${sheets.join("、")}` : `Without a stamp: ${sheets.join(", ")}`;
}

function shownValue(value: CellValue, format: string, language: Language): string {
  if (isCellError(value)) return value.error;
  // A formula is a text here, and stays in one line.
  return typeof value === "string" && value.startsWith("=")
    ? shownText(value)
    : shownContent({ value, formula: null }, format, language);
}
