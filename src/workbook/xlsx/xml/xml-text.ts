/** Text on its way into XML and out of it, with the escapes that spreadsheets add to XML's own. */

/** By their first letters; `amp` and `apos` share theirs. */
const QUOTE = ["quot;", '"'] as const;
const LESS = ["lt;", "<"] as const;
const GREATER = ["gt;", ">"] as const;
const AMPERSAND = ["amp;", "&"] as const;
const APOSTROPHE = ["apos;", "'"] as const;

/** A map, since an object would answer for names such as `constructor` too. */
const NAMED: ReadonlyMap<string, string> = new Map(
  [QUOTE, LESS, GREATER, AMPERSAND, APOSTROPHE].map(([name, character]) => [`&${name}`, character]),
);

/**
 * Resolves character references. Other entities would need a DTD, which no workbook may have;
 * they stay as they are.
 */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  // Formulas and embedded JSON are full of the usual ones: going from one to the next costs half of a pattern.
  let plain = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const [name, character] = likely(text, at + 1);
    if (!text.startsWith(name, at + 1)) return unescapeAll(text);
    plain += text.slice(from, at) + character;
    from = at + 1 + name.length;
  }
  return plain + text.slice(from);
}

function likely(text: string, at: number): readonly [name: string, character: string] {
  switch (text.charCodeAt(at)) {
    case 113:
      return QUOTE;
    case 108:
      return LESS;
    case 103:
      return GREATER;
    default:
      return text.charCodeAt(at + 1) === 112 ? APOSTROPHE : AMPERSAND;
  }
}

function unescapeAll(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|[a-z]{1,9});/gi,
    (whole, hex?: string, decimal?: string) => {
      if (hex === undefined && decimal === undefined) return NAMED.get(whole) ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}

/** Resolves `_x000D_`, by which spreadsheets write characters that XML forbids. */
export function unescapeCharacters(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Text for an element or an attribute. Line ends in attributes would become spaces unless escaped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character] ?? "&quot;")
    .replace(/\t/g, "&#9;")
    .replace(/\n/g, "&#10;")
    .replace(/\r/g, "&#13;");
}

/**
 * A cell's text as XML: characters that XML forbids are written `_x0001_`, and a text that looks
 * like such an escape is protected from being taken for one.
 */
export function escapeCellText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    // Lone halves of surrogate pairs and control characters can't stand in XML.
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
  return escapeXml(safe);
}
