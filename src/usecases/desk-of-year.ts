/** The year on the desk: records that were read are put together, looked at, and made into sheets and notices. */
import type { FileRecord } from "../core/collect/record/file-record";
import { actingWeights, isDistorted } from "../core/framework/acting-weights";
import { indicatorGroups } from "../core/framework/indicators";
import type { PeriodKey } from "../core/framework/period";
import type { Language, Text } from "../core/locale/language";
import type { WorkbookPlan } from "../core/plan/plan";
import { gradeName } from "../core/scoring/shown-grade";
import { normalizeText } from "../core/sheet/normalize-text";
import type { AnnualCell } from "../core/year/annual/annual-cell";
import { DEFAULT_BANDS } from "../core/year/annual/annual-input";
import type { AnnualOutcome, AnnualUnit, AnnualYear } from "../core/year/annual/annual-year";
import { assembleYear } from "../core/year/annual/assemble-year";
import { readSources } from "../core/year/annual/read-sources";
import type { YearNote } from "../core/year/annual/year-note";
import { planYearBook } from "../core/year/book/plan-year-book";
import { describeWeightProblem, weightProblems } from "../core/year/composition-weights";
import { yearNotices } from "../core/year/notices/plan-notice";
import { periodNames } from "../core/year/period-names";
import type { WorkbookMaker } from "../workbook/port";
import { blankSheets } from "./blank-sheets";
import type { SheetsAndNames } from "./sheets-and-names";
import type { YearCellView, YearLook, YearNoteView, YearSettings, YearUnitView } from "./year-desk";

export class DeskOfYear {
  constructor(
    private readonly records: () => readonly FileRecord[],
    private readonly maker: WorkbookMaker,
  ) {}

  look(settings: YearSettings): YearLook {
    const outcome = this.assembled(settings);
    if (outcome.kind === "unsettled")
      return { kind: "unsettled", notes: outcome.unsettled.notes.map(noteView) };
    const { annual } = outcome;
    const { framework } = annual;
    const { composition } = framework;
    const { weights } = settings.whatIf;
    return {
      kind: "year",
      year: annual.year,
      framework: { name: framework.name, version: framework.version },
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
      quotas: annual.quotas.map(({ result }) => result.text),
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

  private some(settings: YearSettings): AnnualYear {
    const outcome = this.assembled(settings);
    if (outcome.kind === "unsettled") throw new Error("Nothing was put together");
    return outcome.annual;
  }

  private assembled({ year, roster, exemptions, decisions, published, whatIf }: YearSettings): AnnualOutcome {
    const read = readSources(this.records().map((record) => () => record));
    const isLeftOut = (unit: string): boolean =>
      whatIf.without !== null && normalizeText(unit) === normalizeText(whatIf.without);
    return assembleYear({
      sources: { ...read, sheets: read.sheets.filter(({ unit }) => !isLeftOut(unit)) },
      roster:
        roster === null ? null : { ...roster, units: roster.units.filter(({ name }) => !isLeftOut(name)) },
      year,
      framework: null,
      entries: {
        exemptions,
        decisions: decisions.filter(({ unit }) => !isLeftOut(unit)),
        published: new Map(published),
      },
      lastYear: null,
      weights: whatIf.weights,
      handedIn: [],
      bands: DEFAULT_BANDS,
      quotaBy: "all",
      quotaShare: whatIf.quotaShare,
    });
  }
}

function unitView(annual: AnnualYear, unit: AnnualUnit): YearUnitView {
  const { framework } = annual;
  const { decimals } = framework.precision;
  const { result, place, grade, interval } = unit;
  const shownGrade = (language: Language): string =>
    grade === null ? "" : gradeName(grade, result.provisional, language);
  return {
    unit: unit.unit,
    cells: unit.cells.filter(({ state }) => state !== "unused").map((cell) => cellView(annual, cell)),
    total: result.totals.final?.toFixed(decimals) ?? null,
    interval:
      interval === null ? null : `${interval.min.toFixed(decimals)}–${interval.max.toFixed(decimals)}`,
    rank: place?.rank ?? null,
    grade: result.complete && grade !== null ? { zh: shownGrade("zh"), en: shownGrade("en") } : null,
    nearTie: place?.nearTie ?? false,
    quota: place?.demotion?.text ?? null,
    proposal: { kind: unit.proposal.kind, reason: unit.proposal.reason },
    notes: unit.notes.map(noteView),
  };
}

function cellView({ framework }: AnnualYear, { column, state, score, notes }: AnnualCell): YearCellView {
  return {
    name: columnName(framework.indicators, column),
    state,
    score: score?.toFixed(framework.precision.decimals) ?? null,
    notes: notes.map(noteView),
  };
}

function columnName(indicators: AnnualYear["framework"]["indicators"], column: string): Text {
  const code = column.replace("part:", "");
  return indicators.find((one) => one.code === code)?.name ?? periodNames([column as PeriodKey]);
}

function noteView({ code, name, message, remedy, place, open }: YearNote): YearNoteView {
  const at = place === null ? "" : `${place.file}${place.sheet === null ? "" : ` › ${place.sheet}`}`;
  return { code, name, message, remedy, place: at, open };
}
