/** What `share` prints: the verdict first, then each scoring sheet with its checks, as text and as JSON. */
import { describePeriod, formatPeriod } from "../core/framework/period";
import { cellAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import { SHARE_ITEMS, type ShareCell } from "../core/share/check-share";
import type { SheetShare, WorkbookShare } from "../core/share/check-workbook";
import {
  describeSheetState,
  describeShareItem,
  describeShareVerdict,
  describeStamp,
} from "../core/share/describe-share";
import { shortCode } from "../core/share/stamp-record";
import type { AssessedFile } from "./assess-file";
import { printableName } from "./printable";
import { checkJson } from "./report-json";
import { REPORT_TEXTS } from "./report-texts";

/** Stamps that were written, by the names of their sheets. */
export type ShareStamps = ReadonlyMap<string, { readonly time: string; readonly hash: string }>;

export function shareText(
  { path }: AssessedFile,
  check: WorkbookShare,
  stamps: ShareStamps | null,
  language: Language,
): string {
  const texts = REPORT_TEXTS[language];
  const end =
    stamps === null
      ? [texts.notStamped]
      : [
          ...[...stamps].map(([sheet, stamp]) =>
            texts.stamped(printableName(sheet), describeStamp(stamp, language)),
          ),
          texts.stampIsNoProof,
        ];
  return [
    path,
    describeShareVerdict(check, language),
    ...check.sheets.flatMap((sheet) => sheetLines(sheet, language)),
    ...check.unscored.map((cell) => cellLine(cell, language)),
    ...end,
    "",
  ].join("\n");
}

function sheetLines(sheet: SheetShare, language: Language): readonly string[] {
  const texts = REPORT_TEXTS[language];
  const { assessment, items, state } = sheet;
  const head = [
    printableName(assessment.sheet.name),
    printableName(assessment.sheet.unit ?? texts.noUnit),
    assessment.period === null ? texts.noPeriod : describePeriod(assessment.period)[language],
    `${assessment.framework.name[language]} ${assessment.framework.version}`,
  ].join(" · ");
  const lines =
    state === "notBegun"
      ? []
      : items.flatMap((item) => [
          `  ${describeShareItem(item, language)} ${item.cells.length === 0 ? "✓" : "✗"}`,
          ...item.cells.map((cell) => cellLine(cell, language)),
        ]);
  return ["", head, describeSheetState(sheet, language), ...lines];
}

function cellLine({ at, text }: ShareCell, language: Language): string {
  return `    ${at.sheet}!${cellAddress(at.row, at.column)}  ${text[language]}`;
}

/** `items` at the top are those of all sheets together; `sheets` has them sheet by sheet. */
export function shareJson(
  { path, assessment }: AssessedFile,
  check: WorkbookShare,
  stamps: ShareStamps | null,
  out: string,
  language: Language,
): object {
  const { unit, period, framework } = checkJson(path, assessment, language);
  const begun = check.sheets.filter(({ state }) => state !== "notBegun");
  const [first] = [...(stamps ?? new Map<string, never>()).values()];
  return {
    file: path,
    unit,
    period,
    framework,
    ready: check.ready,
    verdict: describeShareVerdict(check, language),
    items: SHARE_ITEMS.map((key) =>
      itemJson({ key, cells: begun.flatMap(({ items }) => cellsOf(items, key)) }, language),
    ),
    sheets: check.sheets.map(({ assessment: { sheet, period: of }, state, items }) => ({
      sheet: sheet.name,
      unit: sheet.unit,
      period: of === null ? null : formatPeriod(of),
      state,
      items: state === "notBegun" ? [] : items.map((item) => itemJson(item, language)),
      code: codeOf(stamps, sheet.name),
    })),
    unscored: check.unscored.map((cell) => cellJson(cell, language)),
    stamp: first === undefined ? null : { time: first.time, code: shortCode(first.hash), out },
  };
}

function cellsOf(items: SheetShare["items"], wanted: string): readonly ShareCell[] {
  return items.flatMap(({ key, cells }) => (key === wanted ? cells : []));
}

function codeOf(stamps: ShareStamps | null, sheet: string): string | null {
  const stamp = stamps?.get(sheet);
  return stamp === undefined ? null : shortCode(stamp.hash);
}

function itemJson(item: SheetShare["items"][number], language: Language): object {
  const { key, cells } = item;
  return {
    key,
    passed: cells.length === 0,
    name: describeShareItem(item, language),
    cells: cells.map((cell) => cellJson(cell, language)),
  };
}

function cellJson({ at, text }: ShareCell, language: Language): object {
  return { sheet: at.sheet, address: cellAddress(at.row, at.column), text: text[language] };
}
