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
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** In characters: with what follows, a name of Chinese characters stays below 255 bytes. */
const LONGEST = 60;

/**
 * One name for each unit, in their order; equal names are numbered: “甲”, “甲 (2)”.
 * @param suffix what follows the unit's name: “-SQLH-2026Q4.xlsx”
 */
export function unitFileNames(units: readonly string[], suffix: string): readonly string[] {
  const taken = new Set<string>();
  return units.map((unit) => {
    const base = safeFileName(unit);
    for (let attempt = 1; ; attempt++) {
      const name = `${base}${attempt === 1 ? "" : ` (${attempt})`}${suffix}`;
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
  const trimmed = [...plain]
    .slice(0, LONGEST)
    .join("")
    .replace(/^[\s.~-]+/, "")
    .replace(/[\s.]+$/, "");
  if (trimmed === "") return "_";
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}
