/**
 * How tall a row must be for its wrapped text. Neither Excel nor LibreOffice fits the height of
 * rows by itself when a sheet arrives with merged cells, so plans carry heights of their own.
 */

/** Points that one line of 10–11 point text takes. */
const LINE_HEIGHT = 15;
const PADDING = 5;
/** Excel refuses taller rows. */
const MAX_HEIGHT = 409;

/** Some programs and fonts draw lines taller by so much: over many lines it adds up. */
const TALLER_LINES = 1.06;
/** Points of a row whose padding makes up for it. */
const FEW_LINES = 95;

/** The height of a row of many lines, so that none is cut in any program. */
export function withAir(height: number): number {
  return height <= FEW_LINES ? height : Math.min(MAX_HEIGHT, Math.ceil(height * TALLER_LINES));
}

/** Width of a text in characters of the default font: Chinese characters count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\uffdc]/.test(character) ? 2 : 1;
  return width;
}

/** A Chinese character is drawn a little wider than two digits, in some programs more than in others. */
const DRAWN_WIDTH = 1.05;

/** A Latin letter is on average narrower than a digit, by which columns are measured. */
const LATIN_WIDTH = 0.93;

/** True for a text of several words that is mostly of Latin letters. */
function isLatin(text: string): boolean {
  return text.includes(" ") && textWidth(text) < text.length * 1.1;
}

/** Characters of a column's width that text really gets: programs and screens differ by some pixels. */
function usableWidth(width: number): number {
  return Math.max(width * 0.94, width - 2);
}

/** Lines that a text takes when it wraps in a column of so many characters. */
function lineCount(text: string, width: number): number {
  const drawn = isLatin(text) ? LATIN_WIDTH : DRAWN_WIDTH;
  return wrapText(text, Math.max(2, usableWidth(width) / drawn)).length;
}

/** Height in points for texts that wrap in columns of the given widths, side by side; never beyond Excel's limit. */
export function rowHeightFor(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) => lineCount(text, width));
  return Math.min(MAX_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + PADDING);
}

/** Lines of a piece of a text that one row can't hold: pages are filled better by low rows than by tall ones. */
const PIECE_LINES = 10;

/** A text in pieces that each fit into one row of a column of that width; most are one piece. */
export function textByRows(text: string, width: number): readonly string[] {
  const most = Math.floor((MAX_HEIGHT - PADDING) / (LINE_HEIGHT * TALLER_LINES));
  if (lineCount(text, width) <= most) return [text];
  // Part of a text may be drawn wider than the whole: what wraps here is narrow enough for either.
  const lines = wrapText(text, Math.max(2, usableWidth(width) / DRAWN_WIDTH));
  const pieces: string[] = [];
  let end = 0;
  for (let start = 0; start < lines.length; start += PIECE_LINES) {
    const from = end;
    // The text's own words, not our lines: where the column is drawn wider, they take its width.
    for (const line of lines.slice(start, start + PIECE_LINES)) end = text.indexOf(line, end) + line.length;
    pieces.push(text.slice(from, end).trim());
  }
  return pieces;
}

/** Breaks a text into lines of at most `width` characters, Chinese ones counting two. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines = [""];
    let used = 0;
    for (const character of paragraph) {
      const more = textWidth(character);
      if (used + more <= width) {
        lines[lines.length - 1] += character;
        used += more;
      } else {
        lines.push(...startLine(lines, character, width));
        used = textWidth(lines.at(-1) ?? "");
      }
    }
    return lines;
  });
}

/** Latin words and numbers, with a sign or quotation before them. */
const UNBROKEN = /(?<![A-Za-z0-9.%+\-“‘（(])[A-Za-z0-9.%+\-“‘（(]+$/;

/** A Latin word or number is carried over whole, and punctuation with what it follows. */
function startLine(lines: string[], character: string, width: number): readonly string[] {
  const line = lines.at(-1) ?? "";
  const closing = /[，。；：、！？）”’,.;:!?)\]]/.test(character);
  const carried =
    (closing || UNBROKEN.test(character) ? UNBROKEN.exec(line)?.[0] : undefined) ??
    (closing ? line.slice(-1) : "");
  if (carried === "" || carried.length === line.length || textWidth(carried + character) > width)
    return [character.trimStart()];
  lines[lines.length - 1] = line.slice(0, -carried.length).trimEnd();
  return [carried + character];
}
