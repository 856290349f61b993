/** The names that are defined for the whole workbook. */
import type { WorkBook } from "@e965/xlsx";
import type { DefinedName } from "../../core/grid/grid";
import type { OtherFormat } from "./other-format";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&apos;", "'"],
  ["&quot;", '"'],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"],
]);

export function definedNames(workbook: WorkBook, format: OtherFormat): readonly DefinedName[] {
  return (workbook.Workbook?.Names ?? [])
    .filter(({ Sheet, Name, Ref }) => Sheet == null && Name !== "" && Ref !== "")
    .map(({ Name, Ref }) => ({ name: Name, refersTo: `=${format === "ods" ? mended(Ref) : Ref}` }));
}

/** The library leaves XML's references in, and takes the $ of a row away: `&apos;S&apos;!$L5:$L$22`. */
function mended(reference: string): string {
  return reference
    .replace(/&(?:apos|quot|lt|gt|amp);/g, (entity) => ENTITIES.get(entity) ?? entity)
    .replace(/(\$[A-Z]{1,3})(\d{1,7})(?=$|:)/g, "$1$$$2");
}
