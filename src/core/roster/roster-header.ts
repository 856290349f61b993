/** Finds a roster's header row by its labels, wherever it stands, and says which column means what. */
import { textAt, type SheetGrid } from "../grid/grid";
import { normalizeLabel, withoutBrackets } from "../sheet/normalize-text";
import layout from "./roster-layout.json";

/** A column of the roster by meaning; its wordings are in roster-layout.json. */
export type RosterColumn =
  | "no"
  | "name"
  | "code"
  | "group"
  | "type"
  | "parent"
  | "secretary"
  | "email"
  | "contact"
  | "due"
  | "frameworks"
  | "formerNames"
  | "branches"
  | "branchCommittees"
  | "partyGroups"
  | "members";

export interface RosterHeader {
  readonly row: number;
  /** Always has `name`. */
  readonly columns: ReadonlyMap<RosterColumn, number>;
}

const SEARCHED_ROWS = 30;

/** A row with the name alone could be any list or a form's field, unless nothing else stands in it. */
const NEEDED_LABELS = 2;

/** Labels that forms have beside a unit's name, with what they hold beside them. */
const OF_FORMS: ReadonlySet<RosterColumn> = new Set(["contact", "due", "members"]);

const LABELS: ReadonlyMap<string, RosterColumn> = new Map(
  layout.columns.flatMap(({ key, zh, en, aliases }) =>
    [zh, en, ...aliases].map((label) => [normalizeLabel(label), key as RosterColumn] as const),
  ),
);

/** @returns the row with the most known labels; null when no row names the units */
export function findRosterHeader(grid: SheetGrid): RosterHeader | null {
  let best: RosterHeader | null = null;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.values.length); row++) {
    const header = readHeader(grid, row);
    if (header !== null && header.columns.size > (best?.columns.size ?? 0)) best = header;
  }
  return best;
}

function readHeader(grid: SheetGrid, row: number): RosterHeader | null {
  const columns = new Map<RosterColumn, number>();
  let unknown = 0;
  grid.values[row]?.forEach((_, column) => {
    const label = normalizeLabel(textAt(grid, row, column));
    if (label === "") return;
    const key = LABELS.get(label) ?? LABELS.get(withoutBrackets(label));
    if (key === undefined) unknown++;
    else if (!columns.has(key)) columns.set(key, column);
  });
  if (!columns.has("name")) return null;
  const telling = [...columns.keys()].filter((key) => !OF_FORMS.has(key)).length;
  return telling >= NEEDED_LABELS || unknown === 0 ? { row, columns } : null;
}
