/**
 * How many branches, branch committees (支委会) and Party groups (党小组) a unit has, as it is written
 * above a sheet's table or on a roster: 2, “2个”, 有, 无.
 */
import { normalizeText } from "./normalize-text";
import type { HeaderFieldKey, ScoringSheet } from "./scoring-sheet";

/** Null is unknown, never none. */
export interface UnitBodies {
  readonly branches: number | null;
  readonly branchCommittees: number | null;
  readonly partyGroups: number | null;
}

export const UNKNOWN_BODIES: UnitBodies = { branches: null, branchCommittees: null, partyGroups: null };

/** Header fields with the bodies that they count. */
const FIELDS = ["branches", "branchCommittees", "partyGroups"] as const satisfies readonly HeaderFieldKey[];

const NONE: ReadonlySet<string> = new Set([
  "无",
  "没有",
  "否",
  "未设",
  "不设",
  "未设立",
  "×",
  "no",
  "none",
  "-",
  "/",
]);
const ONE: ReadonlySet<string> = new Set(["有", "是", "已设", "设", "设立", "√", "✓", "yes"]);
const COUNT = /^(\d{1,4})(?:个|名)?$/;

/** @returns null for a text that is neither a count nor a plain yes or no */
export function readBodyCount(text: string): number | null {
  const word = normalizeText(text);
  if (NONE.has(word)) return 0;
  if (ONE.has(word)) return 1;
  const count = COUNT.exec(word)?.[1];
  return count === undefined ? null : Number(count);
}

/** “有/2”: a branch committee and two Party groups in one cell. */
export function readTwoCounts(text: string): readonly [number, number] | null {
  const [first, second, ...more] = text.split(/[/／、，,;；]/).map(readBodyCount);
  return first == null || second == null || more.length > 0 ? null : [first, second];
}

/** What the header fields say; blank fields and unreadable ones say nothing. */
export function bodiesOnSheet({ fields }: Pick<ScoringSheet, "fields">): UnitBodies {
  const text = (key: HeaderFieldKey): string | null => {
    const reading = fields.get(key)?.reading;
    return reading?.kind === "text" ? reading.text : null;
  };
  const [branches, committees, groups] = FIELDS.map((key) => {
    const said = text(key);
    return said === null ? null : readBodyCount(said);
  });
  const both = readTwoCounts(text("bodies") ?? "");
  return {
    branches: branches ?? null,
    branchCommittees: committees ?? both?.[0] ?? null,
    partyGroups: groups ?? both?.[1] ?? null,
  };
}

/** Header fields that hold something which can't be read as a count. */
export function unreadableBodies({ fields }: Pick<ScoringSheet, "fields">): readonly HeaderFieldKey[] {
  return ([...FIELDS, "bodies"] as const).filter((key) => {
    const reading = fields.get(key)?.reading;
    if (reading === undefined || reading.kind === "blank") return false;
    if (reading.kind !== "text") return true;
    return (key === "bodies" ? readTwoCounts(reading.text) : readBodyCount(reading.text)) === null;
  });
}
