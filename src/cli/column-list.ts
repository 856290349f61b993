/** What `--columns` says: “l2=B,max=分值,review=H”, or a file that `kaoping columns` printed. */
import { readFileSync } from "node:fs";
import { InvalidArgumentError } from "commander";
import { ANY_SHEET, columnMapping, type SheetMappings } from "../core/derive/column-mapping";
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
    said[/^[A-Za-z]{1,3}$/.test(column) ? `@${column}` : column] = meaning(key);
  }
  return said;
}

/** `{ "columns": { "分值": "max", "备注": "" } }`; nothing is said of a column with "". */
function fromFile(file: string): Record<string, OwnColumnKey | null> {
  const columns = columnsOf(file);
  const said: Record<string, OwnColumnKey | null> = {};
  for (const [label, key] of Object.entries(columns)) {
    if (typeof key !== "string") throw wrong(label);
    if (key.trim() !== "") said[label] = meaning(key.trim());
  }
  return said;
}

function columnsOf(file: string): object {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof content === "object" && content !== null && "columns" in content) {
      const { columns } = content;
      if (typeof columns === "object" && columns !== null) return columns;
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
