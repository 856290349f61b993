/** The 测评统计 sheet of a period: one row for each indicator that is scored by a vote. */
import type { EntryDefinition, Indicator } from "../framework/framework";
import { isBallot } from "../framework/indicators";
import { describePeriod } from "../framework/period";
import { cellAddress } from "../grid/address";
import type { Language } from "../locale/language";
import type { SheetPlan } from "../plan/plan";
import { PALETTE } from "../plan/palette";
import { SheetBuilder } from "../plan/sheet-builder";
import { rowHeightFor } from "../plan/text-size";
import { ballotHeadings } from "../sheet/ballot-headings";
import { BALLOT_IDENTITY, BALLOT_SHEET_NAME } from "../sheet/ballot-labels";
import { numberValidation } from "./input-validations";
import { BALLOT_COLUMNS, BALLOT_HEADER_ROW, ballotRow } from "./scoring-layout";
import { templateFooter } from "./template-footer";
import { templateLabels } from "./template-labels";
import { TEMPLATE_STYLES } from "./template-styles";
import type { TemplateStyle } from "./template-styles";
import type { TemplateSheet } from "./template-sheet";
import type { EntryFormulas } from "./year-formulas";

const SIGNATURE_COLUMNS = [0, 2, 6];
const WIDTHS: readonly number[] = [14, 36, 12, 12, 12, 12, 14, 12];

/** @returns null when no indicator of the sheet is scored by a vote */
export function planBallotSheet(
  { framework, indicators, period, slot, ballotName, language, department = "" }: TemplateSheet,
  formulas: EntryFormulas,
): SheetPlan | null {
  if (ballotName === null) return null;
  const builder = new SheetBuilder<TemplateStyle>(TEMPLATE_STYLES);
  const labels = templateLabels(language);
  const headings = [
    ...BALLOT_IDENTITY.map((label) => label[language]),
    ...ballotHeadings(framework)[language].values(),
  ];
  const lastColumn = headings.length - 1;
  const title = labels.ballotTitle(describePeriod(period)[language], BALLOT_SHEET_NAME[language]);
  builder.merged({ top: 0, bottom: 0, left: 0, right: lastColumn }, title, "title").height(0, 30);
  builder.row(BALLOT_HEADER_ROW, 0, headings, "header");
  builder.height(
    BALLOT_HEADER_ROW,
    Math.max(24, rowHeightFor(headings.map((text, index) => ({ text, width: WIDTHS[index] ?? 1 })))),
  );
  const ballots = indicators.filter(isBallot);
  for (const indicator of ballots) {
    const row = ballotRow(indicators, indicator);
    builder
      .put(row, 0, indicator.code, "centered")
      .put(row, 1, indicator.name[language], "text")
      .height(row, 30);
    for (const entry of indicator.entries)
      addVotes(builder, row, entry, indicator, formulas(indicator, entry), language);
  }
  const firstRow = BALLOT_HEADER_ROW + 1;
  const endRow = firstRow + ballots.length;
  addHighlight(builder, firstRow, endRow - 1);
  builder
    .merged({ top: endRow, bottom: endRow, left: 0, right: lastColumn }, labels.ballots.note, "subtitle")
    .height(endRow, 26);
  labels.ballots.signatures.forEach((text, index) =>
    builder.put(endRow + 1, SIGNATURE_COLUMNS[index] ?? 0, text, "signature"),
  );
  builder.height(endRow + 1, 36);
  return builder.build({
    role: "ballot",
    slot,
    name: ballotName,
    visibility: "visible",
    tabColor: PALETTE.accentMiddle,
    showGridlines: false,
    columnWidths: WIDTHS,
    freeze: { rows: BALLOT_HEADER_ROW + 1, columns: 0 },
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: endRow + 1, right: lastColumn },
      fitToWidth: 1,
      footer: templateFooter(language, department),
    },
    protect: true,
  });
}

/** More votes than were handed out. */
function addHighlight(builder: SheetBuilder<TemplateStyle>, first: number, last: number): void {
  const at = (key: string): string => `$${cellAddress(first, BALLOT_COLUMNS[key] ?? 0)}`;
  builder.highlight({
    type: "formula",
    range: {
      top: first,
      bottom: last,
      left: BALLOT_COLUMNS["good"] ?? 0,
      right: BALLOT_COLUMNS["invalid"] ?? 0,
    },
    formula: `=AND(ISNUMBER(${at("issued")}),SUM(${at("good")}:${at("poor")},${at("invalid")})>${at("issued")})`,
    fill: PALETTE.danger,
    fontColor: PALETTE.dangerInk,
  });
}

function addVotes(
  builder: SheetBuilder<TemplateStyle>,
  row: number,
  entry: EntryDefinition,
  indicator: Indicator,
  formula: string | null,
  language: Language,
): void {
  const column = BALLOT_COLUMNS[entry.key];
  if (column === undefined)
    throw new Error(`${indicator.code}: the ballot sheet has no column for “${entry.key}”`);
  if (formula === null) builder.put(row, column, null, "countInput");
  else builder.formula(row, column, formula, "countInput", "");
  builder.validate(numberValidation(row, column, entry, indicator, language));
}
