/** What `--columns` says: “row=3,l2=B,max=分值,review=H”, or a file that `kaoping columns` printed. */
import { readFileSync } from "node:fs";
import { InvalidArgumentError } from "commander";
import { ANY_SHEET, columnMapping, headerRowName, type SheetMappings } from "../core/derive/column-mapping";
import { OWN_COLUMN_KEYS, ownColumnKey, type OwnColumnKey } from "../core/derive/own-column";

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
    if (isRowKey(key)) {
      said[headerRow(column)] = null;
      continue;
    }
    said[/^[A-Za-z]{1,3}$/.test(column) ? `@${column}` : column] = meaning(key);
  }
  return said;
}

/** `{ "row": 3, "columns": { "分值": "max", "备注": "" } }`; nothing is said of a column with "". */
function fromFile(file: string): Record<string, OwnColumnKey | null> {
  const { columns, row } = contentOf(file);
  const said: Record<string, OwnColumnKey | null> = {};
  if (row !== undefined) said[headerRow(JSON.stringify(row))] = null;
  for (const [label, key] of Object.entries(columns)) {
    if (typeof key !== "string") throw wrong(label);
    if (key.trim() !== "") said[label] = meaning(key.trim());
  }
  return said;
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

function contentOf(file: string): { readonly columns: object; readonly row?: unknown } {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof content === "object" && content !== null && "columns" in content) {
      const { columns } = content;
      const row = "row" in content ? { row: content.row } : {};
      if (typeof columns === "object" && columns !== null) return { columns, ...row };
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
