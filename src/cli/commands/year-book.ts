/**
 * `year --out`: a year of many units as a workbook of formulas, from returns and result workbooks wherever they lie. What
 * people entered in an earlier workbook of that name is kept.
 */
import type { SheetMappings } from "../../core/derive/column-mapping";
import type { Framework } from "../../core/framework/framework";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { Language } from "../../core/locale/language";
import { markedSheets } from "../../core/plan/mark";
import { DEFAULT_BANDS, NO_ENTRIES, type AnnualEntries } from "../../core/year/annual/annual-input";
import { publishedRole } from "../../core/year/annual/read-published";
import { readSources } from "../../core/year/annual/read-sources";
import { planYearBook } from "../../core/year/book/plan-year-book";
import { yearOfFiles } from "../../core/year/book/our-workbooks";
import { readEntries } from "../../core/year/book/read-year-book";
import type { Roster } from "../../core/roster/roster";
import { describeWeightProblem, weightProblems, type Weights } from "../../core/year/composition-weights";
import { CliError } from "../cli-error";
import { contentOf } from "../collect/read-return";
import { reportPassedOver } from "../collect/report-reading";
import type { ReturnFile } from "../collect/return-file";
import { readReturns, type ReadReturns } from "../collect/read-returns";
import { EXIT, type ExitCode } from "../exit-code";
import { readBytes, readIfPresent, writeBytes } from "../files";
import { requireFramework } from "../framework-file";
import { jsonLines } from "../printable";
import { readRosterFile } from "../roster-file";
import type { Terminal } from "../terminal";
import { writeNotices } from "../year/notice-files";
import { writeRatings } from "../year/ratings-file";
import { annualJson, annualText, notesText } from "../year/report-annual";

export interface YearBookOptions {
  /** Files, folders, archives. */
  readonly paths: readonly string[];
  readonly roster: string | null;
  /** Last year's workbook or ledger; null for none. */
  readonly lastYear: string | null;
  readonly out: string | null;
  /** The folder for the units' notices; null for none. */
  readonly notices: string | null;
  /** Where a blank table of all units' ratings is written; null for nowhere. */
  readonly ratings: string | null;
  /** Null for that of more than half of the sheets. */
  readonly year: number | null;
  readonly framework: string | null;
  readonly columns: SheetMappings;
  readonly weights: Weights | null;
  readonly quotaBy: "all" | "group";
  readonly json: boolean;
  readonly language: Language;
}

/**
 * Ends with 1 while something is open: a unit without a score, or anything that a person has to look into.
 * @throws CliError for another file of the workbook's name, and for a file of last year that says nothing
 */
export async function yearBook(options: YearBookOptions, terminal: Terminal): Promise<ExitCode> {
  const { language, out, paths } = options;
  const earlier = await earlierBook(out, terminal);
  const roster = options.roster === null ? null : await readRosterFile(options.roster, language, terminal);
  const framework =
    options.framework === null ? null : await requireFramework(options.framework, terminal.workbooks);
  const lastGrid =
    options.lastYear === null
      ? null
      : await (await terminal.workbooks.open(await readBytes(options.lastYear), options.lastYear)).read();
  const { records, ours } = await readReturns(
    {
      paths,
      from: [],
      except: [options.roster, options.lastYear, options.ratings, out].flatMap((file) => file ?? []),
      records: null,
      settings: {
        framework,
        use: "first",
        ratings: true,
        period: null,
        columns: options.columns,
        units: roster?.units ?? [],
      },
      language,
      takesOurs: true,
    },
    terminal,
  );
  try {
    return await putTogether(options, terminal, { records, ours, earlier, roster, framework, lastGrid });
  } finally {
    // Sheets are read again and again while the year is put together.
    records.keep();
  }
}

interface Read extends Pick<ReadReturns, "records" | "ours"> {
  readonly earlier: EarlierBook | null;
  readonly roster: Roster | null;
  readonly framework: Framework | null;
  readonly lastGrid: WorkbookGrid | null;
}

async function putTogether(
  options: YearBookOptions,
  terminal: Terminal,
  { records, ours, earlier, roster, framework, lastGrid }: Read,
): Promise<ExitCode> {
  const { language, out } = options;
  const read = readSources(records.sources, [...records.frameworks.values()]);
  const entries = earlier?.entries ?? NO_ENTRIES;
  const books = await Promise.all(
    ours.map(async (file) => ({ file: file.name, workbook: await gridOf(file, terminal) })),
  );
  // What was published stays as it was written then.
  if (earlier !== null && out !== null && entries.published.size > 0)
    books.push({ file: out, workbook: earlier.grid });
  const lastYear =
    lastGrid === null || options.lastYear === null ? null : { file: options.lastYear, workbook: lastGrid };
  const { outcome, others } = yearOfFiles(
    {
      sources: read,
      roster,
      year: options.year,
      framework,
      entries,
      weights: options.weights,
      bands: DEFAULT_BANDS,
      quotaBy: options.quotaBy,
      quotaShare: null,
    },
    { books, lastYear },
  );
  reportPassedOver({ passedOver: new Map(), ours: others.length, reused: 0 }, language, terminal);
  if (outcome.kind === "unsettled") {
    terminal.err(notesText(outcome.unsettled.notes, language));
    return EXIT.failed;
  }
  const { annual } = outcome;
  const [wrong] = options.weights === null ? [] : weightProblems(annual.framework, options.weights);
  if (wrong !== undefined) throw new CliError(describeWeightProblem(wrong));
  if (lastYear !== null && annual.notes.some(({ code }) => code === "Y146")) throw noLedger(lastYear.file);
  if (out !== null) await writeBytes(out, await terminal.workbooks.create(planYearBook(annual, language)));
  if (options.ratings !== null) await writeRatings(options.ratings, annual, language, terminal);
  if (options.notices !== null) await writeNotices(options.notices, annual, language, terminal);
  terminal.out(options.json ? jsonLines(annualJson(annual, language)) : annualText(annual, language));
  const open =
    annual.notes.some((note) => note.open) ||
    annual.units.some(
      ({ result, notes, cells }) =>
        !result.complete || [...notes, ...cells.flatMap((cell) => cell.notes)].some((note) => note.open),
    );
  return open ? EXIT.findings : EXIT.clean;
}

interface EarlierBook {
  readonly grid: WorkbookGrid;
  readonly entries: AnnualEntries;
}

async function earlierBook(out: string | null, terminal: Terminal): Promise<EarlierBook | null> {
  const bytes = out === null ? null : await readIfPresent(out);
  if (out === null || bytes === null) return null;
  const grid = await (await terminal.workbooks.open(bytes, out)).read();
  const entries = markedSheets(grid.names, "annual").length > 0 ? readEntries(grid) : null;
  if (publishedRole(grid) !== "annual" && entries === null) throw foreign(out);
  return { grid, entries: entries ?? NO_ENTRIES };
}

/** Of a file on the disk, or in an archive. */
async function gridOf(file: ReturnFile, { workbooks, archives }: Terminal): Promise<WorkbookGrid> {
  const { bytes } = await contentOf(file, archives);
  return (await workbooks.open(bytes, file.name)).read();
}

function foreign(path: string): CliError {
  return new CliError({
    zh: `“${path}”已经存在，而且不是年度结果工作簿，没有覆盖；请换一个文件名。`,
    en: `“${path}” exists and is no workbook of a year; it was not overwritten. Choose another name.`,
  });
}

function noLedger(path: string): CliError {
  return new CliError({
    zh: `“${path}”里没有上年的状态：应是上年的年度工作簿，或有“单位”和“状态”“等次”等列的台账。`,
    en: `“${path}” says nothing of last year: it should be last year's workbook, or a ledger with columns of units and states or grades.`,
  });
}
