/** What the parts of a stamp are called in a workbook. */

/** The hidden sheet, where its name was free. */
export const STAMP_SHEET = "_stamp";

/** How the document's properties begin that repeat the stamps' hashes. */
export const HASH_PROPERTY = "考评助手.校验值.";
