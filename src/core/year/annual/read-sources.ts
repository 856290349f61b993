/** The scored sheets in the records of files, each with the framework by which it was scored. */
import { parsePeriod } from "../../framework/period";
import type { FrameworkRecord } from "../../collect/record/file-record";
import { FrameworkShelf } from "../../collect/record/record-frameworks";
import type { RecordSource } from "../../collect/record/record-source";
import { reviveSheet } from "../../collect/record/revive-sheet";
import type { FileRecord, SheetRecord } from "../../collect/record/file-record";
import { DecimalStore } from "../../collect/returns/compact-score";
import type { AnnualSources, SourceSheet } from "./annual-input";
import { yearNote, type YearNote } from "./year-note";

const UNKNOWN_FRAMEWORK = {
  why: {
    zh: "评分表所用的指标体系没有随文件带来，本程序也没有",
    en: "The framework of the sheet came with no file and is not built in",
  },
  fix: { zh: "请一并提供指标体系文件。", en: "Bring the framework's file along." },
};

/**
 * @param records one after another; none is kept
 * @param frameworks texts of frameworks that came apart from the records
 */
export function readSources(
  records: readonly RecordSource[],
  frameworks: readonly FrameworkRecord[] = [],
): AnnualSources {
  const shelf = new FrameworkShelf();
  const decimals = new DecimalStore();
  frameworks.forEach((framework) => shelf.add(framework));
  // A sheet can be read by a framework that another file brings.
  for (const source of records) source().frameworks.forEach((framework) => shelf.add(framework));
  const notes: YearNote[] = [];
  const sheets = records.flatMap((source): readonly SourceSheet[] => {
    const record = source();
    const { file, unreadable } = record;
    if (unreadable !== null) {
      const values = { why: unreadable.message, fix: unreadable.remedy };
      notes.push(yearNote("Y119", values, { file, sheet: null }));
      return [];
    }
    return record.sheets.flatMap((sheet) => {
      const found = sourceSheet(source, record, sheet, shelf, decimals);
      if (found === null) notes.push(yearNote("Y119", UNKNOWN_FRAMEWORK, { file, sheet: sheet.name }));
      return found ?? [];
    });
  });
  return { sheets, notes };
}

function sourceSheet(
  source: RecordSource,
  { file, sha256, madeFrom }: FileRecord,
  sheet: SheetRecord,
  shelf: FrameworkShelf,
  decimals: DecimalStore,
): SourceSheet | null {
  const framework = shelf.get(sheet.framework);
  if (framework === null) return null;
  const issued = sheet.issued === null ? null : shelf.get(sheet.issued);
  const { score, period } = reviveSheet(sheet, framework, issued);
  const made = madeFrom?.find(({ sheet: name }) => name === sheet.name)?.unit ?? "";
  return {
    file,
    sha256,
    sheet: sheet.name,
    unit: (sheet.unit ?? made).trim(),
    period: period ?? parsePeriod(sheet.sheetPeriod ?? ""),
    framework,
    score: decimals.score(score),
    errors: sheet.findings.filter(({ severity }) => severity === "error").length,
    published: false,
    details: () => {
      const again = source().sheets.find(({ name }) => name === sheet.name);
      return again === undefined ? null : reviveSheet(again, framework, issued);
    },
  };
}
