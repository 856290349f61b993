/** Writes Excel's page layout into a sheet. */
import type { PageSetup } from "../host/state/sheet-extras";
import { element } from "./xml-elements";
import { MARGIN_SIDES, paperNumber, POINTS_PER_INCH } from "./restore-page-setup";
import { append, putInSheet } from "./xml-edit";

export function writePageSetup(setup: PageSetup, worksheet: Element): void {
  const { orientation, paperSize, zoom } = setup;
  const options = {
    ...(setup.centerHorizontally ? { horizontalCentered: "1" } : {}),
    ...(setup.centerVertically ? { verticalCentered: "1" } : {}),
    ...(setup.printGridlines ? { gridLines: "1" } : {}),
  };
  if (Object.keys(options).length > 0) putInSheet(worksheet, "printOptions", options);
  putInSheet(
    worksheet,
    "pageMargins",
    Object.fromEntries(MARGIN_SIDES.map((side) => [side, String(setup.margins[side] / POINTS_PER_INCH)])),
  );
  const { horizontalFitToPages, verticalFitToPages, scale } = zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  putInSheet(worksheet, "pageSetup", {
    paperSize: paperNumber(paperSize),
    orientation: orientation === "Landscape" ? "landscape" : "portrait",
    ...(fits
      ? { fitToWidth: String(horizontalFitToPages ?? 0), fitToHeight: String(verticalFitToPages ?? 0) }
      : { scale: String(scale ?? 100) }),
  });
  if (fits) {
    const properties = element(worksheet, "sheetPr") ?? putInSheet(worksheet, "sheetPr");
    (element(properties, "pageSetUpPr") ?? append(properties, "pageSetUpPr")).setAttribute("fitToPage", "1");
  }
  writeHeadersFooters(setup, worksheet);
  writeBreaks(setup, worksheet);
}

/** A break stands above the row after the one that it names. */
function writeBreaks({ rowBreaks }: PageSetup, worksheet: Element): void {
  if (rowBreaks.length === 0) return;
  const count = String(rowBreaks.length);
  const item = putInSheet(worksheet, "rowBreaks", { count, manualBreakCount: count });
  for (const row of rowBreaks) append(item, "brk", { id: String(row), max: "16383", man: "1" });
}

function writeHeadersFooters({ headersFooters: texts }: PageSetup, worksheet: Element): void {
  const header = sections(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = sections(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  if (header === "" && footer === "") return;
  const item = putInSheet(worksheet, "headerFooter");
  if (header !== "") append(item, "oddHeader", {}, header);
  if (footer !== "") append(item, "oddFooter", {}, footer);
}

function sections(left: string, center: string, right: string): string {
  return [
    ["L", left],
    ["C", center],
    ["R", right],
  ]
    .map(([side = "", text = ""]) => (text === "" ? "" : `&${side}${text}`))
    .join("");
}
