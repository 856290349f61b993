/**
 * One assessed sheet among many: what the checks look at that need several sheets, of the files of
 * one run or of the quarters in one workbook.
 */
import type { Assessment } from "../../assessment";
import type { CellRef } from "../../grid/address";
import { normalizeText } from "../../sheet/normalize-text";
import type { HeaderFieldKey } from "../../sheet/scoring-sheet";
import type { Finding } from "../finding";

export interface Member {
  /** Name of the file; the same for all sheets of one workbook. */
  readonly file: string;
  readonly assessment: Assessment;
}

/** A finding on a member's sheet. */
export interface MemberFinding {
  readonly member: Member;
  readonly finding: Finding;
}

/** One kind of mistake that only several sheets can tell. */
export type AcrossCheck = (members: readonly Member[]) => readonly MemberFinding[];

/** The cell of a header field; the header row where the sheet has no such field. */
export function fieldPlace({ assessment: { sheet } }: Member, key: HeaderFieldKey): CellRef {
  return sheet.fields.get(key)?.at ?? sheet.header;
}

/** The unit's name for comparing; null on a sheet that names none. */
export function unitKey({ assessment: { sheet } }: Member): string | null {
  return sheet.unit === null ? null : normalizeText(sheet.unit);
}

/** Puts members together that have a key in common; those without a key are left out. */
export function groupMembers(
  members: readonly Member[],
  keyOf: (member: Member) => string | null,
): readonly (readonly Member[])[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = keyOf(member);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return [...groups.values()];
}
