/**
 * The plain script that anyone would write to get at the cells of a workbook: its parts inflated, checked and
 * decoded, and one regular expression over them. What our reader is held against;
 * collect/scan-script.cjs does the same as a program of its own.
 */
import type { Unpacking } from "../src/workbook/unpacking";
import { Package } from "../src/workbook/xlsx/opc/package";
import { ZipArchive } from "../src/workbook/xlsx/zip/zip-archive";

const NEEDED = /^xl\/(worksheets\/sheet\d+|sharedStrings|styles|workbook)\.xml$/;

/** The parts that hold cells, as texts. */
export function decoded(bytes: Uint8Array, unpacking: Unpacking): readonly string[] {
  const archive = new ZipArchive(bytes, unpacking);
  const pack = new Package(archive);
  return archive.entries.filter(({ name }) => NEEDED.test(name)).map(({ name }) => pack.readText(name));
}

const CELL =
  /<c r="([A-Z]+)(\d+)"(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(?:<f>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)?<\/c>)/g;
const SHARED = /<si><t[^>]*>([^<]*)<\/t><\/si>/g;
const REFERENCES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" } as const;

function plain(text: string): string {
  return text.replace(
    /&(?:amp|lt|gt|quot|apos);/g,
    (entity) => REFERENCES[entity as keyof typeof REFERENCES],
  );
}

/** No more than values, formulas and styles by their address; how many cells there are. */
export function scanned(bytes: Uint8Array, unpacking: Unpacking): number {
  const parts = decoded(bytes, unpacking);
  const strings = parts.flatMap((xml) => [...xml.matchAll(SHARED)].map(([, text = ""]) => plain(text)));
  let count = 0;
  for (const xml of parts) {
    const values: (string | number | null)[][] = [];
    const formulas: (string | null)[][] = [];
    const styles: number[][] = [];
    for (const [, letters = "", row = "", style, type, formula, value, inline] of xml.matchAll(CELL)) {
      let column = 0;
      for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
      const at = Number(row) - 1;
      if (style !== undefined) (styles[at] ??= [])[column] = Number(style);
      if (formula !== undefined) (formulas[at] ??= [])[column] = plain(formula);
      if (inline !== undefined) (values[at] ??= [])[column] = plain(inline);
      else if (value !== undefined)
        (values[at] ??= [])[column] =
          type === "s" ? (strings[Number(value)] ?? null) : type === "str" ? plain(value) : Number(value);
      count++;
    }
  }
  return count;
}
