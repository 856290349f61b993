/** What Excel, WPS or LibreOffice would not accept in a plan. A plan without problems gives []. */
import { cellAddress, parseRange, rangeAddress, type CellRange } from "../../src/core/grid/address";
import type { PlanChart, SheetPlan, WorkbookPlan } from "../../src/core/plan/plan";
import { markedSheet } from "../../src/core/plan/mark";
import { formulaProblems } from "./formula-problems";

/** Limits of Excel. */
const LIMIT = {
  sheetName: 31,
  text: 32_767,
  rowHeight: 409,
  columnWidth: 255,
  title: 32,
  prompt: 255,
  error: 225,
  list: 255,
} as const;

/** Every problem as one line with its place. */
export function planProblems({ sheets, names, activate }: WorkbookPlan): readonly string[] {
  const taken = sheets.map(({ name }) => name.toLowerCase());
  return [
    ...sheets.flatMap((sheet) => sheetProblems(sheet).map((problem) => `${sheet.name}: ${problem}`)),
    ...sheets.flatMap(({ name }) => (legalName(name) ? [] : [`“${name}” is no sheet name`])),
    ...(new Set(taken).size === taken.length ? [] : ["two sheets have the same name"]),
    ...names.flatMap(({ name }) => (/^[\p{L}_][\p{L}\d_.]*$/u.test(name) ? [] : [`“${name}” is no name`])),
    ...sheets.flatMap(({ role, name, slot }) =>
      markedSheet(names, role, slot) === name ? [] : [`${name} has no mark`],
    ),
    ...(activate === null || sheets.some(({ name }) => name === activate) ? [] : [`no sheet ${activate}`]),
  ];
}

function legalName(name: string): boolean {
  return name.length <= LIMIT.sheetName && /^[^'\\/?*[\]:][^\\/?*[\]:]*$/.test(name) && !name.endsWith("'");
}

function sheetProblems(sheet: SheetPlan): readonly string[] {
  const formulas = sheet.conditionalFormats.flatMap((format) =>
    format.type === "formula" ? [format.formula] : [],
  );
  return [
    ...cellProblems(sheet),
    ...formulas.flatMap(formulaProblems),
    ...overlaps(sheet.merges).map((pair) => `merges ${pair} overlap`),
    ...overlaps(sheet.validations.map(({ range }) => range)).map((pair) => `validations ${pair} overlap`),
    ...validationProblems(sheet),
    ...sheet.rowHeights.flatMap(({ row, height }) =>
      height > 0 && height <= LIMIT.rowHeight ? [] : [`row ${row + 1} is ${height} points high`],
    ),
    ...sheet.columnWidths.flatMap((width) =>
      width > 0 && width <= LIMIT.columnWidth ? [] : [`width ${width}`],
    ),
    ...chartProblems(sheet),
    ...printProblems(sheet),
  ];
}

function cellProblems(sheet: SheetPlan): readonly string[] {
  const seen = new Set<string>();
  const covered = new Set(sheet.merges.flatMap((merge) => addresses(merge).slice(1)));
  return sheet.cells.flatMap(({ row, column, value = null, formula, style }) => {
    const at = cellAddress(row, column);
    const repeated = seen.has(at);
    seen.add(at);
    return [
      ...(repeated ? [`${at} is written twice`] : []),
      ...(covered.has(at) && (value !== null || formula !== undefined) ? [`${at} is hidden by a merge`] : []),
      ...(style === undefined || style in sheet.styles ? [] : [`${at} has the unknown style ${style}`]),
      ...(typeof value === "string" && value.length > LIMIT.text ? [`${at} is too long`] : []),
      ...(typeof value === "number" && !Number.isFinite(value) ? [`${at} is ${value}`] : []),
      ...(formula === undefined ? [] : formulaProblems(formula).map((problem) => `${at} ${problem}`)),
    ];
  });
}

function validationProblems({ validations }: SheetPlan): readonly string[] {
  return validations.flatMap(({ range, rule, title, prompt, error }) => {
    const at = rangeAddress(range);
    const texts = { title, prompt, error };
    return [
      ...(["title", "prompt", "error"] as const).flatMap((key) =>
        texts[key].length > 0 && texts[key].length <= LIMIT[key]
          ? []
          : [`${at}: its ${key} has ${texts[key].length}`],
      ),
      ...(rule.type === "list" && rule.options.join(",").length > LIMIT.list ? [`${at}: long list`] : []),
      ...(rule.type === "list" && rule.options.some((option) => option.includes(","))
        ? [`${at}: comma in an option`]
        : []),
      ...((rule.type === "whole" || rule.type === "decimal") &&
      rule.min !== null &&
      rule.max !== null &&
      rule.min > rule.max
        ? [`${at}: ${rule.min} > ${rule.max}`]
        : []),
    ];
  });
}

function chartProblems(sheet: SheetPlan): readonly string[] {
  const written = new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const filled = (range: CellRange): boolean =>
    addresses(range).every((at) => {
      const cell = written.get(at);
      return cell !== undefined && (cell.formula !== undefined || cell.value !== undefined);
    });
  const covers = (chart: PlanChart): boolean =>
    addresses(chart.anchor).some((at) => {
      const cell = written.get(at);
      return cell !== undefined && (cell.formula !== undefined || (cell.value ?? null) !== null);
    });
  return [
    ...sheet.charts.flatMap((chart) => [
      ...[chart.categories, ...chart.series.map(({ values }) => values)].flatMap((range) =>
        filled(range) ? [] : [`the chart ${chart.name} shows ${rangeAddress(range)}, which isn't all there`],
      ),
      ...(covers(chart) ? [`the chart ${chart.name} hides cells`] : []),
    ]),
    ...overlaps(sheet.charts.map(({ anchor }) => anchor)).map((pair) => `charts ${pair} overlap`),
  ];
}

function printProblems({ cells, charts, print }: SheetPlan): readonly string[] {
  const area = print?.area;
  if (area === undefined) return [];
  const bottom = Math.max(...cells.map(({ row }) => row), ...charts.map(({ anchor }) => anchor.bottom));
  const right = Math.max(...cells.map(({ column }) => column), ...charts.map(({ anchor }) => anchor.right));
  return area.top === 0 && area.left === 0 && area.bottom === bottom && area.right === right
    ? []
    : [`prints ${rangeAddress(area)}, but reaches to ${cellAddress(bottom, right)}`];
}

function overlaps(ranges: readonly CellRange[]): readonly string[] {
  const owner = new Map<string, string>();
  return ranges.flatMap((range) =>
    addresses(range).flatMap((at) => {
      const other = owner.get(at);
      owner.set(at, rangeAddress(range));
      return other === undefined ? [] : [`${other} and ${rangeAddress(range)}`];
    }),
  );
}

/** Addresses of all cells of a rectangle, the top-left one first. */
function addresses({ top, left, bottom, right }: CellRange): readonly string[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);
  return rows.flatMap((row) =>
    Array.from({ length: right - left + 1 }, (_, offset) => cellAddress(row, left + offset)),
  );
}

/** Cells that lie in any of the ranges, by address. */
export function addressesOf(ranges: readonly (CellRange | string)[]): ReadonlySet<string> {
  return new Set(
    ranges.flatMap((range) => {
      const parsed = typeof range === "string" ? parseRange(range) : range;
      return parsed === null ? [] : addresses(parsed);
    }),
  );
}
