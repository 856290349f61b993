/**
 * `year --out`: a year of many units as a workbook of formulas, from returns and result workbooks wherever they lie. What
 * people entered in an earlier workbook of that name is kept.
 */
import type { SheetMappings } from "../../core/derive/column-mapping";
import { builtinFrameworks } from "../../core/framework/builtin-frameworks";
import type { Framework } from "../../core/framework/framework";
import type { Period } from "../../core/framework/period";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { Language } from "../../core/locale/language";
import { markedSheets } from "../../core/plan/mark";
import {
  DEFAULT_BANDS,
  NO_ENTRIES,
  type AnnualEntries,
  type AnnualSources,
} from "../../core/year/annual/annual-input";
import { assembleYear } from "../../core/year/annual/assemble-year";
import { publishedRole, readPublished } from "../../core/year/annual/read-published";
import { readSources } from "../../core/year/annual/read-sources";
import { yearNote } from "../../core/year/annual/year-note";
import { planYearBook } from "../../core/year/book/plan-year-book";
import { readEntries, readLastYear } from "../../core/year/book/read-year-book";
import type { Roster } from "../../core/roster/roster";
import type { Weights } from "../../core/year/composition-weights";
import { CliError } from "../cli-error";
import { readReturns, type ReadReturns } from "../collect/read-returns";
import { EXIT, type ExitCode } from "../exit-code";
import { readBytes, readIfPresent, writeBytes } from "../files";
import { requireFramework } from "../framework-file";
import { jsonLines } from "../printable";
import { readRosterFile } from "../roster-file";
import type { Terminal } from "../terminal";
import { writeNotices } from "../year/notice-files";
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
  const lastGrid = options.lastYear === null ? null : await gridOf(options.lastYear, terminal);
  const { records, ours } = await readReturns(
    {
      paths,
      from: [],
      except: [options.roster, options.lastYear, out].flatMap((file) => file ?? []),
      records: null,
      settings: {
        framework,
        use: "first",
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
  const known = knownFrameworks(read, framework);
  const entries = earlier?.entries ?? NO_ENTRIES;
  const published: AnnualSources[] = [];
  for (const file of ours) {
    if (file.member !== null) {
      const why = { zh: "压缩包里的结果工作簿没有读取", en: "A result workbook in an archive was not read" };
      const fix = { zh: "请解压后再读。", en: "Take it out of the archive." };
      published.push({
        sheets: [],
        notes: [yearNote("Y119", { why, fix }, { file: file.name, sheet: null })],
      });
    } else published.push(readPublished(await gridOf(file.path, terminal), file.name, known, null));
  }
  if (earlier !== null && out !== null && entries.published.size > 0) {
    const isPublished = ({ key }: Period): boolean => entries.published.has(key);
    published.push(readPublished(earlier.grid, out, known, isPublished));
  }
  const sources = {
    sheets: [...read.sheets, ...published.flatMap(({ sheets }) => sheets)],
    notes: [...read.notes, ...published.flatMap(({ notes }) => notes)],
  };
  const base = { sources, roster, year: options.year, framework, entries, weights: options.weights };
  const more = { handedIn: [], bands: DEFAULT_BANDS, quotaBy: options.quotaBy, quotaShare: null };
  const first = assembleYear({ ...base, ...more, lastYear: null });
  if (first.kind === "unsettled") {
    terminal.err(notesText(first.unsettled.notes, language));
    return EXIT.failed;
  }
  const lastYear =
    lastGrid === null || options.lastYear === null
      ? null
      : readLastYear(lastGrid, options.lastYear, first.annual.framework);
  if (options.lastYear !== null && lastYear === null) throw noLedger(options.lastYear);
  const again = lastYear === null ? first : assembleYear({ ...base, ...more, lastYear });
  const annual = again.kind === "assembled" ? again.annual : first.annual;
  if (out !== null) await writeBytes(out, await terminal.workbooks.create(planYearBook(annual, language)));
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

/** The built-in ones, and those that came along. */
function knownFrameworks({ sheets }: AnnualSources, framework: Framework | null): readonly Framework[] {
  const all = [...sheets.map((sheet) => sheet.framework), ...builtinFrameworks()];
  return [...new Set(framework === null ? all : [framework, ...all])];
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

async function gridOf(file: string, terminal: Terminal): Promise<WorkbookGrid> {
  return (await terminal.workbooks.open(await readBytes(file), file)).read();
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
