/** What a workbook's stamps say, sheet by sheet: an edit of one sheet is not hidden by the stamp of another. */
import type { Assessment } from "../assessment";
import type { WorkbookGrid } from "../grid/grid";
import { allStamps, stampKey } from "./stamp-sheet";
import { verifyStamp, type Verification } from "./verify-stamp";

/** What is said of a sheet that was stamped. */
export type StampState =
  | Exclude<Verification, { readonly kind: "none" }>
  /** The sheet is not in the workbook any more, or is no scoring sheet. */
  | { readonly kind: "gone"; readonly time: string; readonly hash: string };

export interface StampedSheet {
  readonly sheet: string;
  readonly state: StampState;
}

export interface WorkbookStamps {
  /** In the order of the workbook; sheets that are gone come last. */
  readonly stamped: readonly StampedSheet[];
  /** Names of the scoring sheets beside them that have no stamp; empty where nothing is stamped. */
  readonly unstamped: readonly string[];
  /** The least that can be said of all of them: null where nothing is stamped. */
  readonly state: "intact" | "changed" | "broken" | null;
}

/** @param assessments those of all scoring sheets of the workbook */
export function verifyStamps(workbook: WorkbookGrid, assessments: readonly Assessment[]): WorkbookStamps {
  const found = workbook.sheets.flatMap(({ name }) => {
    const assessment = assessments.find(({ sheet }) => sheet.name === name);
    return assessment === undefined ? [] : [{ sheet: name, verification: verifyStamp(workbook, assessment) }];
  });
  const there = new Set(found.map(({ sheet }) => stampKey(workbook, sheet)));
  const gone = [...allStamps(workbook)].flatMap(([key, { record, hash }]): readonly StampedSheet[] =>
    there.has(key) ? [] : [{ sheet: record.sheetName, state: { kind: "gone", time: record.time, hash } }],
  );
  const stamped = [
    ...found.flatMap(({ sheet, verification: state }): readonly StampedSheet[] =>
      state.kind === "none" ? [] : [{ sheet, state }],
    ),
    ...gone,
  ];
  const unstamped = found.flatMap(({ sheet, verification }) => (verification.kind === "none" ? [sheet] : []));
  return { stamped, unstamped: stamped.length === 0 ? [] : unstamped, state: worstOf(stamped) };
}

function worstOf(stamped: readonly StampedSheet[]): WorkbookStamps["state"] {
  if (stamped.length === 0) return null;
  const kinds = new Set(stamped.map(({ state }) => state.kind));
  if (kinds.has("broken")) return "broken";
  return kinds.has("changed") || kinds.has("gone") ? "changed" : "intact";
}
