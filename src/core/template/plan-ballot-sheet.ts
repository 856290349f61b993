/** The 测评统计 sheet of a period: one row for each indicator that is scored by a vote. */
import type { EntryDefinition, Indicator } from "../framework/framework";
import { isBallot } from "../framework/indicators";
import { describePeriod } from "../framework/period";
import type { SheetPlan } from "../plan/plan";
import { PALETTE } from "../plan/palette";
import { SheetBuilder } from "../plan/sheet-builder";
import { numberValidation } from "./input-validations";
import {
  BALLOT_COLUMNS,
  BALLOT_HEADER_ROW,
  BALLOT_HEADERS,
  BALLOT_SHEET_NAME,
  ballotRow,
} from "./scoring-layout";
import { TEMPLATE_STYLES } from "./template-styles";
import type { TemplateStyle } from "./template-styles";
import type { TemplateSheet } from "./template-sheet";

/** @returns null when no indicator of the sheet is scored by a vote */
export function planBallotSheet({ indicators, period, slot, ballotName }: TemplateSheet): SheetPlan | null {
  if (ballotName === null) return null;
  const builder = new SheetBuilder<TemplateStyle>(TEMPLATE_STYLES);
  const lastColumn = BALLOT_HEADERS.length - 1;
  const title = `${describePeriod(period).zh}${BALLOT_SHEET_NAME}`;
  builder.merged({ top: 0, bottom: 0, left: 0, right: lastColumn }, title, "title").height(0, 30);
  builder.row(BALLOT_HEADER_ROW, 0, BALLOT_HEADERS, "header").height(BALLOT_HEADER_ROW, 24);
  for (const indicator of indicators.filter(isBallot)) {
    const row = ballotRow(indicators, indicator);
    builder.put(row, 0, indicator.code, "centered").put(row, 1, indicator.name.zh, "text").height(row, 24);
    for (const entry of indicator.entries) addVotes(builder, row, entry, indicator);
  }
  return builder.build({
    role: "ballot",
    slot,
    name: ballotName,
    visibility: "visible",
    tabColor: PALETTE.accentMiddle,
    showGridlines: false,
    columnWidths: [12, 24, 9, 9, 9, 9, 12, 10],
    freeze: { rows: BALLOT_HEADER_ROW + 1, columns: 0 },
    print: { orientation: "landscape", fitToWidth: 1, footer: "第 &P 页，共 &N 页" },
    protect: true,
  });
}

function addVotes(
  builder: SheetBuilder<TemplateStyle>,
  row: number,
  entry: EntryDefinition,
  indicator: Indicator,
): void {
  const column = BALLOT_COLUMNS[entry.key];
  if (column === undefined)
    throw new Error(`${indicator.code}: the ballot sheet has no column for “${entry.key}”`);
  builder.put(row, column, null, "countInput").validate(numberValidation(row, column, entry, indicator));
}
