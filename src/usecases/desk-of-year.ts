/** The year on the desk: records that were read are put together, looked at, and made into sheets and notices. */
import type { FileRecord } from "../core/collect/record/file-record";
import { actingWeights, isDistorted } from "../core/framework/acting-weights";
import { indicatorGroups } from "../core/framework/indicators";
import type { WorkbookGrid } from "../core/grid/grid";
import type { Language } from "../core/locale/language";
import type { WorkbookPlan } from "../core/plan/plan";
import { normalizeText } from "../core/sheet/normalize-text";
import { DEFAULT_BANDS } from "../core/year/annual/annual-input";
import type { AnnualOutcome, AnnualYear } from "../core/year/annual/annual-year";
import { quotaText } from "../core/year/annual/quota-text";
import { readSources } from "../core/year/annual/read-sources";
import { takesAppraisals } from "../core/year/appraisals/appraisal-items";
import { planAppraisals } from "../core/year/appraisals/plan-appraisals";
import { yearOfFiles } from "../core/year/book/our-workbooks";
import { planYearBook } from "../core/year/book/plan-year-book";
import { describeWeightProblem, weightProblems } from "../core/year/composition-weights";
import { yearNotices } from "../core/year/notices/plan-notice";
import type { WorkbookMaker } from "../workbook/port";
import { blankSheets } from "./blank-sheets";
import type { SheetsAndNames } from "./sheets-and-names";
import { frameworkOf, noteView, unitView, yearOptions } from "./year-views";
import type { YearLook, YearOptions, YearSettings } from "./year-desk";

export class DeskOfYear {
  /** By path: what the year takes besides returns, such as result workbooks, last year's, and ratings. */
  private readonly books = new Map<string, WorkbookGrid>();

  constructor(
    private readonly records: () => readonly FileRecord[],
    private readonly maker: WorkbookMaker,
  ) {}

  keep(file: string, workbook: WorkbookGrid): void {
    this.books.set(file, workbook);
  }

  forget(file: string): void {
    this.books.delete(file);
  }

  clear(): void {
    this.books.clear();
  }

  look(settings: YearSettings): YearLook {
    const { outcome, options } = this.assembled(settings);
    if (outcome.kind === "unsettled")
      return { kind: "unsettled", options, notes: outcome.unsettled.notes.map(noteView) };
    const { annual } = outcome;
    const { framework } = annual;
    const { composition } = framework;
    const { weights } = settings.whatIf;
    return {
      kind: "year",
      year: annual.year,
      framework: { id: framework.id, name: framework.name, version: framework.version },
      options,
      takesRatings: takesAppraisals(framework),
      weights: actingWeights(framework).map((one) => ({
        name: one.item.name,
        nominal: one.nominal.toString(),
        acting: one.acting.round(2).toString(),
        distorted: isDistorted(one) || one.indicators.some(isDistorted),
      })),
      composition:
        composition === undefined
          ? null
          : indicatorGroups(framework).map(({ code, name }) => ({
              code,
              name,
              weight: composition.weights[code] ?? 0,
            })),
      weightProblems: weights === null ? [] : weightProblems(framework, weights).map(describeWeightProblem),
      quotaShare: framework.quota?.maxShare ?? null,
      quotas: annual.quotas.map(quotaText),
      units: annual.units.map((unit) => unitView(annual, unit)),
      notes: annual.notes.map(noteView),
    };
  }

  /** @throws Error while nothing is there to be written */
  plan(settings: YearSettings, into: SheetsAndNames, language: Language): WorkbookPlan {
    return planYearBook(this.some(settings), language, blankSheets(into));
  }

  async notices(settings: YearSettings, language: Language): Promise<Uint8Array> {
    const files = new Map<string, Uint8Array>();
    for (const { fileName, plan } of yearNotices(this.some(settings), language))
      files.set(fileName, await this.maker.create(plan()));
    return this.maker.zip(files);
  }

  async ratings(settings: YearSettings, language: Language): Promise<Uint8Array> {
    const { framework, year, units } = this.some(settings);
    const names = units.map(({ unit }) => unit);
    return this.maker.create(planAppraisals(framework, year, names, language));
  }

  private some(settings: YearSettings): AnnualYear {
    const { outcome } = this.assembled(settings);
    if (outcome.kind === "unsettled") throw new Error("Nothing was put together");
    return outcome.annual;
  }

  private assembled(settings: YearSettings): {
    readonly outcome: AnnualOutcome;
    readonly options: YearOptions;
  } {
    const { year, roster, exemptions, decisions, choices, published, whatIf } = settings;
    const books = [...this.books].map(([file, workbook]) => ({ file, workbook }));
    const read = readSources(this.records().map((record) => () => record));
    const isLeftOut = (unit: string): boolean =>
      whatIf.without !== null && normalizeText(unit) === normalizeText(whatIf.without);
    const stays = ({ unit }: { readonly unit: string }): boolean => !isLeftOut(unit);
    const { outcome } = yearOfFiles(
      {
        sources: { ...read, sheets: read.sheets.filter(stays) },
        roster:
          roster === null ? null : { ...roster, units: roster.units.filter(({ name }) => !isLeftOut(name)) },
        year,
        framework: frameworkOf(settings.framework, read),
        entries: {
          exemptions: exemptions.filter(stays),
          decisions: decisions.filter(stays),
          choices: choices.filter(stays),
          published: new Map(published),
        },
        weights: whatIf.weights,
        bands: DEFAULT_BANDS,
        quotaBy: "all",
        quotaShare: whatIf.quotaShare,
      },
      { books, lastYear: null },
    );
    return { outcome, options: yearOptions(read) };
  }
}
