/**
 * What the page's address says: which workbook to open, in which language and colours, with which pane. The page
 * writes it back, so that reloading or passing on the address shows the same.
 */
import type { Language } from "../../src/core/locale/language";

export type Appearance = "light" | "dark";

export interface PageAddress {
  /** Address of a workbook below the page, such as "examples/…xlsx"; null opens an empty one. */
  readonly open: string | null;
  readonly language: Language;
  readonly appearance: Appearance;
  /** Address of another build's pane below the page; null shows the preview's own. */
  readonly pane: string | null;
}

/**
 * Reads a query such as "?open=examples/a.xlsx&lang=en&theme=dark".
 * @param base the page's own address; what lies elsewhere is not fetched, and counts as none
 */
export function readPageAddress(query: string, base: string): PageAddress {
  const parameters = new URLSearchParams(query);
  return {
    open: withinSite(parameters.get("open"), base),
    language: parameters.get("lang")?.toLowerCase().startsWith("en") === true ? "en" : "zh",
    appearance: parameters.get("theme") === "dark" ? "dark" : "light",
    pane: withinSite(parameters.get("pane"), base),
  };
}

/** The query for an address, the shortest that says it; "" when everything is as it is by default. */
export function formatPageAddress({ open, language, appearance, pane }: PageAddress): string {
  const parts = [
    ...(open === null ? [] : [`open=${encoded(open)}`]),
    ...(language === "en" ? ["lang=en"] : []),
    ...(appearance === "dark" ? ["theme=dark"] : []),
    ...(pane === null ? [] : [`pane=${encoded(pane)}`]),
  ];
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

function encoded(address: string): string {
  return encodeURIComponent(address).replaceAll("%2F", "/");
}

function withinSite(wanted: string | null, base: string): string | null {
  if (wanted === null || wanted === "" || !URL.canParse(wanted, base)) return null;
  return new URL(wanted, base).origin === new URL(base).origin ? wanted : null;
}
