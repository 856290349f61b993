/** What happens on the desk of 收表: records are put down, looked at as a whole, and made into sheets and slips. */
import { analyse } from "../core/collect/analysis";
import type { BookInput } from "../core/collect/book/book-input";
import { planBook } from "../core/collect/book/plan-book";
import { unitSlips } from "../core/collect/feedback/unit-slips";
import { putTogether } from "../core/collect/put-together";
import type { Collected, CollectedReturn, Reason } from "../core/collect/collected";
import type { FileRecord } from "../core/collect/record/file-record";
import { formatPeriod, parsePeriod, type Period } from "../core/framework/period";
import { qualifiedAddress } from "../core/grid/address";
import type { WorkbookGrid } from "../core/grid/grid";
import type { Language } from "../core/locale/language";
import type { WorkbookPlan } from "../core/plan/plan";
import type { RankedUnit, UnrankedUnit } from "../core/ranking/ranked-unit";
import { gradeName } from "../core/scoring/shown-grade";
import type { CollectedUnit } from "../core/collect/collected";
import type { WorkbookMaker } from "../workbook/port";
import type {
  CollectSettings,
  CollectView,
  RankView,
  ReasonView,
  ReturnView,
  SheetsAndNames,
} from "./collect-desk";

export class Desk {
  /** By path: a file that is read again replaces what was read of it before. */
  private readonly records = new Map<string, FileRecord>();

  constructor(
    private readonly maker: WorkbookMaker,
    private readonly now: () => Date,
  ) {}

  add(record: FileRecord): void {
    this.records.set(record.file, record);
  }

  clear(): void {
    this.records.clear();
  }

  look(settings: CollectSettings): CollectView {
    const collected = this.collected(settings);
    const periods = this.periods();
    if (collected !== null) return viewOf(collected, periods, settings);
    return {
      period: periods[0] ?? null,
      periods,
      framework: null,
      expected: null,
      returns: [...this.records.values()].map(unreadView),
      missing: [],
      ranking: [],
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
    for (const { fileName, plan } of unitSlips(this.some(settings), language))
      files.set(fileName, await this.maker.create(plan()));
    return this.maker.zip(files);
  }

  private bookInput(settings: CollectSettings, language: Language): BookInput {
    const collected = this.some(settings);
    return { ...analyse(collected), collected, language, writtenAt: this.now() };
  }

  private some(settings: CollectSettings): Collected {
    const collected = this.collected(settings);
    if (collected === null) throw new Error("Nothing was collected");
    return collected;
  }

  /** Null while nothing tells what is collected. */
  private collected({ period: wanted, roster, decisions }: CollectSettings): Collected | null {
    const period = this.period(wanted);
    if (period === null) return null;
    const records = [...this.records.values()].map((record) => () => record);
    return putTogether({ records, roster, period, framework: null, decisions });
  }

  private period(wanted: string | null): Period | null {
    return parsePeriod(wanted ?? this.periods()[0] ?? "");
  }

  /** That of most returns first; of equally many the latest. */
  private periods(): readonly string[] {
    const counts = new Map<string, number>();
    for (const { sheets } of this.records.values())
      for (const { period } of sheets) if (period !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1)).map(([period]) => period);
  }
}

function blankSheets({ sheets, names }: SheetsAndNames): WorkbookGrid {
  const blank = {
    visibility: "visible",
    values: [],
    formulas: [],
    formats: [],
    merges: [],
    truncated: false,
  } as const;
  return { sheets: sheets.map((name) => ({ name, ...blank })), names, activeSheet: null };
}

function viewOf(collected: Collected, periods: readonly string[], settings: CollectSettings): CollectView {
  const { period, framework, expected, returns, missing, ranking } = collected;
  const shown = formatPeriod(period);
  return {
    period: shown,
    periods: periods.includes(shown) ? periods : [shown, ...periods],
    framework: { name: framework.name, version: framework.version },
    expected: settings.roster === null ? null : expected.length,
    returns: returns.map(returnView),
    missing: missing.map(({ name }) => name),
    ranking: [
      ...ranking.ranked.map((unit) => rankView(unit, framework.precision.decimals)),
      ...ranking.unranked.map(unrankedView),
    ],
  };
}

function returnView({ file, sheet, unit, state, reasons, counts, late }: CollectedReturn): ReturnView {
  return { file, sheet, unit, state, reasons: reasons.map(reasonView), counts, late };
}

function reasonView({ code, key, message, remedy, cells, choices, decided }: Reason): ReasonView {
  return { code, key, message, remedy, cells: cells.map(qualifiedAddress), choices, decided };
}

/** Nothing was read from any file: each says why. */
function unreadView({ file, unreadable }: FileRecord): ReturnView {
  const reasons: readonly ReasonView[] =
    unreadable === null
      ? []
      : [
          {
            code: unreadable.code,
            key: null,
            message: unreadable.message,
            remedy: unreadable.remedy,
            cells: [],
            choices: [],
            decided: null,
          },
        ];
  const counts = { error: 0, warn: 0, info: 0 };
  return { file, sheet: null, unit: "", state: "unreadable", reasons, counts, late: false };
}

function rankView(
  { input, rank, total, grade, demotion }: RankedUnit<CollectedUnit>,
  decimals: number,
): RankView {
  const { provisional } = input.score;
  return {
    rank,
    unit: input.unit,
    group: input.group ?? null,
    final: total.toFixed(decimals),
    grade: { zh: gradeName(grade, provisional, "zh"), en: gradeName(grade, provisional, "en") },
    note: demotion?.text ?? null,
  };
}

function unrankedView({ input, text }: UnrankedUnit<CollectedUnit>): RankView {
  return { rank: null, unit: input.unit, group: input.group ?? null, final: null, grade: null, note: text };
}
