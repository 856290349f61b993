/** What a person should know of a year's sheets: year-states.json (Y101–Y148), typed and filled in. */
import * as z from "zod/mini";
import { filled } from "../../locale/filled";
import type { CellRef } from "../../grid/address";
import type { Text } from "../../locale/language";
import file from "./year-states.json";

const text = z.object({ zh: z.string(), en: z.string() });
const stateSchema = z.object({ code: z.string(), name: text, message: text, remedy: z.nullable(text) });

export type YearStateCode = `Y${number}`;

/** Where it is; the sheet is null for a file as a whole. */
export interface YearPlace {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell?: CellRef;
}

export interface YearNote {
  readonly code: YearStateCode;
  /** What it is in a word or two. */
  readonly name: Text;
  readonly message: Text;
  /** What to do; null where nothing has to be done. */
  readonly remedy: Text | null;
  /** Null for what is not about a file. */
  readonly place: YearPlace | null;
  /** True while the year is not final because of it. */
  readonly open: boolean;
}

const STATES = new Map(
  z
    .object({ states: z.array(stateSchema) })
    .parse(file)
    .states.map((one) => [one.code, one]),
);

/** What is good to know and leaves nothing to be done. */
const TOLD: ReadonlySet<YearStateCode> = new Set([
  "Y104",
  "Y109",
  "Y110",
  "Y111",
  "Y114",
  "Y117",
  "Y120",
  "Y127",
  "Y138",
  "Y140",
  "Y143",
]);

/** @throws Error when year-states.json lacks the code, which a test excludes */
export function yearNote(
  code: YearStateCode,
  values: Readonly<Record<string, Text | string | number>>,
  place: YearPlace | null = null,
): YearNote {
  const state = STATES.get(code);
  if (state === undefined) throw new Error(`year-states.json lacks ${code}`);
  return {
    code,
    name: state.name,
    message: filled(state.message, values),
    remedy: state.remedy === null ? null : filled(state.remedy, values),
    place,
    open: !TOLD.has(code),
  };
}

/**
 * All codes, for their documentation.
 * @internal
 */
export const YEAR_STATES = [...STATES.values()];
