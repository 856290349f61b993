/**
 * A year from everything that lies there: returns, result workbooks (收表), workbooks of years, and tables of all units'
 * ratings. What each of our own workbooks is for follows from what it holds, never from its name.
 */
import { builtinFrameworks } from "../../framework/builtin-frameworks";
import type { Framework } from "../../framework/framework";
import type { WorkbookGrid } from "../../grid/grid";
import type { AnnualInput, AnnualSources } from "../annual/annual-input";
import type { AnnualOutcome } from "../annual/annual-year";
import { assembleYear } from "../annual/assemble-year";
import type { LastYear } from "../annual/last-year";
import { publishedRole, publishedYear, readPublished } from "../annual/read-published";
import { yearNote, type YearNote } from "../annual/year-note";
import { isAppraisals } from "../appraisals/plan-appraisals";
import { takesAppraisals } from "../appraisals/appraisal-items";
import { holdsAppraisals } from "../appraisals/read-appraisals";
import { readEntries, readLastYear } from "./read-year-book";

export interface OurWorkbook {
  readonly file: string;
  readonly workbook: WorkbookGrid;
}

export interface YearFiles {
  /** In any order. */
  readonly books: readonly OurWorkbook[];
  /** Named by a person; null where a workbook of last year among the others is taken. */
  readonly lastYear: OurWorkbook | null;
}

export interface YearOfFiles {
  readonly outcome: AnnualOutcome;
  /** Files of ours that have nothing to do with a year: reviews, slips. */
  readonly others: readonly string[];
}

type Kind = "collection" | "annual" | "appraisals";

/** What a workbook is for a year; null for nothing. */
export function yearKind(workbook: WorkbookGrid, frameworks: readonly Framework[]): Kind | null {
  return (
    publishedRole(workbook) ??
    (isAppraisals(workbook.names) || holdsAppraisals(workbook, frameworks.filter(takesAppraisals))
      ? "appraisals"
      : null)
  );
}

export function yearOfFiles(
  input: Omit<AnnualInput, "appraisals" | "lastYear">,
  { books, lastYear }: YearFiles,
): YearOfFiles {
  const known = knownFrameworks(input);
  const kinds = books.map((book) => ({ ...book, kind: yearKind(book.workbook, known) }));
  const of = (kind: Kind) => kinds.filter((book) => book.kind === kind);
  const others = kinds.flatMap(({ kind, file }) => (kind === null ? [file] : []));
  const published = of("collection").map(({ file, workbook }) => readPublished(workbook, file, known, null));
  const base: AnnualInput = {
    ...input,
    sources: together([input.sources, ...published]),
    appraisals: of("appraisals"),
    lastYear: null,
  };
  const first = assembleYear(base);
  if (first.kind === "unsettled" || (of("annual").length === 0 && lastYear === null))
    return { outcome: first, others };
  const { year, framework } = first.annual;
  const earlier = ofYears(of("annual"), year, known, lastYear === null);
  const before = lastYear === null ? earlier.before : named(lastYear, year);
  const states =
    before.book === null ? null : readLastYear(before.book.workbook, before.book.file, framework);
  const notes = [...earlier.sources.notes, ...before.notes, ...silent(before.book, states)];
  const sources = together([base.sources, { ...earlier.sources, notes }]);
  return { outcome: assembleYear({ ...base, sources, lastYear: states }), others };
}

/** The built-in ones, and those that came along. */
function knownFrameworks({ sources, framework }: Pick<AnnualInput, "sources" | "framework">) {
  const all = [...sources.sheets.map((sheet) => sheet.framework), ...builtinFrameworks()];
  return [...new Set(framework === null ? all : [framework, ...all])];
}

function together(all: readonly AnnualSources[]): AnnualSources {
  return { sheets: all.flatMap(({ sheets }) => sheets), notes: all.flatMap(({ notes }) => notes) };
}

interface Before {
  readonly book: OurWorkbook | null;
  readonly notes: readonly YearNote[];
}

/** Workbooks of this year give what was published of it, those of last year its states; all others are told. */
function ofYears(
  annuals: readonly OurWorkbook[],
  year: number,
  known: readonly Framework[],
  wantsStates: boolean,
): { readonly sources: AnnualSources; readonly before: Before } {
  const dated = annuals.map((book) => ({ ...book, of: publishedYear(book.workbook) }));
  const same = dated
    .filter(({ of }) => of === year)
    .map(({ file, workbook }) => {
      const days = readEntries(workbook)?.published ?? new Map<string, string>();
      return readPublished(workbook, file, known, (period) => period.year === year && days.has(period.key));
    });
  const last = dated.filter(({ of }) => of === year - 1);
  const [book, second] = last;
  const foreign = dated.filter(({ of }) => of !== year && (of !== year - 1 || !wantsStates));
  const sources = together([
    ...same,
    { sheets: [], notes: foreign.map(({ file, of }) => wrongYear(file, of, year)) },
  ]);
  if (!wantsStates || book === undefined) return { sources, before: { book: null, notes: [] } };
  const place = (file: string) => ({ file, sheet: null });
  // Of two workbooks of last year nobody takes one.
  if (second !== undefined)
    return {
      sources,
      before: {
        book: null,
        notes: last.map(({ file }) =>
          yearNote("Y145", { year: year - 1, files: last.map((one) => one.file).join("、") }, place(file)),
        ),
      },
    };
  return {
    sources,
    before: { book, notes: [yearNote("Y143", { found: year - 1 }, place(book.file))] },
  };
}

/** A ledger (台账) bears no year; a workbook of a year has to be that of last year. */
function named(book: OurWorkbook, year: number): Before {
  const of = publishedYear(book.workbook);
  return of === null || of === year - 1
    ? { book, notes: [] }
    : { book: null, notes: [wrongYear(book.file, of, year)] };
}

function wrongYear(file: string, found: number | null, year: number): YearNote {
  return yearNote("Y142", { found: found ?? "—", year, last: year - 1 }, { file, sheet: null });
}

function silent(book: OurWorkbook | null, states: LastYear | null): readonly YearNote[] {
  return book !== null && states === null ? [yearNote("Y146", {}, { file: book.file, sheet: null })] : [];
}
