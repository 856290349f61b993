/** All own sheets that are written out in tests, as seeds for changed ones. */
import type { OwnSheetCase } from "../../../support/own-sheet";
import { ADJUSTMENT_SHEETS } from "./adjustment-sheets";
import { HEADER_SHEETS } from "./header-sheets";
import { LEVEL_SHEETS } from "./level-sheets";
import { NOTE_SHEETS } from "./note-sheets";
import { OTHER_TABLE_SHEETS } from "./other-table-sheets";
import { POINT_SHEETS } from "./point-sheets";
import { PUBLISHED_ODD_SHEETS } from "./published-odd-sheets";
import { PUBLISHED_PARTY_SHEETS } from "./published-party-sheets";
import { PUBLISHED_SAFETY_SHEETS } from "./published-safety-sheets";
import { ROW_SHEETS } from "./row-sheets";
import { SCORING_RULE_SHEETS } from "./scoring-rule-sheets";
import { SECTION_SHEETS } from "./section-sheets";
import { TOTAL_SHEETS } from "./total-sheets";
import { WRITTEN_POINT_SHEETS } from "./written-point-sheets";

/** Sheets of single features, with every finding that they have to have. */
export const FEATURE_SHEETS: readonly OwnSheetCase[] = [
  ...HEADER_SHEETS,
  ...ROW_SHEETS,
  ...POINT_SHEETS,
  ...ADJUSTMENT_SHEETS,
];

/** Sheets in the manner of published ones. */
export const PUBLISHED_SHEETS: readonly OwnSheetCase[] = [
  ...PUBLISHED_PARTY_SHEETS,
  ...PUBLISHED_SAFETY_SHEETS,
  ...PUBLISHED_ODD_SHEETS,
  ...SCORING_RULE_SHEETS,
  ...OTHER_TABLE_SHEETS,
  ...WRITTEN_POINT_SHEETS,
  ...NOTE_SHEETS,
  ...LEVEL_SHEETS,
  ...TOTAL_SHEETS,
  ...SECTION_SHEETS,
];

export const OWN_SHEET_CASES: readonly OwnSheetCase[] = [...FEATURE_SHEETS, ...PUBLISHED_SHEETS];
