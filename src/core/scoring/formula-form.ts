/**
 * Formulas of our sheets as different versions wrote them. Workbooks stay in use for a year: what an
 * earlier version wrote is no edit, and whether it agrees with the engine is compared by its results.
 */

/**
 * `first`: up to version 2026.1. An option must stand exactly as it is listed, any “0.5%” in the remark
 * confirms half a percent, “10.5%” too, and a text among the scores leaves their total blank.
 * `second`: 2026.2 before 核定得分 looked at 自评分 to tell whether 不适用 has a reason of its own.
 */
export type FormulaForm = "first" | "second" | "current";
