/**
 * The last look at one sheet before its workbook is mailed: is it complete, is nothing wrong, and is everything
 * that the assessing department laid down still as it was. What fails is named cell by cell.
 */
import type { Assessment } from "../assessment";
import { isSameCell } from "../fix/fix-context";
import type { CellRef } from "../grid/address";
import type { WorkbookGrid } from "../grid/grid";
import type { Text } from "../locale/language";
import { describeFinding } from "../validation/wording/describe-finding";
import type { Finding, FindingCode } from "../validation/finding";
import { shownText } from "../validation/wording/shown-text";
import { changedFormulas } from "./changed-formulas";
import { differingFigures } from "./differing-figures";

/** What is looked at, in this order. */
export const SHARE_ITEMS = ["complete", "findings", "formulas", "points", "wording", "totals"] as const;

export type ShareItemKey = (typeof SHARE_ITEMS)[number];

/** A cell that keeps an item from being right, and why. */
export interface ShareCell {
  readonly at: CellRef;
  readonly text: Text;
}

export interface ShareItem {
  readonly key: ShareItemKey;
  /** None when it is right. */
  readonly cells: readonly ShareCell[];
}

export interface ShareCheck {
  readonly items: readonly ShareItem[];
  /** True when all is right and the sheet may be stamped. */
  readonly ready: boolean;
}

/** Notes while a row or the sheet is being filled, and errors once it is handed in (docs/adr/0026). */
const DUE: ReadonlySet<FindingCode> = new Set(["V114", "V406", "V407"]);

/** Errors that have an item of their own. */
const OWN_ITEM: ReadonlySet<FindingCode> = new Set(["V306", "V403"]);

/** What is read more generously than by the sheet's formulas: the true cause where their figures differ from ours. */
const GENEROUS: ReadonlySet<FindingCode> = new Set(["V203", "V204", "V205", "V220", "V223"]);

/** @param workbook what the assessment was made from */
export function checkShare(workbook: WorkbookGrid, assessment: Assessment): ShareCheck {
  const { findings } = assessment;
  const ofCode = (code: FindingCode): readonly ShareCell[] =>
    findings.filter((finding) => finding.code === code).map(toCell);
  const generous = findings.filter(({ code }) => GENEROUS.has(code));
  const cells: Readonly<Record<ShareItemKey, readonly ShareCell[]>> = {
    complete: unanswered(assessment),
    findings: findings
      .filter(({ severity, code }) => (severity === "error" || DUE.has(code)) && !OWN_ITEM.has(code))
      .map(toCell),
    formulas: [...overwritten(workbook, assessment), ...ofCode("V401")].filter(isFirst),
    points: ofCode("V306"),
    wording: ofCode("V305"),
    totals: [
      ...ofCode("V403"),
      ...generous.map(toCell),
      ...differingFigures(workbook, assessment, generous),
    ].filter(isFirst),
  };
  const items = SHARE_ITEMS.map((key) => ({ key, cells: cells[key] }));
  return { items, ready: items.every((item) => item.cells.length === 0) };
}

function unanswered({ score, sheet, findings }: Assessment): readonly ShareCell[] {
  return score.indicators.flatMap(({ indicator, notApplicable, official }) => {
    if (notApplicable !== null || official !== null) return [];
    const blank = findings.find(({ code, indicator: of }) => code === "V209" && of === indicator.code);
    const row = sheet.rows.find((one) => one.indicator.code === indicator.code);
    const { zh, en } = indicator.name;
    return [
      {
        at: blank?.at ?? row?.at ?? sheet.header,
        text: { zh: `${indicator.code} ${zh} 未评`, en: `${indicator.code} ${en} is not scored yet` },
      },
    ];
  });
}

function overwritten(workbook: WorkbookGrid, assessment: Assessment): readonly ShareCell[] {
  return changedFormulas(workbook, assessment).map(({ at, code, found }) => {
    const [zh, en] = code === null ? ["", ""] : [`${code} `, `${code}: `];
    const shown = shownText(found);
    return {
      at,
      text: {
        zh: `${zh}公式不是指标体系给出的公式，现为${shown === "" ? "空白" : ` ${shown}`}`,
        en: `${en}not the framework's formula; it holds ${shown === "" ? "nothing" : shown}`,
      },
    };
  });
}

function toCell(finding: Finding): ShareCell {
  const message = (language: "zh" | "en"): string => describeFinding(finding, language).message;
  return { at: finding.at, text: { zh: message("zh"), en: message("en") } };
}

/** One cell is named once for each item. */
function isFirst({ at }: ShareCell, index: number, cells: readonly ShareCell[]): boolean {
  return cells.findIndex((one) => isSameCell(one.at, at)) === index;
}
