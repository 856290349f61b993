/** Finds the scoring sheets of a workbook, and the framework by which each of them is filled. */
import { sift } from "../sift";
import { findFrameworkSheets } from "../framework/sheet/framework-sheet-names";
import { textAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import { ledgerSheets } from "../ledger/table/ledger-sheets";
import { markedOtherwise, markedSheets } from "../plan/mark";
import { rememberFor } from "../remember";
import { findBallotSheets } from "./find-ballot-sheets";
import { findHeader, type SheetHeader } from "./find-header";
import { normalizeCode, normalizeText } from "./normalize-text";
import type { ColumnKey } from "./scoring-sheet";
import layout from "./sheet-layout.json";

/** What a sheet's rows are compared with: a framework, or as much of one as could be read. */
export interface KnownRows {
  readonly indicators: readonly {
    readonly level: 1 | 2;
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
}

/** A sheet with a known header row, and the framework that knows most of its rows. */
export interface RecognizedSheet<Known extends KnownRows> {
  readonly sheetName: string;
  readonly framework: Known;
}

/** Names of our sheets that aren't filled in, for workbooks whose marks were lost on the way. */
const OTHER_NAMES: ReadonlySet<string> = new Set(
  layout.sheets
    .filter(({ key }) => key !== "score")
    .flatMap(({ zh, en }) => [normalizeText(zh), normalizeText(en)]),
);

/**
 * All scoring sheets in the order of the workbook. Frameworks that know equally many rows are
 * taken in the order given.
 * @param recorded the framework that a sheet is known to be made by; it goes before all others
 */
export function recognizeSheets<Known extends KnownRows>(
  workbook: WorkbookGrid,
  frameworks: readonly Known[],
  recorded: ReadonlyMap<string, Known> = new Map(),
): readonly RecognizedSheet<Known>[] {
  return sift(findScoringSheets(workbook), (grid) => {
    const own = recorded.get(grid.name);
    if (own !== undefined) return { sheetName: grid.name, framework: own };
    const contents = contentsOf(grid);
    const best = frameworks
      .map((framework) => ({ framework, known: knownRows(contents, framework) }))
      .filter(({ known }) => isEnough(contents, known))
      .reduce<{ framework: Known; known: number } | null>(
        (leader, next) => (next.known > (leader?.known ?? 0) ? next : leader),
        null,
      );
    return best === null ? null : { sheetName: grid.name, framework: best.framework };
  });
}

/** Sheets with a known header row, whatever framework they belong to. Our other sheets are left out. */
export function findScoringSheets(workbook: WorkbookGrid): readonly SheetGrid[] {
  return possibleSheets(workbook).filter((grid) => findHeader(grid) !== null);
}

/** Every sheet but those of ours that show indicators without being filled in. */
export const possibleSheets = rememberFor((workbook: WorkbookGrid): readonly SheetGrid[] => {
  const { names } = workbook;
  const excluded = new Set([...markedOtherwise(names, "scoring"), ...findBallotSheets(workbook)]);
  const ledgers = ledgerSheets(workbook);
  const framework = findFrameworkSheets(workbook);
  if (framework !== null) excluded.add(framework.indicators.name);
  const scoring = new Set(markedSheets(names, "scoring").map(({ sheet }) => sheet));
  return workbook.sheets.filter(({ name }) => {
    const isOther = excluded.has(name) || ledgers.has(name) || OTHER_NAMES.has(normalizeText(name));
    return !isOther || scoring.has(name);
  });
});

/** What says to whom a sheet belongs: the codes that stand in it, or the names if it has no codes. */
interface SheetContents {
  readonly codes: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

function contentsOf(grid: SheetGrid): SheetContents {
  const header = findHeader(grid);
  return {
    codes: new Set(columnTexts(grid, header, "code").map(normalizeCode)),
    names: new Set(columnTexts(grid, header, "l2").map(normalizeText)),
  };
}

function columnTexts(grid: SheetGrid, header: SheetHeader | null, key: ColumnKey): readonly string[] {
  const column = header?.columns.get(key);
  if (header === null || column === undefined) return [];
  const texts = grid.values
    .slice(header.row + 1)
    .map((_, index) => textAt(grid, header.row + 1 + index, column));
  return texts.filter((text) => text !== "");
}

/** How many of the framework's indicators stand on the sheet, by code or else by name. */
function knownRows(contents: SheetContents, framework: KnownRows): number {
  return keysOf(framework).filter(
    ({ code, names }) => contents.codes.has(code) || names.some((name) => contents.names.has(name)),
  ).length;
}

/** Without codes a name or two that happen to be the same don't make a department's own sheet ours. */
function isEnough({ codes, names }: SheetContents, known: number): boolean {
  return codes.size > 0 || known * 3 >= names.size;
}

/** Code and names of each indicator as they are compared. */
const keysOf = rememberFor((framework: KnownRows) =>
  framework.indicators
    .filter(({ level }) => level === 2)
    .map(({ code, name }) => ({
      code: normalizeCode(code),
      names: [normalizeText(name.zh), normalizeText(name.en)],
    })),
);
