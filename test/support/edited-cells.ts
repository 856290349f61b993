/** Types into the cells of a file as another program would: the sheet's XML alone is changed. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { TypedEntries } from "../../preview/model/calculate-plan";

/**
 * @param typed by sheet name and A1 address; every cell must be in the file, blank but styled
 * @throws Error for a sheet or cell that isn't there
 */
export function withEditedCells(xlsx: Uint8Array, typed: TypedEntries): Uint8Array {
  const parts = unzipSync(xlsx);
  for (const [sheet, cells] of Object.entries(typed)) {
    const entries = Object.entries(cells);
    if (entries.length === 0) continue;
    const part = partOf(parts, sheet);
    const bytes = parts[part];
    if (bytes === undefined) throw new Error(`no part ${part}`);
    parts[part] = strToU8(
      entries.reduce((xml, [address, value]) => typeInto(xml, address, value), strFromU8(bytes)),
    );
  }
  return zipSync(parts);
}

function typeInto(xml: string, address: string, value: string | number): string {
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`).exec(xml);
  if (cell === null) throw new Error(`no cell ${address}`);
  const [text = "", attributes = ""] = cell;
  const style = /\ss="\d+"/.exec(attributes)?.[0] ?? "";
  const content =
    typeof value === "number"
      ? `<c r="${address}"${style}><v>${value}</v></c>`
      : `<c r="${address}"${style} t="inlineStr"><is><t>${value.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</t></is></c>`;
  return xml.slice(0, cell.index) + content + xml.slice(cell.index + text.length);
}

/** The part that holds the sheet of a name. */
function partOf(parts: Readonly<Record<string, Uint8Array>>, sheet: string): string {
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const entry = new RegExp(`<sheet name="${sheet}"[^>]*?r:id="([^"]+)"`).exec(read("xl/workbook.xml"));
  const relationships = read("xl/_rels/workbook.xml.rels").match(/<Relationship [^>]*>/g) ?? [];
  const relationship = relationships.find((each) => each.includes(`Id="${entry?.[1] ?? "?"}"`));
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relationship ?? "")?.[1];
  if (target === undefined) throw new Error(`no sheet ${sheet}`);
  return `xl/${target}`;
}
