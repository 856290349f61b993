/**
 * What can be found wrong with a sheet: a code and typed values, no prose. Wording is in
 * catalogue.json. Every finding has a place that a person can be taken to.
 */
import type { CellRef } from "../grid/address";
import type { Text } from "../locale/language";

export type Severity = "error" | "warn" | "info";

/** The indicator or adjustment that a finding is about. */
interface About {
  readonly code: string;
  readonly name: Text;
}

/** The cell that a finding is about, by its label. */
interface AboutField extends About {
  readonly field: Text;
}

/** The values that each code's message is filled with. Numbers are as entered; `v` is what stands there. */
export interface FindingValues {
  /** `sheet` is what the sheet was called when it was made, `found` what it is called now. */
  V103: { sheet: string; found: string };
  /** Versions: of the template that was filled, and of the framework by which the sheet is read. */
  V104: { v: string; need: string };
  V105: { sheet: string };
  /** `rows` and `columns` as people call them: 7、9; F、G. One of them is empty, or both: the whole sheet is hidden. */
  V106: { sheet: string; rows: readonly string[]; columns: readonly string[] };
  V107: { ref: string };
  /** `guess` is "" when no name on the roster is like it. */
  V110: { unit: string; guess: string };
  /** `n` workbooks of the unit for the period, by the names of their `files`. */
  V111: { unit: string; period: string; n: number; files: readonly string[] };
  /** The sheet's period is not the one that is being assessed; `need` is "" when it can't be read. */
  V112: { found: string; need: string };
  V113: { title: string; period: string };
  V114: { field: Text };
  V115: { v: string; iso: string };
  /** `period` is "" when the date itself can't be read. */
  V116: { v: string; period: string };
  /** The file says that the cell holds something else than the text `v` that stands there. */
  V117: { v: string };
  V118: Record<never, never>;
  /** `found`: the sheet without cells. */
  V119: { found: string };
  /** Findings about a department's own sheet, held against itself; `why`: see RowProblem. */
  V120: { name: string; row: number; why: "noPoints" | "unclear" | "unsigned" };
  V121: { name: string; v: string };
  /** `field`: the column's heading, "" for a total that stands in a text of its own. */
  V122: { label: string; field: string; v: number; n: number };
  /** `field` is "" for points that the heading states. */
  V123: { label: string; field: string; v: number; n: number };
  /** Rows as people count them; `label` is "" for a column without a heading; `v`: the first number. */
  V124: { label: string; rows: readonly string[]; v: string };
  V125: { label: string; rows: readonly string[]; v: string };
  /** `max` points less `d` are `n`. */
  V126: { name: string; max: number; d: number; v: number; n: number };
  V127: { name: string; rows: readonly string[] };
  V128: { name: string; v: string };
  V129: { name: string; v: number };
  V130: { name: string; v: number };
  /** Held against the sheet that was issued: `max` are its points. */
  V131: { name: string; v: number; max: number };
  V132: { name: string; field: Text };
  V133: { names: readonly string[] };
  V134: { name: string };
  V135: { name: string; v: number; cap: number };
  /** `max`: what the points add up to. */
  V136: { name: string; max: number };
  /** `label`: the last total's. */
  V137: { name: string; label: string };
  /** The item above, and the row as people count it. */
  V138: { name: string; row: number };
  /** What the weights add up to. */
  V139: { n: number };
  V201: AboutField & { v: number; max: number };
  V202: AboutField & { v: number; min: number };
  /** `ticks`: tick marks were counted, instead of a unit left out. */
  V203: AboutField & { v: string; n: number; ticks: boolean };
  V204: AboutField & { v: string; n: number };
  V205: AboutField & { v: string };
  V206: AboutField & { v: string };
  /** `field` (a) is more than `whole` (b). */
  V207: AboutField & { whole: Text; a: number; b: number };
  V208: About & { whole: Text; a: number; b: number };
  /** `untouched`: nothing at all is written in the row yet. */
  V209: About & { fields: readonly Text[]; untouched: boolean };
  /** `g`: the percent points that are probably meant; `percentFormat`: the cell shows a percentage. */
  V210: AboutField & { v: string; g: number; percentFormat: boolean };
  /** `max`: the indicator's points; `n` may be above them where these are finer than scores are. */
  V211: AboutField & { v: number; n: number; max: number };
  /** `list` is empty where nothing can be chosen. */
  V212: About & { v: string; list: readonly string[] };
  /** `claimed`: a reason for deduction stands beside a self score. */
  V213: About & { claimed: boolean };
  V214: About & { whole: Text; a: number; b: number };
  /** Shares in percent: “45%”. */
  V215: About & { p: string; min: string };
  V216: AboutField & { v: number };
  V217: AboutField & { v: number; step: number };
  /** `field` is 0; for a `ballot` no vote is valid. */
  V218: AboutField & { ballot: boolean };
  /** `word`: the cell holds the word that formulas read, but no reason stands in `place`. */
  V219: About & { v: string; word: boolean; place: Text };
  /** `n`: the listed word that it was read as. */
  V220: AboutField & { v: string; n: string };
  /** `n` times were claimed. */
  V221: About & { n: number };
  /** `v`: what the remark has to say for the sheet's formula to see it. */
  V223: About & { v: string };
  V224: About & { fields: readonly Text[] };
  /** `sheet`: what the missing sheet is called; `codes` of the indicators that need it. */
  V225: { sheet: string; codes: readonly string[] };
  /** `other` sheet of the workbook is about the same unit and period. */
  V226: { sheet: string; other: string; unit: string; period: string };
  /** `codes` of indicators whose points have more than `n` decimals. */
  V227: { codes: readonly string[]; n: number };
  /** A total that is the sum of the rows from `row` to `last`, as people count them, and not of all. */
  V234: { label: string; field: string; v: number; row: number; last: number };
  /** The same items come `n` times. */
  V235: { n: number };
  /** The cell shows `v` as a date or a time of day. */
  V240: AboutField & { v: number };
  /** The cell shows `v` as `p`: “100%”. */
  V241: AboutField & { v: number; p: string };
  /** `n` formulas look at these `sheets` of another workbook. */
  V242: { n: number; sheets: readonly string[] };
  V301: { codes: readonly string[] };
  /** Rows as people count them; `code` and `name` are those of the first one. */
  V302: { row: number; last: number; code: string; name: string };
  V303: About;
  /** `cells`: every cell that has the code, the first one too. */
  V304: { code: string; n: number; cells: readonly CellRef[] };
  V305: AboutField;
  V306: About & { v: string; max: number };
  V307: { range: string };
  /** `missing`: the sheet has no such column. */
  V308: { col: Text; missing: boolean };
  V309: { field: Text; v: string };
  /** `whole`: no cell of the column has its formula any more. */
  V401: { field: Text; v: string; whole: boolean };
  /** `code` and `name` are "" for a header field. */
  V402: AboutField & { err: string };
  /** `label`: what the row is called on the sheet. */
  V403: { label: string; field: Text; v: number; n: number };
  V404: About & { v: number; n: number };
  V405: About & { d: number; share: string };
  V406: About & { d: number };
  /** `found`: items that were counted. */
  V407: About & { n: number; found: number };
  V408: { codes: readonly string[] };
  V409: { kind: Text; v: number; cap: number };
  /** `g`: what becomes of the grade, as half a sentence. */
  V410: About & { g: Text };
  /** `n` units reached the grade, `q` may have it; `units` are those beyond the quota. */
  V411: { grade: Text; n: number; q: number; units: readonly string[] };
  /** `n` indicators; `unit` has handed in the very same, "" for full marks throughout. */
  V412: { n: number; unit: string };
  /** `policy`: what the framework does about a missing quarter. */
  V413: { unit: string; q: Text; policy: "block" | "mean_of_present" | "zero" };
  /** `d` points more than in the quarter `before`, or less when it `fell`. */
  V414: { unit: string; d: number; fell: boolean; before: Text };
  /** The ledger gives `n`, the entries say `v`: 3/5; `cells` are those that differ, with what would give the ledger's number. */
  V416: AboutField & {
    ledger: Text;
    n: string;
    v: string;
    cells: readonly { readonly at: CellRef; readonly formula: string; readonly n: number }[];
  };
  /** `parts` of the quarters, “2+2+2+2”, and their sum `n`; not `complete` while a quarter's figure is missing. */
  V417: AboutField & { v: number; parts: string; n: number; complete: boolean };
  /** `n` is the figure of the quarter `q`. */
  V418: AboutField & { v: number; n: number; q: Text };
  /** `n` errors in the ledger from which the entry could be taken. */
  V419: About & { ledger: Text; n: number };
  /** `n` elements of the checklist are missing and not named. */
  V420: About & { n: number };
  /** `unknown` words name no element; else `v` names `n` elements while `missing` are missing. */
  V421: About & { v: string; unknown: readonly string[]; n: number; missing: number };
  /** `field` above the table holds `v`, which is no count. */
  V422: { field: Text; v: string };
  V423: AboutField & { v: number };
  /** `n` cases are entered, and `others` has an entry too. */
  V424: About & { n: number; others: readonly Text[] };
  /** `n` times are required by `src`; `basis` says of which bodies, and what was assumed; both of its texts may be "". */
  V501: About & { v: number; n: number; basis: Text; src: Text };
  /** `date`: the day on which the term ended, as 2026-03-05. */
  V502: { unit: string; date: string };
  /** `d` days are left from the day on which the sheet was filled in. */
  V503: { unit: string; date: string; d: number };
}

/** The values of findings whose place is a whole file, since nothing in it can be read. */
export interface FileFindingValues {
  /** `ext`: the format that the file has instead. */
  V101: { file: string; ext: Text };
  V102: { file: string; encrypted: boolean };
}

export type FindingCode = keyof FindingValues;

export type FileFindingCode = keyof FileFindingValues;

/** One finding of one code. `indicator` is the code of the indicator or adjustment it concerns, if one. */
export interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: CellRef;
  readonly indicator: string | null;
  readonly values: Readonly<FindingValues[Code]>;
}

/** One finding of some codes, told apart by its code. */
export type FindingAmong<Codes extends FindingCode> = { [Code in Codes]: FindingOf<Code> }[Codes];

/** One finding, told apart by its code. */
export type Finding = FindingAmong<FindingCode>;

/** A finding that has a file for its place instead of a cell. */
export type FileFinding = {
  [Code in FileFindingCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly values: Readonly<FileFindingValues[Code]>;
  };
}[FileFindingCode];
