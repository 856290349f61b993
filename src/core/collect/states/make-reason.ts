/** Makes the reasons of one return, with what was decided about each. */
import type { CellRef } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import { filled } from "../../locale/filled";
import type { Text } from "../../locale/language";
import type { Reason } from "../collected";
import { decisionKey, type Choice, type Decision } from "../decisions/decision";
import { reasonItem, type ReasonCode } from "./reason-catalogue";

/** Decisions by their key. */
export type Decisions = ReadonlyMap<string, Choice>;

/** Of two decisions about the same the later one in the list counts. */
export function decisionsByKey(decisions: readonly Decision[]): Decisions {
  return new Map(decisions.map(({ key, choice }) => [key, choice]));
}

/** What decisions about a return are keyed by. */
export interface DecidedThing {
  readonly sha256: string | null;
  /** Null where the file holds one return. */
  readonly sheet: string | null;
}

export function makeReason(
  code: ReasonCode,
  values: Readonly<Record<string, Text | string | number>>,
  cells: readonly CellRef[],
  { sha256, sheet }: DecidedThing,
  decisions: Decisions,
): Reason {
  const { message, remedy, choices } = reasonItem(code);
  const key = sha256 === null ? null : decisionKey(sha256, code, sheet);
  const decided = key === null ? undefined : decisions.get(key);
  return {
    code,
    key,
    message: filled(message, values),
    remedy: remedy === null ? null : filled(remedy, values),
    cells,
    choices,
    decided: decided !== undefined && choices.includes(decided) ? decided : null,
  };
}

/** Shown of a long list; the rest is counted. */
const SHOWN = 6;

/** “F7、G9 等 12 处” */
export function listed(parts: readonly Text[]): Text {
  const rest = parts.length - SHOWN;
  const shown = parts.slice(0, SHOWN);
  return {
    zh: shown.map(({ zh }) => zh).join("、") + (rest > 0 ? ` 等 ${parts.length} 处` : ""),
    en: shown.map(({ en }) => en).join(", ") + (rest > 0 ? ` and ${rest} more` : ""),
  };
}

export function listedCells(cells: readonly CellRef[]): Text {
  return listed(cells.map(({ row, column }) => same(cellAddress(row, column))));
}

/** The cells in brackets behind a number of them; nothing where there are none. */
export function inBrackets(cells: readonly CellRef[]): Text {
  if (cells.length === 0) return same("");
  const { zh, en } = listedCells(cells);
  return { zh: `（${zh}）`, en: ` (${en})` };
}

export function same(text: string): Text {
  return { zh: text, en: text };
}
