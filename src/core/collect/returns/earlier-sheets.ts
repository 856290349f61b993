/** Sheets of earlier quarters that came along: with the return in one workbook, or in files of their own. */
import { comparePeriods, parsePeriod, type Period } from "../../framework/period";
import type { Framework } from "../../framework/framework";
import { normalizeText } from "../../sheet/normalize-text";
import type { EarlierSheet } from "../collected";
import { byText } from "../frameworks/chosen-framework";
import type { FileRecord, SheetRecord } from "../record/file-record";
import type { FrameworkShelf } from "../record/record-frameworks";
import type { RecordSource } from "../record/record-source";
import { reviveSheet } from "../record/revive-sheet";

interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly source: RecordSource;
}

/** A record, or its brief. */
type WithSheets = Pick<FileRecord, "file"> & {
  readonly sheets: readonly Pick<SheetRecord, "name" | "unit" | "sheetPeriod" | "period">[];
};

/** Older ones would crowd the chart: with the collected period two years. */
const MOST_PERIODS = 7;

export class EarlierSheets {
  /** By unit, then by period. */
  private readonly places = new Map<string, Map<string, Place>>();

  /** @param period that is collected; a year end has no earlier ones: its figures are sums */
  constructor(private readonly period: Period) {}

  /** Of a unit's several sheets of a period the first by file name counts, whatever the order in which they come. */
  add(record: WithSheets, source: RecordSource): void {
    for (const { name, unit, sheetPeriod, period } of record.sheets) {
      const of = sheetPeriod ?? period;
      if (unit === null || of === null || !this.isEarlier(of)) continue;
      const key = normalizeText(unit);
      const known = this.places.get(key) ?? new Map<string, Place>();
      const there = known.get(of);
      if (there === undefined || byText(record.file, there.file) < 0)
        known.set(of, { file: record.file, sheet: name, source });
      this.places.set(key, known);
    }
  }

  /**
   * The latest first.
   * @param names all that the unit is called
   */
  find(names: readonly string[], framework: Framework, shelf: FrameworkShelf): readonly EarlierSheet[] {
    const found = new Map<string, Place>();
    for (const name of names)
      for (const [period, place] of this.places.get(normalizeText(name)) ?? [])
        if (!found.has(period)) found.set(period, place);
    return [...found]
      .flatMap(([text, place]) => {
        const period = parsePeriod(text);
        return period === null ? [] : [{ period, place }];
      })
      .sort((a, b) => comparePeriods(b.period, a.period))
      .slice(0, MOST_PERIODS)
      .map(({ period, place }) => ({
        period,
        file: place.file,
        details: detailsOf(place, framework, shelf),
      }));
  }

  private isEarlier(text: string): boolean {
    const found = parsePeriod(text);
    return (
      found !== null && found.key !== "Y" && this.period.key !== "Y" && comparePeriods(found, this.period) < 0
    );
  }
}

function detailsOf(place: Place, framework: Framework, shelf: FrameworkShelf): EarlierSheet["details"] {
  return () => {
    const sheet = place.source().sheets.find(({ name }) => name === place.sheet);
    const own = sheet === undefined ? null : shelf.get(sheet.framework);
    return sheet === undefined || own?.id !== framework.id ? null : reviveSheet(sheet, own);
  };
}
