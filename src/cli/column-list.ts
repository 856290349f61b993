/** What `--columns` says: “row=3,l2=B,max=分值,review=H,grades=90/80/60”, or a file that `kaoping columns` printed. */
import { readFileSync } from "node:fs";
import { InvalidArgumentError } from "commander";
import { ANY_SHEET, columnMapping, headerRowName, type SheetMappings } from "../core/derive/column-mapping";
import { isLimitProblem, readLimits, USUAL_LIMITS } from "../core/derive/grade-limits";
import { gradesName } from "../core/derive/grades-name";
import { OWN_COLUMN_KEYS, ownColumnKey, type OwnColumnKey } from "../core/derive/own-column";
import { plainNumber } from "../core/locale/plain-number";

/** Stands for a column that is not to be used. */
export const UNUSED = "-";

/** @throws InvalidArgumentError for a file that can't be read, and for a meaning or column that there isn't */
export function columnList(text: string): SheetMappings {
  const said = /\.json$/i.test(text) ? fromFile(text) : fromList(text);
  return new Map([[ANY_SHEET, columnMapping(said)]]);
}

function fromList(text: string): Record<string, OwnColumnKey | null> {
  const said: Record<string, OwnColumnKey | null> = {};
  for (const part of text.split(/[,，]/)) {
    const [, key = "", column = ""] = /^\s*([A-Za-z0-9-]+)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    if (column === "") throw wrong(part);
    if (key === "grades") {
      said[gradeLimits(column.split("/"))] = null;
      continue;
    }
    if (isRowKey(key)) {
      said[headerRow(column)] = null;
      continue;
    }
    said[/^[A-Za-z]{1,3}$/.test(column) ? `@${column}` : column] = meaning(key);
  }
  return said;
}

/** `{ "row": 3, "columns": { "分值": "max", "备注": "" }, "grades": [90, 80, 60] }`; nothing is said of a column with "". */
function fromFile(file: string): Record<string, OwnColumnKey | null> {
  const { columns, row, grades } = contentOf(file);
  const said: Record<string, OwnColumnKey | null> = {};
  if (row !== undefined) said[headerRow(JSON.stringify(row))] = null;
  if (grades !== undefined) said[gradeLimits(Array.isArray(grades) ? grades.map(String) : [])] = null;
  for (const [label, key] of Object.entries(columns)) {
    if (typeof key !== "string") throw wrong(label);
    if (key.trim() !== "") said[label] = meaning(key.trim());
  }
  return said;
}

/** @throws InvalidArgumentError for limits that are no numbers, out of bounds, or don't fall */
function gradeLimits(texts: readonly string[]): string {
  const read = readLimits(texts);
  if (texts.length !== USUAL_LIMITS.length || isLimitProblem(read))
    throw new InvalidArgumentError(
      `“${texts.join("/")}”不是等次分数线：优秀、良好、一般的最低分，由高到低，大于 0、不超过 100，写成 grades=90/80/60 / not the least scores of the three grades, falling, above 0 and up to 100: write grades=90/80/60`,
    );
  return gradesName(read.map(plainNumber));
}

/** row=3 or header=3. */
function isRowKey(key: string): boolean {
  return key === "row" || key === "header";
}

/** @throws InvalidArgumentError for what is no row of a sheet */
function headerRow(text: string): string {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new InvalidArgumentError(`“${text}”不是行号，应写成 row=3 / not a row, write it as row=3`);
  return headerRowName(Number(text) - 1);
}

function contentOf(file: string): {
  readonly columns: object;
  readonly row?: unknown;
  readonly grades?: unknown;
} {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof content === "object" && content !== null && "columns" in content) {
      const { columns } = content;
      const row = "row" in content ? { row: content.row } : {};
      const grades = "grades" in content ? { grades: content.grades } : {};
      if (typeof columns === "object" && columns !== null) return { columns, ...row, ...grades };
    }
  } catch {
    throw new InvalidArgumentError(`“${file}”无法读取，应为 kaoping columns 生成的 .json / can't be read`);
  }
  throw new InvalidArgumentError(`“${file}”里没有 columns / has no columns`);
}

/** @throws InvalidArgumentError */
function meaning(text: string): OwnColumnKey | null {
  if (text === UNUSED) return null;
  const key = ownColumnKey(text);
  if (key !== null) return key;
  throw new InvalidArgumentError(
    `“${text}”不是列的含义，可用的有 / not a meaning; there are: ${[...OWN_COLUMN_KEYS, UNUSED].join(", ")}`,
  );
}

function wrong(part: string): InvalidArgumentError {
  return new InvalidArgumentError(`“${part}”应写成 max=D 或 max=分值 / write it as max=D or max=分值`);
}
