/**
 * Names for the inputs and results of a scoring sheet (`SQLH_2026Q4_最终得分`), so that people can use
 * them in formulas of their own and jump to them from Excel's name box.
 */
import { fixedAddress, quoteSheet } from "../grid/address";
import type { PlanName } from "../plan/plan";
import { resultLayout } from "./result-layout";
import { columnOf, FIRST_ROW, type TemplateColumn } from "./scoring-layout";
import type { TemplateSheet } from "./template-sheet";

/** What the columns with inputs and scores are called in names. */
const COLUMNS: readonly (readonly [TemplateColumn, string])[] = [
  ["base", "应完成"],
  ["actual", "实际完成"],
  ["option", "选项"],
  ["rule", "规则得分"],
  ["self", "自评分"],
  ["review", "复核得分"],
  ["official", "核定得分"],
];

const STAMP_LINE = "分享标记";

export function templateNames(sheet: TemplateSheet): readonly PlanName[] {
  const { framework, slot, scoringName, indicators } = sheet;
  const lastRow = FIRST_ROW + indicators.length - 1;
  const layout = resultLayout(framework, indicators, FIRST_ROW);
  const results = [
    [layout.open, "未评项数"],
    [layout.bonus, "加分"],
    [layout.penalty, "扣分"],
    [layout.final, "最终得分"],
    [layout.grade, "等次"],
  ] as const;
  const prefix = nameStart(slot);
  const name = (what: string, address: string): PlanName => ({
    name: `${prefix}_${what}`,
    refersTo: `=${quoteSheet(scoringName)}!${address}`,
    visible: true,
  });
  return [
    ...COLUMNS.map(([key, what]) =>
      name(what, `${fixedAddress(FIRST_ROW, columnOf(key))}:${fixedAddress(lastRow, columnOf(key))}`),
    ),
    ...results.map(([row, what]) => name(what, fixedAddress(row, columnOf("rule")))),
    name(STAMP_LINE, fixedAddress(layout.stampLine, 0)),
  ];
}

/** Name of the cell below the signatures where a stamp shows itself (see share/stamp-line.ts). */
export function stampLineName(slot: string): string {
  return `${nameStart(slot)}_${STAMP_LINE}`;
}

/** Names hold letters, digits and underscores, and begin with no digit. */
function nameStart(slot: string): string {
  const legal = slot.replace(/[^\p{L}\p{N}_]/gu, "_");
  return /^\p{N}/u.test(legal) ? `_${legal}` : legal;
}
