/**
 * What can be found wrong with a sheet: a code and typed values, no prose. Wording is in
 * catalogue.json. Every finding has a place that a person can be taken to.
 */
import type { CellRef } from "../grid/address";

export type Severity = "error" | "warn" | "info";

/** The values that each code's message is filled with. Numbers are as entered. */
export interface FindingValues {
  /** The sheet's period is not the one that is being assessed, or can't be read. */
  V112: { found: string; need: string };
  V114: { field: string };
  V201: { code: string; field: string; v: number; max: number };
  V202: { code: string; field: string; v: number };
  V203: { v: string; n: number };
  V204: { v: string; n: number };
  V205: { cell: string };
  V206: { cell: string; v: string };
  V207: { code: string; a: number; b: number };
  V208: { code: string; a: number; b: number };
  V209: { code: string; field: string };
  V210: { code: string; v: string; g: number };
  V212: { v: string; list: string };
  V213: { code: string };
  V214: { code: string; a: number; b: number };
  V301: { codes: string };
  V302: { row: number; name: string };
  V303: Record<never, never>;
  V304: { code: string; n: number };
  V305: { code: string };
  V306: { code: string; v: string; max: number };
  V402: { cell: string; err: string };
  V404: { code: string; v: number; n: number };
}

export type FindingCode = keyof FindingValues;

/** One finding. `indicator` is the code of the indicator or adjustment it concerns, if one. */
export type Finding = {
  [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly at: CellRef;
    readonly indicator: string | null;
    readonly values: Readonly<FindingValues[Code]>;
  };
}[FindingCode];
