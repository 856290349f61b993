/**
 * Names of files for the units of a roster, such as every system accepts and none takes for another:
 * they are mailed between Windows, macOS and network drives.
 */

/** Characters that Windows refuses in file names, with what looks like them. */
const REFUSED: Readonly<Record<string, string>> = {
  "\\": "＼",
  "/": "／",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "＂",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};

/** Names of devices: Windows refuses them with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** In bytes of UTF-8: what Linux and network drives take for a whole name, and a little in reserve. */
const LONGEST_NAME = 240;
/** Of a unit's part, in bytes and in UTF-16 units: Windows counts the folders in, 260 units in all. */
const LONGEST_PART = { bytes: 180, units: 60 };

/**
 * One name for each unit, in their order; equal names are numbered: “甲”, “甲 (2)”.
 * @param suffix what follows the unit's name: “-SQLH-2026Q4.xlsx”
 */
export function unitFileNames(units: readonly string[], suffix: string): readonly string[] {
  const taken = new Set<string>();
  return units.map((unit) => {
    const base = safeFileName(unit);
    for (let attempt = 1; ; attempt++) {
      const end = `${attempt === 1 ? "" : ` (${attempt})`}${suffix}`;
      const name = `${cutTo(base, { ...LONGEST_PART, bytes: LONGEST_NAME - bytesOf(end) })}${end}`;
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

/** A text as part of a file's name; never empty. */
export function safeFileName(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\\/:*?"<>|]/g, (character) => REFUSED[character] ?? "_")
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "");
  // A dot or a tilde in front hides a file, a hyphen makes an option of it; Windows drops dots at the end.
  const trimmed = cutTo(plain.replace(/^[\s.~-]+/, ""), LONGEST_PART);
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** The beginning of a name that is no longer than this, of whole characters; never empty. */
function cutTo(name: string, longest: typeof LONGEST_PART): string {
  let cut = "";
  for (const character of name) {
    const next = cut + character;
    if (next.length > longest.units || bytesOf(next) > longest.bytes) break;
    cut = next;
  }
  return cut.replace(/(?<![\s.])[\s.]+$/, "") || "_";
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
