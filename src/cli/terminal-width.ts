/** How many columns a text takes on a terminal: two for Chinese characters and pictographs, none for marks. */

/** Letters, digits and signs of ASCII: most cells of a table. */
const NARROW = /^[ -~]*$/;
const NONE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/gu;
/** East Asian wide and full-width characters by Unicode's annex 11, and what is drawn as a picture. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/gu;

/** Several characters that are one picture: a family, a flag, a sign that is to be drawn in colour. */
const ONE_PICTURE =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?)+|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})|\p{RI}\p{RI}/gu;

/** @param line without line breaks; characters whose width is a matter of taste, such as “—”, count one */
export function terminalWidth(line: string): number {
  if (NARROW.test(line)) return line.length;
  const text = line.replace(ONE_PICTURE, "画");
  return [...text].length - count(text, NONE) + count(text, WIDE);
}

function count(line: string, characters: RegExp): number {
  return line.match(characters)?.length ?? 0;
}
