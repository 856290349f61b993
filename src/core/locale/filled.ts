/** Wordings with {placeholders}, as catalogues have them, filled with values. */
import type { Text } from "./language";
import { plural } from "./plural";

const PLACEHOLDER = /(“?)\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g;

/** Within quotation marks those of a name, “四强两好”, become single ones. */
function innerQuotes(text: string): string {
  return text.replace(/“/g, "‘").replace(/”/g, "’");
}

/** A wording with its {placeholders} filled in, in both languages; “{n:place|places}” is a number with its noun. */
export function filled(wording: Text, values: Readonly<Record<string, Text | string | number>>): Text {
  const fill = (language: "zh" | "en"): string =>
    wording[language].replace(PLACEHOLDER, (_, before: string, name: string, one?: string, many?: string) => {
      const value = values[name] ?? "";
      if (one !== undefined && many !== undefined) return before + plural(Number(value), one, many);
      const text = typeof value === "object" ? value[language] : String(value);
      return before + (before === "“" ? innerQuotes(text) : text);
    });
  return { zh: fill("zh"), en: fill("en") };
}
