/** Sheets of the quarter before that came along: with the return in one workbook, or in files of their own. */
import { formatPeriod, type Period } from "../../framework/period";
import type { Framework } from "../../framework/framework";
import { normalizeText } from "../../sheet/normalize-text";
import type { EarlierSheet } from "../collected";
import { byText } from "../frameworks/chosen-framework";
import type { FileRecord } from "../record/file-record";
import type { FrameworkShelf } from "../record/record-frameworks";
import type { RecordSource } from "../record/record-source";
import { reviveSheet } from "../record/revive-sheet";

interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly source: RecordSource;
}

export class EarlierSheets {
  private readonly places = new Map<string, Place>();
  private readonly wanted: string | null;

  constructor(period: Period) {
    const before = quarterBefore(period);
    this.wanted = before === null ? null : formatPeriod(before);
  }

  /** Of a unit's several sheets the first by file name counts, whatever the order in which they come. */
  add(record: FileRecord, source: RecordSource): void {
    for (const { name, unit, sheetPeriod, period } of record.sheets) {
      if (this.wanted === null || unit === null || (sheetPeriod ?? period) !== this.wanted) continue;
      const key = normalizeText(unit);
      const known = this.places.get(key);
      if (known === undefined || byText(record.file, known.file) < 0)
        this.places.set(key, { file: record.file, sheet: name, source });
    }
  }

  /** @param names all that the unit is called */
  find(names: readonly string[], framework: Framework, shelf: FrameworkShelf): EarlierSheet | null {
    const place = names.map((name) => this.places.get(normalizeText(name))).find((one) => one !== undefined);
    if (place === undefined) return null;
    return {
      file: place.file,
      details: () => {
        const sheet = place.source().sheets.find(({ name }) => name === place.sheet);
        const own = sheet === undefined ? null : shelf.get(sheet.framework);
        return sheet === undefined || own?.id !== framework.id ? null : reviveSheet(sheet, own);
      },
    };
  }
}

/** The year end has none: its figures are sums. */
function quarterBefore({ year, key }: Period): Period | null {
  switch (key) {
    case "Q1":
      return { year: year - 1, key: "Q4" };
    case "Q2":
      return { year, key: "Q1" };
    case "Q3":
      return { year, key: "Q2" };
    case "Q4":
      return { year, key: "Q3" };
    case "Y":
      return null;
  }
}
