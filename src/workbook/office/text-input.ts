/**
 * Excel reads what an add-in writes as if it had been typed: "1-2" becomes a date, "=A1" a
 * formula, "TRUE" a boolean. A leading apostrophe says "this is text" and is not part of it.
 */

/** One lone Latin word may be a boolean in some language of Excel (TRUE, WAHR, VRAI). */
const LATIN_WORD = /^\p{Script=Latin}+$/u;
/** Chinese Excel may know dates and times that are written without a digit: 二〇二六年十月. */
const CHINESE_DATE = /[〇零一二三四五六七八九十]\s*[年月日号时點点分秒]/u;

/**
 * What to write so that the cell holds exactly this text. Ordinary labels go as they are, so that
 * their cells look the way a person would have typed them; all else is marked as text.
 */
export function textInput(text: string): string {
  if (text === "") return "";
  const ordinary =
    /^\p{L}/u.test(text) &&
    !/[\p{N}\p{Cc}]/u.test(text) &&
    !LATIN_WORD.test(text) &&
    !CHINESE_DATE.test(text);
  return ordinary ? text : `'${text}`;
}
