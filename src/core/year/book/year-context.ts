/** What the sheets of a year's workbook are made from. */
import type { Framework } from "../../framework/framework";
import type { Language } from "../../locale/language";
import type { AnnualYear } from "../annual/annual-year";

/** The sheets in their order; each is also the slot of the sheet's mark. */
export const YEAR_SHEETS = [
  "summary",
  "ranking",
  "proposals",
  "entries",
  "choices",
  "todo",
  "weights",
  "sites",
  "charts",
  "data",
  "sums",
] as const;

export type YearSheet = (typeof YEAR_SHEETS)[number];

export interface YearContext {
  readonly role: "annual";
  readonly annual: AnnualYear;
  readonly framework: Framework;
  readonly language: Language;
  readonly names: Readonly<Record<YearSheet, string>>;
}
