/**
 * What the page's address says: which workbook to open, in which language and colours. The page
 * writes it back, so that reloading or passing on the address shows the same.
 */
import type { Language } from "../../src/core/locale/language";

export type Appearance = "light" | "dark";

export interface PageAddress {
  /** Address of a workbook below the page, such as "examples/…xlsx"; null opens an empty one. */
  readonly open: string | null;
  readonly language: Language;
  readonly appearance: Appearance;
}

/**
 * Reads a query such as "?open=examples/a.xlsx&lang=en&theme=dark".
 * @param base the page's own address; a workbook elsewhere is not fetched, and counts as none
 */
export function readPageAddress(query: string, base: string): PageAddress {
  const parameters = new URLSearchParams(query);
  return {
    open: withinSite(parameters.get("open"), base),
    language: parameters.get("lang")?.toLowerCase().startsWith("en") === true ? "en" : "zh",
    appearance: parameters.get("theme") === "dark" ? "dark" : "light",
  };
}

/** The query for an address, the shortest that says it; "" when everything is as it is by default. */
export function formatPageAddress({ open, language, appearance }: PageAddress): string {
  const parts = [
    ...(open === null ? [] : [`open=${encodeURIComponent(open).replaceAll("%2F", "/")}`]),
    ...(language === "en" ? ["lang=en"] : []),
    ...(appearance === "dark" ? ["theme=dark"] : []),
  ];
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

function withinSite(wanted: string | null, base: string): string | null {
  if (wanted === null || wanted === "" || !URL.canParse(wanted, base)) return null;
  return new URL(wanted, base).origin === new URL(base).origin ? wanted : null;
}
