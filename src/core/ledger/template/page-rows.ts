/**
 * How many rows of a blank ledger have lines, formulas and colour: so many that a page is filled and some of them may
 * wrap. Every one of them is printed, blank or not, for a program prints what has a line, a colour or a formula. The
 * rows below are ready without being printed: their numbers, days and texts are what they are above.
 */
import type { PlanPrint } from "../../plan/plan";

export const LINED_ROWS: Readonly<Record<PlanPrint["orientation"], number>> = { landscape: 20, portrait: 32 };

/** Rows that keep a text such as 007 and show a day as one; entries are checked and counted further down still. */
export const READY_ROWS = 60;
