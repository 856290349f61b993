/** What happens on the desk of 收表: records are put down, looked at as a whole, and made into sheets and slips. */
import { analyse } from "../core/collect/analysis";
import type { BookInput } from "../core/collect/book/book-input";
import { planBook } from "../core/collect/book/plan-book";
import type { Collected } from "../core/collect/collected";
import { unitSlips } from "../core/collect/feedback/unit-slips";
import { putTogether } from "../core/collect/put-together";
import { countedReturns } from "../core/collect/review/counted-returns";
import { mergeReviews, type MergedReviews, type ReviewFile } from "../core/collect/review/merge-reviews";
import { planReviewSheets, planReviewWorkbook } from "../core/collect/review/plan-review";
import type { ReturnedReview } from "../core/collect/review/read-review";
import { reviewCases } from "../core/collect/review/review-cases";
import { unitsLeftOut, withTyped } from "../core/collect/review/typed-reviews";
import { reviewsOfReturns } from "../core/collect/review/reviews-of-returns";
import { isCounted, isOpen } from "../core/collect/states/state-of";
import { reviewFileName } from "../core/collect/review/review-file-name";
import type { Framework } from "../core/framework/framework";
import { parsePeriod, samePeriod, type Period } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import type { WorkbookPlan } from "../core/plan/plan";
import type { WorkbookMaker } from "../workbook/port";
import { blankSheets } from "./blank-sheets";
import type { CollectSettings, ReviewSheets, SentReviews } from "./collect-desk";
import { DeskOfYear } from "./desk-of-year";
import type { SheetsAndNames } from "./sheets-and-names";
import type { CollectView, RehearsalView } from "./collect-view";
import { rehearsalView } from "./desk-rehearsal";
import { collectedView, reviewView, unreadColumns, unreadView, type KeptFile } from "./desk-view";
import type { ReviewedFile } from "./review-copies";
import type { SortedFile } from "./sort-file";

/** What was put together, with the reviews that came back counting already. */
interface OnTheDesk {
  readonly collected: Collected;
  /** Before the reviews counted. */
  readonly unreviewed: Collected;
  /** Null where no review came back. */
  readonly reviews: MergedReviews | null;
}

export class Desk {
  /** By path: a file that is read again replaces what was read of it before. */
  private readonly kept = new Map<string, KeptFile>();
  private readonly reviews = new Map<string, readonly ReturnedReview[]>();

  /** The same records as a year. */
  readonly year: DeskOfYear;

  constructor(
    private readonly maker: WorkbookMaker,
    private readonly now: () => Date,
  ) {
    this.year = new DeskOfYear(() => [...this.kept.values()].map(({ record }) => record), maker);
  }

  /** A file that is neither a return nor a review leaves nothing here. */
  put(file: string, sorted: SortedFile): void {
    this.forget([file]);
    if (sorted.kind === "return") this.kept.set(file, { record: sorted.record, unread: sorted.unread });
    if (sorted.kind === "review") this.reviews.set(file, sorted.reviews);
    if (sorted.kind === "ours" && sorted.book !== null) this.year.keep(file, sorted.book);
  }

  forget(files: readonly string[]): void {
    for (const file of files) {
      this.kept.delete(file);
      this.reviews.delete(file);
      this.year.forget(file);
    }
  }

  clear(): void {
    this.kept.clear();
    this.reviews.clear();
    this.year.clear();
  }

  look(settings: CollectSettings): CollectView {
    const there = this.putTogether(settings);
    const periods = this.periods();
    const columns = unreadColumns(this.kept.values());
    if (there === null)
      return {
        period: settings.period ?? periods[0] ?? null,
        periods,
        framework: null,
        expected: null,
        rosterNotes: [],
        returns: [...this.kept.values()].map(unreadView),
        missing: [],
        ranking: [],
        unreadColumns: columns,
        review: null,
      };
    return {
      ...collectedView(there.collected, settings.roster, this.kept),
      periods,
      unreadColumns: columns,
      review:
        there.reviews === null
          ? null
          : reviewView(there.collected.framework, this.reviewFiles(settings), there.reviews),
    };
  }

  /** @throws Error while nothing is there to be written */
  plan(settings: CollectSettings, into: SheetsAndNames, language: Language): WorkbookPlan {
    return planBook(this.bookInput(settings, language), blankSheets(into));
  }

  async workbook(settings: CollectSettings, language: Language): Promise<Uint8Array> {
    return this.maker.create(planBook(this.bookInput(settings, language)));
  }

  async slips(settings: CollectSettings, language: Language): Promise<Uint8Array> {
    const files = new Map<string, Uint8Array>();
    for (const { fileName, plan } of unitSlips(this.some(settings).collected, language))
      files.set(fileName, await this.maker.create(plan()));
    return this.maker.zip(files);
  }

  /** Null where nothing can be reviewed. */
  async sendReviews(settings: CollectSettings, language: Language): Promise<SentReviews | null> {
    const { collected } = this.some(settings);
    const { framework, period, returns } = collected;
    const reviews = reviewCases(framework, period, countedReturns(collected), language);
    if (reviews.length === 0) return null;
    const files = new Map<string, Uint8Array>();
    for (const review of reviews)
      files.set(
        reviewFileName(review, language),
        await this.maker.create(planReviewWorkbook(review, language)),
      );
    return {
      zip: this.maker.zip(files),
      files: reviews.map((review) => ({
        file: reviewFileName(review, language),
        department: review.department,
        indicators: review.blocks.length,
        rows: review.blocks.reduce((sum, { cases }) => sum + cases.length, 0),
      })),
      leftOut: returns.flatMap(({ state, file }) => (isOpen(state) ? [file] : [])),
    };
  }

  /**
   * The departments' sheets for the open workbook, which keep what was scored on them.
   * @param into names of its sheets
   */
  reviewSheets(settings: CollectSettings, into: SheetsAndNames, language: Language): ReviewSheets {
    const { unreviewed } = this.some(settings);
    const { framework, period } = unreviewed;
    const cases = reviewCases(framework, period, countedReturns(unreviewed), language);
    const there = settings.openReviews.flatMap(({ review }) =>
      review.frameworkId === framework.id && samePeriod(review.period, period) ? [review] : [],
    );
    const wouldLose = unitsLeftOut(cases, there);
    if (cases.length === 0 || wouldLose.length > 0) return { plan: null, wouldLose };
    return { plan: planReviewSheets(withTyped(cases, there), blankSheets(into), language), wouldLose };
  }

  /** The files for whose sheets reviews were taken, with those reviews. */
  reviewedFiles(settings: CollectSettings): readonly ReviewedFile[] {
    const { collected, reviews } = this.some(settings);
    const taken = reviews?.taken ?? [];
    const files = new Map<string, ReviewedFile>();
    for (const { state, unit, file, sha256, sheet } of collected.returns) {
      const own = isCounted(state) ? taken.filter((review) => review.unit === unit) : [];
      if (own.length === 0 || sheet === null) continue;
      const sheets = [...(files.get(file)?.sheets ?? []), { sheet, reviews: own }];
      files.set(file, { file, sha256, sheets });
    }
    return [...files.values()];
  }

  zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
    return this.maker.zip(files);
  }

  /** Null where the draft has no indicator in common with the returns. */
  rehearse(settings: CollectSettings, draft: Framework): RehearsalView | null {
    return rehearsalView(this.some(settings).collected, draft);
  }

  /** Those that came back, and those on sheets of the open workbook. */
  private reviewFiles({ openReviews }: CollectSettings): readonly ReviewFile[] {
    return [
      ...[...this.reviews].flatMap(([file, reviews]) => reviews.map((review) => ({ file, review }))),
      ...openReviews,
    ];
  }

  private bookInput(settings: CollectSettings, language: Language): BookInput {
    const { collected, reviews } = this.some(settings);
    return {
      ...analyse(collected),
      collected,
      conflicts: reviews?.conflicts ?? [],
      language,
      writtenAt: this.now(),
    };
  }

  private some(settings: CollectSettings): OnTheDesk {
    const there = this.putTogether(settings);
    if (there === null) throw new Error("Nothing was collected");
    return there;
  }

  /** Null while nothing tells what is collected. */
  private putTogether(settings: CollectSettings): OnTheDesk | null {
    const period = this.period(settings.period);
    if (period === null || this.kept.size === 0) return null;
    const { roster, framework, decisions, reviewDecisions } = settings;
    const records = [...this.kept.values()].map(
      ({ record }) =>
        () =>
          record,
    );
    const input = { records, roster, period, framework, decisions };
    const collected = putTogether(input);
    if (collected === null) return null;
    const files = this.reviewFiles(settings);
    if (files.length === 0) return { collected, unreviewed: collected, reviews: null };
    const returns = countedReturns(collected);
    const reviews = mergeReviews(collected.framework, period, returns, files, reviewDecisions);
    const reviewed = putTogether({
      ...input,
      // What was most returns' framework before the reviews is so after them.
      framework: collected.framework,
      reviewed: reviewsOfReturns(collected, reviews.taken),
    });
    return { collected: reviewed ?? collected, unreviewed: collected, reviews };
  }

  private period(wanted: string | null): Period | null {
    return parsePeriod(wanted ?? this.periods()[0] ?? "");
  }

  /** That of most returns first; of equally many the latest. */
  private periods(): readonly string[] {
    const counts = new Map<string, number>();
    for (const { record } of this.kept.values())
      for (const { period } of record.sheets)
        if (period !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1)).map(([period]) => period);
  }
}
