/**
 * Looks at an .xlsx file the way the standard describes it, with nothing of the adapter's own: what
 * is on a sheet besides its cells, which names are hidden, and how a person's renaming shows.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseRange, rangeAddress } from "../../../src/core/grid/address";
import type { ChartFacts, SheetFacts, ValidationFacts } from "../workbook-under-test";

type Parts = Readonly<Record<string, Uint8Array>>;

/** @throws Error when there is no such sheet */
export function sheetFacts(bytes: Uint8Array, sheet: string): SheetFacts {
  const parts = unzipSync(bytes);
  const path = sheetPath(parts, sheet);
  const xml = textOf(parts, path);
  const pane = first(elements(xml, "pane"));
  const view = first(elements(xml, "sheetView"));
  return {
    charts: chartsOf(parts, path),
    validations: elements(xml, "dataValidation").map(toValidation),
    // Extensions repeat a format without naming its range in the element itself.
    conditionalFormats: elements(xml, "conditionalFormatting")
      .map((element) => attribute(element, "sqref"))
      .filter((range) => range !== ""),
    colorScales: elements(xml, "conditionalFormatting").flatMap((element) => {
      const scale = first(elements(element, "colorScale"));
      if (scale === "") return [];
      const colors = elements(scale, "color").map((color) => attribute(color, "rgb").replace(/^FF/, "#"));
      const bounds = elements(scale, "cfvo").map(
        (bound, index) => `${attribute(bound, "val")} ${colors[index] ?? ""}`,
      );
      return [`${attribute(element, "sqref")}: ${bounds.join(", ")}`];
    }),
    filtered: attribute(first(elements(xml, "autoFilter")), "ref"),
    titles: titlesOf(parts, sheet),
    frozen: { rows: Number(attribute(pane, "ySplit") || 0), columns: Number(attribute(pane, "xSplit") || 0) },
    isProtected: /^(1|true)$/.test(attribute(first(elements(xml, "sheetProtection")), "sheet")),
    showsGridlines: !/^(0|false)$/.test(attribute(view, "showGridLines")),
    tabColor: attribute(first(elements(xml, "tabColor")), "rgb").replace(/^(?:FF)?(?=[0-9A-F]{6}$)/i, "#"),
  };
}

function titlesOf(parts: Parts, sheet: string): string[] {
  const names = elements(textOf(parts, "xl/workbook.xml"), "definedName");
  const own = names.filter((element) => content(element).startsWith(`'${sheet}'!`));
  const titles = own.find((element) => attribute(element, "name") === "_xlnm.Print_Titles") ?? "";
  return content(titles)
    .split(",")
    .map((part) => part.replace(/^.*!/, "").replaceAll("$", ""));
}

export function hiddenNames(bytes: Uint8Array): string[] {
  return elements(textOf(unzipSync(bytes), "xl/workbook.xml"), "definedName")
    .filter((element) => /^(1|true)$/.test(attribute(element, "hidden")))
    .map((element) => attribute(element, "name"));
}

/** The file as it would be after a person renamed a sheet in a spreadsheet program and saved. */
export function withSheetRenamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const renamed = Object.entries(parts).map(([name, content]): [string, Uint8Array] => {
    if (!name.endsWith(".xml")) return [name, content];
    const xml = strFromU8(content)
      .replaceAll(`<sheet name="${from}"`, `<sheet name="${to}"`)
      .replaceAll(`'${from}'!`, `'${to}'!`)
      .replaceAll(`&apos;${from}&apos;!`, `'${to}'!`)
      .replaceAll(`>${from}!`, `>'${to}'!`);
    return [name, strToU8(xml)];
  });
  return zipSync(Object.fromEntries(renamed));
}

function chartsOf(parts: Parts, sheet: string): ChartFacts[] {
  const drawings = related(parts, sheet).filter(({ type }) => type.endsWith("/drawing"));
  return drawings.flatMap(({ target }) => {
    const charts = new Map(related(parts, target).map((relation) => [relation.id, relation.target]));
    return elements(textOf(parts, target), "twoCellAnchor").flatMap((anchor) => {
      const id = /<(?:c|chart):?chart\b[^>]*r:id="([^"]*)"/.exec(anchor)?.[1] ?? "";
      const path = charts.get(id);
      return path === undefined ? [] : [toChart(textOf(parts, path), anchorOf(anchor))];
    });
  });
}

function toChart(xml: string, anchor: string): ChartFacts {
  const kind = /<c:(bar|line|radar)Chart>/.exec(xml)?.[1] ?? "";
  const isBar = kind === "bar" && attribute(first(elements(xml, "barDir")), "val") === "bar";
  const title = elements(first(elements(xml, "title")), "t")
    .map(content)
    .join("");
  return {
    title,
    type: kind === "line" || kind === "radar" ? kind : isBar ? "bar" : "column",
    series: elements(xml, "ser").map((series) => ({
      name: /<c:v>([^<]*)<\/c:v>/.exec(first(elements(series, "tx")))?.[1] ?? "",
      values: plainRange(first(elements(series, "val"))),
      categories: plainRange(first(elements(series, "cat"))),
    })),
    anchor,
  };
}

/** The range of a series' reference, without sheet and dollar signs. */
function plainRange(reference: string): string {
  const range = content(first(elements(reference, "f"))).replace(/^.*!/, "");
  const parsed = parseRange(range);
  return parsed === null ? range : rangeAddress(parsed);
}

/** An anchor ends in the cell before one into which it does not reach. */
function anchorOf(anchor: string): string {
  const [from, to] = ["from", "to"].map((end) => {
    const xml = first(elements(anchor, end));
    const number = (name: string): number => Number(content(first(elements(xml, name))));
    return { row: number("row"), column: number("col"), below: number("rowOff"), right: number("colOff") };
  });
  if (from === undefined || to === undefined) return "";
  return rangeAddress({
    top: from.row,
    left: from.column,
    bottom: to.below > 0 ? to.row : to.row - 1,
    right: to.right > 0 ? to.column : to.column - 1,
  });
}

function toValidation(xml: string): ValidationFacts {
  const formulas = [...elements(xml, "formula1"), ...elements(xml, "formula2")].map(content);
  const isList = attribute(xml, "type") === "list";
  const allows = isList ? (formulas[0] ?? "").replace(/^"|"$/g, "").split(",") : formulas.map(Number);
  return { range: attribute(xml, "sqref"), allows, error: attribute(xml, "error") };
}

function sheetPath(parts: Parts, name: string): string {
  const sheets = elements(textOf(parts, "xl/workbook.xml"), "sheet");
  const sheet = sheets.find((element) => attribute(element, "name") === name);
  const id = attribute(sheet ?? "", "r:id");
  const relation = related(parts, "xl/workbook.xml").find((candidate) => candidate.id === id);
  if (relation === undefined) throw new Error(`no sheet ${name}`);
  return relation.target;
}

function related(parts: Parts, part: string): { id: string; type: string; target: string }[] {
  const [, folder = "", file = ""] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
  const path = `${folder}_rels/${file}.rels`;
  if (parts[path] === undefined) return [];
  return elements(textOf(parts, path), "Relationship").map((element) => ({
    id: attribute(element, "Id"),
    type: attribute(element, "Type"),
    target: new URL(attribute(element, "Target"), `file:///${folder}`).pathname.slice(1),
  }));
}

function textOf(parts: Parts, path: string): string {
  const part = parts[path];
  if (part === undefined) throw new Error(`no part ${path} among ${Object.keys(parts).join()}`);
  return strFromU8(part);
}

/** Elements of a name with whatever prefix, as they stand in the text. */
function elements(xml: string, name: string): string[] {
  const pattern = new RegExp(`<((?:\\w+:)?${name})(?=[\\s/>])(?:[^>]*/>|[^>]*>[\\s\\S]*?</\\1>)`, "g");
  return xml.match(pattern) ?? [];
}

function first(items: readonly string[]): string {
  return items[0] ?? "";
}

function attribute(element: string, name: string): string {
  const start = /^<[^>]*>/.exec(element)?.[0] ?? "";
  return unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(start)?.[1] ?? "");
}

function content(element: string): string {
  return unescape(element.replace(/^<[^>]*>|<\/[^>]*>$/g, ""));
}

function unescape(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, "&");
}
