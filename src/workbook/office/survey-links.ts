/**
 * Formulas that look at a sheet which is replaced: what stands in them before, and how they are
 * written so that they look at the new sheet, or at the earlier one again when writing failed.
 */
import type { CellRange } from "../../core/grid/address";
import { namesOneOf, type Link } from "./find-links";
import { renameFormulaSheets } from "./formula-sheets";
import type { Replacement } from "./replacement";

/** Formulas in an area with their number formats; null where a cell is to stay as it is. */
export interface SurveyedLink {
  readonly sheetId: string;
  readonly area: CellRange;
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly formats: readonly (readonly (string | null)[])[];
}

interface RequestedLink {
  readonly link: Link;
  readonly sheet: Excel.Worksheet;
  readonly cells: Excel.Range;
}

export function requestLinks(worksheets: Excel.WorksheetCollection, links: readonly Link[]): RequestedLink[] {
  return links.map((link) => {
    const sheet = worksheets.getItemOrNullObject(link.sheet);
    sheet.load("id");
    sheet.protection.load("protected");
    const cells = areaOf(sheet, link.area);
    cells.load("formulas,numberFormat");
    return { link, sheet, cells };
  });
}

/** What still looks at a sheet that is replaced; nothing can be written on a protected sheet. */
export function surveyLinks(
  requested: readonly RequestedLink[],
  replacements: readonly Replacement[],
): SurveyedLink[] {
  const replaced = new Set(replacements.flatMap(({ old }) => old?.name.toLowerCase() ?? []));
  return requested.flatMap(({ link, sheet, cells }) => {
    if (sheet.isNullObject || sheet.protection.protected) return [];
    const formulas = cells.formulas.map((row) =>
      row.map((formula) => {
        const isLink =
          typeof formula === "string" && formula.startsWith("=") && namesOneOf(formula, replaced);
        return isLink ? formula : null;
      }),
    );
    const formats = formulas.map((row, r) =>
      row.map((formula, c) => (formula === null ? null : String(cells.numberFormat[r]?.[c] ?? "General"))),
    );
    return [{ sheetId: sheet.id, area: link.area, formulas, formats }];
  });
}

/** Points the formulas at the new sheets, which have their names by now. */
export function writeLinks(
  worksheets: Excel.WorksheetCollection,
  links: readonly SurveyedLink[],
  replacements: readonly Replacement[],
): void {
  const renamed = new Map(
    replacements.flatMap(({ old, plan }) =>
      old === null || old.name === plan.name ? [] : [[old.name.toLowerCase(), plan.name] as const],
    ),
  );
  for (const link of links) {
    const formulas = link.formulas.map((row) =>
      row.map((formula) => (formula === null ? null : renameFormulaSheets(formula, renamed))),
    );
    writeCells(areaOf(worksheets.getItem(link.sheetId), link.area), formulas, link.formats);
  }
}

/**
 * Points the formulas at the earlier sheets again, which have their names back by now. What a person
 * has entered since stays.
 * @param now the formulas as they stood before anything was taken back
 */
export function restoreLinks(
  sheet: Excel.Worksheet,
  link: SurveyedLink,
  now: readonly (readonly unknown[])[],
  replacements: readonly Replacement[],
): void {
  const isOurs = (formula: unknown, before: string): boolean => {
    if (typeof formula !== "string") return false;
    const names = replacements.flatMap(({ old, oldAside, plan }) =>
      old === null
        ? []
        : [[oldAside.toLowerCase(), old.name] as const, [plan.name.toLowerCase(), old.name] as const],
    );
    const same = (text: string): string => renameFormulaSheets(text, new Map(names));
    return formula.includes("#REF!") || same(formula) === same(before);
  };
  const formulas = link.formulas.map((row, r) =>
    row.map((before, c) => (before !== null && isOurs(now[r]?.[c], before) ? before : null)),
  );
  const formats = formulas.map((row, r) =>
    row.map((formula, c) => (formula === null ? null : (link.formats[r]?.[c] ?? null))),
  );
  writeCells(areaOf(sheet, link.area), formulas, formats);
}

export function areaOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Formats come last: a formula may take over the one of the cells that it refers to. */
function writeCells(
  range: Excel.Range,
  formulas: readonly (readonly (string | null)[])[],
  formats: readonly (readonly (string | null)[])[],
): void {
  if (formulas.every((row) => row.every((formula) => formula === null))) return;
  range.formulas = formulas.map((row) => [...row]);
  range.numberFormat = formats.map((row) => [...row]);
}
