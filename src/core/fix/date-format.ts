/** Tells whether a number format shows a number as a day. */

/** True for "yyyy-mm-dd" and its kin; words in quotes, colours and conditions don't count. */
export function isDateFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").replace(/general/i, ""));
}
