/** A desk of 收表 that reads nothing: what reading is, is for the browser's tests. It keeps what it was asked. */
import type { WorkbookFramework } from "../../src/core/derive/framework-of-workbook";
import type { FileRecord } from "../../src/core/collect/record/file-record";
import type { Framework } from "../../src/core/framework/framework";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import type { Roster } from "../../src/core/roster/roster";
import type {
  CollectDesk,
  CollectSettings,
  FileKind,
  ReadingSettings,
  ReviewedCopies,
  ReviewSheets,
  SentReviews,
} from "../../src/usecases/collect-desk";
import type { CollectView, RehearsalView, ReturnView } from "../../src/usecases/collect-view";
import { DeskOfYear } from "../../src/usecases/desk-of-year";
import type { OurWorkbook } from "../../src/core/year/book/our-workbooks";
import type { SentFile } from "../../src/usecases/sent-file";
import type { SheetsAndNames } from "../../src/usecases/sheets-and-names";
import type { YearDesk } from "../../src/usecases/year-desk";
import { WorkbookError } from "../../src/workbook/workbook-error";

export function returned(unit: string, more: Partial<ReturnView> = {}): ReturnView {
  return {
    file: `${unit}.xlsx`,
    sheet: "SQLH-2026Q4",
    unit,
    state: "scored",
    reasons: [],
    counts: { error: 0, warn: 1, info: 0 },
    late: false,
    ...more,
  };
}

export const EMPTY_VIEW: CollectView = {
  period: "2026Q4",
  periods: ["2026Q4"],
  framework: { name: { zh: "四强两好", en: "Four strong" }, version: "2026.2" },
  expected: null,
  rosterNotes: [],
  returns: [],
  missing: [],
  ranking: [],
  unreadColumns: [],
  review: null,
};

export const EMPTY_PLAN: WorkbookPlan = { sheets: [], names: [], activate: null };

export class FakeDesk implements CollectDesk {
  readonly threads = 2;
  /** Paths in the order in which they were read, again and again. */
  readonly files: string[] = [];
  readonly looks: CollectSettings[] = [];
  readonly readBy: ReadingSettings[] = [];
  readonly into: SheetsAndNames[] = [];
  readonly forgotten: string[] = [];
  readonly rehearsed: Framework[] = [];
  closed = false;
  hold: Promise<void> = Promise.resolve();
  /** What files are, by their paths; all others are returns. */
  kinds: Readonly<Record<string, FileKind>> = {};
  rosterOf: Roster | null = null;
  frameworkOf: WorkbookFramework = { kind: "none" };
  reviews: SentReviews | null = null;
  reviewSheetsMade: ReviewSheets = { plan: null, wouldLose: [] };
  copies: ReviewedCopies = { zip: null, copies: 0, notes: [] };
  rehearsal: RehearsalView | null = null;

  /** What the files of a year were read as. */
  records: readonly FileRecord[] = [];
  /** What a year takes besides. */
  books: readonly OurWorkbook[] = [];
  private readonly ofYear = new DeskOfYear(() => this.records, {
    create: () => Promise.resolve(Uint8Array.of(9)),
    zip: (files) => Uint8Array.of(files.size),
  });
  readonly year: YearDesk = {
    look: (settings) => {
      for (const { file, workbook } of this.books) this.ofYear.keep(file, workbook);
      return Promise.resolve(this.ofYear.look(settings));
    },
    plan: (settings, into, language) => Promise.resolve(this.ofYear.plan(settings, into, language)),
    notices: (settings, language) => this.ofYear.notices(settings, language),
    ratings: (settings, language) => this.ofYear.ratings(settings, language),
  };

  constructor(public view: CollectView = EMPTY_VIEW) {}

  putOpen(name: string, workbook: WorkbookGrid): Promise<void> {
    this.files.push(name);
    this.books = [...this.books, { file: name, workbook }];
    return Promise.resolve();
  }

  async read({ path }: SentFile, settings: ReadingSettings): Promise<FileKind> {
    await this.hold;
    this.files.push(path);
    this.readBy.push(settings);
    return this.kinds[path] ?? { kind: "return", own: false };
  }
  unpack(): Promise<readonly SentFile[]> {
    return Promise.reject(new WorkbookError("damaged"));
  }
  roster(): Promise<Roster | null> {
    return Promise.resolve(this.rosterOf);
  }
  framework(): Promise<WorkbookFramework> {
    return Promise.resolve(this.frameworkOf);
  }
  forget(files: readonly string[]): Promise<void> {
    this.forgotten.push(...files);
    return Promise.resolve();
  }
  clear(): Promise<void> {
    return Promise.resolve();
  }
  look(settings: CollectSettings): Promise<CollectView> {
    this.looks.push(settings);
    return Promise.resolve(this.view);
  }
  plan(_settings: CollectSettings, into: SheetsAndNames): Promise<WorkbookPlan> {
    this.into.push(into);
    return Promise.resolve(EMPTY_PLAN);
  }
  workbook(): Promise<Uint8Array> {
    return Promise.resolve(Uint8Array.of(7));
  }
  slips(): Promise<Uint8Array> {
    return Promise.resolve(Uint8Array.of(8));
  }
  reviewSheets(): Promise<ReviewSheets> {
    return Promise.resolve(this.reviewSheetsMade);
  }
  sendReviews(): Promise<SentReviews | null> {
    return Promise.resolve(this.reviews);
  }
  reviewedCopies(): Promise<ReviewedCopies> {
    return Promise.resolve(this.copies);
  }
  rehearse(_settings: CollectSettings, draft: Framework): Promise<RehearsalView | null> {
    this.rehearsed.push(draft);
    return Promise.resolve(this.rehearsal);
  }
  close(): void {
    this.closed = true;
  }
}
