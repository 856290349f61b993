/** Which column of a table of ratings means what: by its heading, and by the item above it where headings have two rows. */
import type { Framework } from "../../framework/framework";
import { textAt, type SheetGrid } from "../../grid/grid";
import { normalizeCode, normalizeLabel, normalizeText } from "../../sheet/normalize-text";
import { appraisalItems, ratingsOf, voteEntries, type AppraisalItem } from "./appraisal-items";

export interface AppraisalColumn {
  readonly column: number;
  readonly item: AppraisalItem;
  /** `either`: the heading names the item only; a text is a rating, a number points. */
  readonly field:
    | { readonly kind: "vote"; readonly key: string }
    // A column of its own for each item.
    | { readonly kind: "grade" | "points" | "either" };
}

export interface AppraisalTable {
  readonly grid: SheetGrid;
  /** The row of the headings that stand right above the units. */
  readonly header: number;
  readonly unit: number;
  readonly columns: readonly AppraisalColumn[];
  /** Columns with a heading that nobody understood. */
  readonly odd: readonly { readonly column: number; readonly heading: string }[];
}

const UNIT = /^(?:被考核)?(?:单位|支部|党支部|党组织|部门|unit)(?:名称|全称|name)?$/;
/** Columns that are there for people. */
const BESIDE =
  /^(?:序号|编号|分组|组别|单位类型|类型|书记|姓名|备注|说明|年度|年份|日期|时间|上级.*|no\.?|group|remarks?|notes?|year|date)$/;
const GRADE = /等次|等级|档次|评级|grade|rating/;
const POINTS = /得分|分数|分值|评分|score|points/;
const HEADER_ROWS = 20;

/** The first table of the sheet that has a column of units and one of an item; null for none. */
export function findAppraisalTable(grid: SheetGrid, framework: Framework): AppraisalTable | null {
  const items = appraisalItems(framework);
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.values.length); row++) {
    const unit = (grid.values[row] ?? []).findIndex((_, column) =>
      UNIT.test(bare(normalizeLabel(textAt(grid, row, column)))),
    );
    if (unit < 0) continue;
    const header = isHeading(grid, row + 1, unit, items) ? row + 1 : row;
    const table = columnsOf(grid, header, unit, items, header === row ? row - 1 : row);
    if (table.columns.length > 0) return table;
  }
  return null;
}

/** True for a second row of headings: nothing in the column of units, and what can be given of an item beside it. */
function isHeading(grid: SheetGrid, row: number, unit: number, items: readonly AppraisalItem[]): boolean {
  if (textAt(grid, row, unit) !== "") return false;
  return (grid.values[row] ?? []).some((_, column) => {
    const text = bare(normalizeLabel(textAt(grid, row, column)));
    return items.some((item) => fieldNamed(text, item) !== null);
  });
}

function columnsOf(
  grid: SheetGrid,
  header: number,
  unit: number,
  items: readonly AppraisalItem[],
  above: number,
): AppraisalTable {
  const columns: AppraisalColumn[] = [];
  const odd: AppraisalTable["odd"][number][] = [];
  const width = Math.max(grid.values[header]?.length ?? 0, grid.values[above]?.length ?? 0);
  let over: AppraisalItem | null = null;
  for (let column = 0; column < width; column++) {
    const upper = textAt(grid, above, column);
    // What stands over the units is the table's title, whatever it names.
    if (upper !== "") over = column <= unit ? null : itemNamed(upper, items);
    const heading = textAt(grid, header, column);
    const text = bare(normalizeLabel(heading));
    if (column === unit) continue;
    if (text === "") {
      if (upper === "") continue;
      // A heading over a cell that is merged with it.
      if (over !== null) columns.push({ column, item: over, field: { kind: "either" } });
      else if (column > unit && !BESIDE.test(bare(normalizeLabel(upper))))
        odd.push({ column, heading: upper });
      continue;
    }
    const own = itemNamed(heading, items);
    const item: AppraisalItem | null = own ?? over;
    const field =
      item === null
        ? null
        : (fieldNamed(own === null ? text : rest(text, own), item) ??
          (own === null ? null : ({ kind: "either" } as const)));
    if (item !== null && field !== null) columns.push({ column, item, field });
    else if (!BESIDE.test(text)) odd.push({ column, heading });
  }
  return { grid, header, unit, columns, odd };
}

/** Without what stands in brackets. */
function bare(text: string): string {
  return text.replace(/\([^()]*\)/g, "");
}

/** The item of the longest name or code in the heading; else the only one of whose name the heading is the beginning. */
function itemNamed(heading: string, items: readonly AppraisalItem[]): AppraisalItem | null {
  const code = normalizeCode(heading);
  const text = bare(normalizeLabel(heading));
  const coded = items.filter((item) => hasCode(code, normalizeCode(item.code)));
  const named = items.filter((item) => namesOf(item).some((name) => text.includes(name)));
  const longest = (all: readonly AppraisalItem[], of: (item: AppraisalItem) => number) =>
    [...all].sort((a, b) => of(b) - of(a))[0] ?? null;
  const found =
    longest(coded, (item) => item.code.length) ??
    longest(named, (item) =>
      Math.max(...namesOf(item).map((name) => (text.includes(name) ? name.length : 0))),
    );
  if (found !== null) return found;
  const stem = text.replace(
    /(?<!得分|分数|分值|等次|等级|档次|票数|结果)(?:得分|分数|分值|等次|等级|档次|票数|结果)+$/,
    "",
  );
  const begun =
    stem.length < 2 ? [] : items.filter((item) => namesOf(item).some((name) => name.includes(stem)));
  const [first] = begun;
  // A group goes before what it consists of: its name is the shorter heading.
  const group = begun.filter(({ kind }) => kind === "group");
  return begun.length === 1 ? (first ?? null) : group.length === 1 ? (group[0] ?? null) : null;
}

function hasCode(heading: string, code: string): boolean {
  const at = heading.indexOf(code);
  // NDZH-2 is not in NDZH-2.1.
  return at >= 0 && !/^[.\d]/.test(heading.slice(at + code.length));
}

function namesOf({ name }: AppraisalItem): readonly string[] {
  return [name.zh, name.en].map((one) => bare(normalizeText(one)));
}

function rest(text: string, item: AppraisalItem): string {
  const without = namesOf(item).reduce((left, name) => left.replace(name, ""), text);
  return without.replace(normalizeText(item.code), "").replace(/^[·:,、\-—]+|[·:,、\-—]+$/g, "");
}

function fieldNamed(text: string, item: AppraisalItem): AppraisalColumn["field"] | null {
  if (text === "") return null;
  if (item.kind === "ballot") {
    const [indicator] = item.indicators;
    const entry = (indicator === undefined ? [] : voteEntries(indicator)).find(({ key, label }) => {
      const plain = text.replace(/(?:票数|票|votes)$/, "");
      const names = [key, label.zh, label.en].map((one) => bare(normalizeText(one)));
      return names.includes(text) || names.some((name) => name.replace(/(?:票数|票)$/, "") === plain);
    });
    if (entry !== undefined) return { kind: "vote", key: entry.key };
  }
  if (item.kind !== "score" && GRADE.test(text)) return { kind: "grade" };
  if (POINTS.test(text)) return { kind: "points" };
  return null;
}

/** The rating that a text names, with what it is worth; null for none of the indicator's. */
export function ratingNamed(
  text: string,
  indicator: AppraisalItem["indicators"][number],
): readonly [string, number] | null {
  const wanted = normalizeText(text);
  const labels = new Map(
    voteEntries(indicator).map(({ label }) => [normalizeText(label.zh), normalizeText(label.en)]),
  );
  return (
    ratingsOf(indicator).find(([option]) => {
      const name = normalizeText(option);
      return name === wanted || labels.get(name) === wanted;
    }) ?? null
  );
}
