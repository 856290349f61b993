/** The collecting of returns in the pane: what is read and by what, what was decided, and what is shown of it. */
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Choice } from "../../core/collect/decisions/decision";
import { readDecisions } from "../../core/collect/decisions/read-decisions";
import { readReviews } from "../../core/collect/review/read-review";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { CollectDesk, CollectSettings } from "../../usecases/collect-desk";
import type { CollectView } from "../../usecases/collect-view";
import { useSame } from "../hooks/use-same";
import { useLanguage } from "../language-context";
import { useSurroundings } from "../surroundings";
import { REVIEWS_STRINGS } from "./strings.reviews";
import { useChoices, type CollectChoices } from "./use-choices";
import { useReading, type ReadingModel } from "./use-reading";

export interface CollectModel extends CollectChoices {
  readonly files: ReadingModel;
  /** Null before anything was read. */
  readonly view: CollectView | null;
  readonly settings: CollectSettings;
  readonly desk: () => Promise<CollectDesk>;
  /** Forgets all that was read and decided; what was chosen to collect by stays. */
  readonly clear: () => void;
  /** Null for the period of most returns. */
  readonly choosePeriod: (period: string | null) => void;
  readonly decide: (key: string, choice: Choice | null) => void;
  /** @param option null takes a decision back */
  readonly decideReview: (key: string, option: string | null) => void;
}

/** @param grid the workbook as it was read last: it may hold a roster, frameworks and decisions */
export function useCollect(grid: WorkbookGrid): CollectModel {
  const { loadDesk } = useSurroundings();
  const { language } = useLanguage();
  const { openWorkbook } = REVIEWS_STRINGS[language];
  const [view, setView] = useState<CollectView | null>(null);
  const [period, setPeriod] = useState<string | null>(null);
  // What was decided in an earlier result that the workbook holds; a choice in the pane goes before it.
  const earlier = useMemo(() => readDecisions(grid), [grid]);
  /** By key; null for a decision that was taken back. */
  const [chosenNow, setChosenNow] = useState<ReadonlyMap<string, Choice | null>>(new Map());
  const decisions = useMemo(
    () => inForce(new Map(earlier.returns.map(({ key, choice }) => [key, choice])), chosenNow),
    [earlier, chosenNow],
  );
  const [reviewsNow, setReviewsNow] = useState<ReadonlyMap<string, string | null>>(new Map());
  const reviewDecisions = useMemo(() => inForce(earlier.reviews, reviewsNow), [earlier, reviewsNow]);
  const [found, foundKey] = useMemo(() => {
    const reviews = readReviews(grid).map((review) => ({ file: openWorkbook, review }));
    return [reviews, JSON.stringify(reviews)] as const;
  }, [grid, openWorkbook]);
  const openReviews = useSame(found, foundKey);
  const opened = useRef<Promise<CollectDesk> | null>(null);
  const desk = useCallback((): Promise<CollectDesk> => (opened.current ??= loadDesk()), [loadDesk]);
  const choices = useChoices(grid);
  const files = useReading(desk, choices.reading, choices.roster.take);
  const { readings, fail } = files;
  const { roster } = choices.roster;
  const { framework } = choices.framework;
  const settings = useMemo(
    () => ({
      period,
      roster,
      framework,
      decisions: [...decisions].map(([key, choice]) => ({ key, choice })),
      reviewDecisions,
      openReviews,
    }),
    [period, roster, framework, decisions, reviewDecisions, openReviews],
  );

  useEffect(() => () => void opened.current?.then((open) => open.close()), []);

  useEffect(() => {
    if (readings === 0) return undefined;
    let current = true;
    void desk()
      .then((open) => open.look(settings))
      .then(
        (next) => {
          // Lists of hundreds are drawn piece by piece, and a click is heard in between.
          if (current) startTransition(() => setView(next));
        },
        (cause: unknown) => {
          if (current) fail(cause);
        },
      );
    return () => {
      current = false;
    };
  }, [desk, readings, settings, fail]);

  const clear = async (): Promise<void> => {
    await files.clear();
    setView(null);
    setChosenNow(new Map());
    setReviewsNow(new Map());
    setPeriod(null);
  };

  return {
    ...choices,
    files,
    view,
    settings,
    desk,
    clear: () => void clear(),
    choosePeriod: setPeriod,
    decide: (key, choice) => setChosenNow((known) => new Map([...known, [key, choice]])),
    decideReview: (key, option) => setReviewsNow((known) => new Map([...known, [key, option]])),
  };
}

/** @param now null takes an earlier one back */
function inForce<Chosen extends string>(
  earlier: ReadonlyMap<string, Chosen>,
  now: ReadonlyMap<string, Chosen | null>,
): ReadonlyMap<string, Chosen> {
  const all = [...new Map<string, Chosen | null>([...earlier, ...now])];
  return new Map(all.flatMap(([key, chosen]) => (chosen === null ? [] : [[key, chosen] as const])));
}
