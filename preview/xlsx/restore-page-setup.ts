/** Print set-up between the file's elements and Excel's page layout. */
import type { HeadersFooters, PageSetup } from "../host/state/sheet-extras";
import { element, flag } from "./xml-elements";

/** Numbers of paper sizes that are in use here; others are read as A4. */
const PAPER: Readonly<Record<string, string>> = {
  "1": "Letter",
  "5": "Legal",
  "8": "A3",
  "9": "A4",
  "11": "A5",
  "13": "B5",
};

export const POINTS_PER_INCH = 72;

export const MARGIN_SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

export function restorePageSetup(setup: PageSetup, part: Document): void {
  const page = element(part, "pageSetup");
  setup.orientation = page?.getAttribute("orientation") === "landscape" ? "Landscape" : "Portrait";
  setup.paperSize = PAPER[page?.getAttribute("paperSize") ?? ""] ?? "A4";
  setup.zoom = flag(element(part, "pageSetUpPr"), "fitToPage")
    ? fit(page?.getAttribute("fitToWidth") ?? "1", page?.getAttribute("fitToHeight") ?? "1")
    : { scale: Number(page?.getAttribute("scale") ?? 100) };
  const options = element(part, "printOptions");
  setup.centerHorizontally = flag(options, "horizontalCentered");
  setup.centerVertically = flag(options, "verticalCentered");
  setup.printGridlines = flag(options, "gridLines");
  setup.rowBreaks = [...(element(part, "rowBreaks")?.children ?? [])]
    .filter((item) => item.localName === "brk" && flag(item, "man"))
    .map((item) => Number(item.getAttribute("id")));
  const margins = element(part, "pageMargins");
  for (const side of MARGIN_SIDES) {
    const inches = margins?.getAttribute(side);
    if (inches != null) setup.margins[side] = Number(inches) * POINTS_PER_INCH;
  }
  const header = sections(element(part, "oddHeader")?.textContent ?? "");
  const footer = sections(element(part, "oddFooter")?.textContent ?? "");
  Object.assign(setup.headersFooters, {
    leftHeader: header.L,
    centerHeader: header.C,
    rightHeader: header.R,
    leftFooter: footer.L,
    centerFooter: footer.C,
    rightFooter: footer.R,
  } satisfies HeadersFooters);
}

/** Number of a paper size. */
export function paperNumber(paperSize: string): string {
  return Object.entries(PAPER).find(([, name]) => name === paperSize)?.[0] ?? "9";
}

/** 0 pages means as many as needed. */
function fit(width: string, height: string): Excel.PageLayoutZoomOptions {
  return {
    ...(width === "0" ? {} : { horizontalFitToPages: Number(width) }),
    ...(height === "0" ? {} : { verticalFitToPages: Number(height) }),
  };
}

/** "&Lleft&Cmiddle&Rright" taken apart; a text without a mark stands in the middle. */
function sections(text: string): { L: string; C: string; R: string } {
  const result = { L: "", C: "", R: "" };
  const marked = /^&[LCR]/.test(text) ? text : `&C${text}`;
  for (const [, side, content = ""] of marked.matchAll(/&([LCR])([\s\S]*?)(?=&[LCR]|$)/g)) {
    result[side as "L" | "C" | "R"] = content;
  }
  return result;
}
