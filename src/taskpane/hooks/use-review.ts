/** The reviewer's way through a sheet: which rows, which of them, what is typed and not yet saved. */
import { useMemo, useState } from "react";
import type { Assessment } from "../../core/assessment";
import { cellAddress } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import {
  draftOf,
  planReview,
  reviewFaults,
  type ReviewDraft,
  type ReviewFaults,
} from "../../core/review/plan-review";
import { reviewRows, type ReviewRow } from "../../core/review/review-rows";
import type { ReviewFilter } from "../strings.review";
import type { AssessmentModel } from "./use-assessment";

/** What became of the last saving. */
export type ReviewSaved =
  | { readonly kind: "none" | "unchanged" }
  | { readonly kind: "saved"; readonly code: string; readonly cell: string };

export interface ReviewModel {
  readonly filter: ReviewFilter;
  readonly setFilter: (filter: ReviewFilter) => void;
  readonly counts: Readonly<Record<ReviewFilter, number>>;
  /** How many rows count, and how many of them are reviewed. */
  readonly done: { readonly count: number; readonly of: number };
  /** Those under the filter. */
  readonly items: readonly ReviewRow[];
  readonly index: number;
  readonly current: ReviewRow | null;
  readonly move: (by: 1 | -1) => void;
  readonly draft: ReviewDraft;
  readonly isChanged: boolean;
  readonly type: (draft: ReviewDraft) => void;
  readonly faults: ReviewFaults;
  readonly saving: boolean;
  readonly saved: ReviewSaved;
  /** Writes the current row, then goes on to the next one. @returns false when it was not written */
  readonly save: () => Promise<boolean>;
}

const NO_DRAFT: ReviewDraft = { score: "", reason: "" };
const NO_FAULTS: ReviewFaults = { score: null, reason: null };

/** @param grid what the assessment was made from */
export function useReview(
  assessment: Assessment,
  grid: WorkbookGrid,
  onChange: AssessmentModel["change"],
): ReviewModel {
  const [filter, setFilter] = useState<ReviewFilter>("all");
  const [place, setPlace] = useState<{ readonly code: string | null; readonly index: number }>({
    code: null,
    index: 0,
  });
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ReviewDraft>>(new Map());
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<ReviewSaved>({ kind: "none" });
  const rows = useMemo(() => reviewRows(assessment), [assessment]);
  const items = rows.filter((row) => filter === "all" || row[filter]);

  // A row that has left the filter leaves its place to the one that took it.
  const found = items.findIndex(({ row }) => row.indicator.code === place.code);
  const index = found >= 0 ? found : Math.max(0, Math.min(place.index, items.length - 1));
  const current = items[index] ?? null;
  const code = current?.row.indicator.code ?? "";
  const before = current === null ? NO_DRAFT : draftOf(current.row);
  const draft = drafts.get(code) ?? before;
  const isChanged = draft.score.trim() !== before.score || draft.reason.trim() !== before.reason.trim();
  const { decimals } = assessment.framework.precision;
  const faults = current === null ? NO_FAULTS : reviewFaults(current.row, draft, decimals);

  const goTo = (target: number): void =>
    setPlace({ code: items[target]?.row.indicator.code ?? null, index: target });
  const forget = (): void =>
    setDrafts((all) => {
      const rest = new Map(all);
      rest.delete(code);
      return rest;
    });
  const counting = rows.filter(({ score }) => score.notApplicable === null);
  return {
    filter,
    setFilter: (next) => {
      setFilter(next);
      setPlace({ code, index: 0 });
    },
    counts: {
      all: rows.length,
      differs: rows.filter(({ differs }) => differs).length,
      open: rows.filter(({ open }) => open).length,
    },
    done: { count: counting.filter(({ open }) => !open).length, of: counting.length },
    items,
    index,
    current,
    move: (by) => goTo(Math.max(0, Math.min(index + by, items.length - 1))),
    draft,
    isChanged,
    type: (typed) => setDrafts((all) => new Map(all).set(code, typed)),
    faults,
    saving,
    saved,
    save: async () => {
      if (current === null || saving || faults.score !== null || faults.reason !== null) return false;
      const next = Math.min(index + 1, items.length - 1);
      const plan = planReview(grid, current.row, draft);
      if (plan === null) {
        setSaved({ kind: "unchanged" });
        forget();
        goTo(next);
        return true;
      }
      setSaving(true);
      const written = await onChange(() => plan);
      setSaving(false);
      if (!written) return false;
      const at = plan.edits?.[0]?.at;
      setSaved({ kind: "saved", code, cell: at === undefined ? "" : cellAddress(at.row, at.column) });
      forget();
      goTo(next);
      return true;
    },
  };
}
