/**
 * What the terminal is spared: a workbook may carry escape sequences in a name, which would hide what
 * was found, rename the window or fill the clipboard. They are shown instead of being carried out.
 */
import type { Terminal } from "./terminal";

/**
 * Control codes (but for line feed and tab), invisible formatting with the overrides of direction, other
 * line ends and halves of characters. The two joiners stay: scripts and pictographs are written with them.
 */
const UNPRINTABLE = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The pictures of the codes 0 to 31 stand here in the same order. */
const PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = "\u2421";

/** The text with every such character shown: “␛” for escape, “<U+202E>” for an override. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(PICTURES + code);
    return code === DELETE ? PICTURE_OF_DELETE : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/** The same, on one line: a name with line ends could pretend to be lines of ours. */
export function printableName(name: string): string {
  return printable(name.replace(/[\n\t]/g, " "));
}

/**
 * A value as JSON on lines of its own. What can't be printed is escaped, so that a program reads the very
 * name and the terminal gets nothing.
 */
export function jsonLines(value: object | undefined): string {
  const json = JSON.stringify(value, null, 2);
  const escaped = json.replace(UNPRINTABLE, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
  return `${escaped}\n`;
}

/** The terminal as the program uses it: everything leaves through here. */
export function printableTerminal(terminal: Terminal): Terminal {
  return {
    ...terminal,
    out: (text) => terminal.out(printable(text)),
    err: (text) => terminal.err(printable(text)),
  };
}
