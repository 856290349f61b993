/** Scored sheets from the records of files: what is known of each, and what is told of those that can't be read. */
import type { FileRecord, SheetRecord } from "../../../../src/core/collect/record/file-record";
import { frameworkRecord } from "../../../../src/core/collect/record/record-frameworks";
import type { Framework } from "../../../../src/core/framework/framework";
import { frameworkHash } from "../../../../src/core/framework/framework-hash";
import type { Severity } from "../../../../src/core/validation/finding";
import { DEFAULT_BANDS, NO_ENTRIES, type SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { readSources } from "../../../../src/core/year/annual/read-sources";
import { f1 } from "../../../support/grid-builder";
import { ruleFramework } from "../../../support/rule-framework";
import { judged } from "../../../support/small-indicators";

const [group] = ruleFramework("manual", 1, 1).indicators;
if (group === undefined) throw new Error("no group");

/** One indicator of a hundred points; not built in, so that it has to come along. */
const HUNDRED: Framework = {
  ...f1(),
  id: "HUNDRED",
  applicableMax: { Q1: 100, Q2: 100, Q3: 100, Q4: 100, Y: 100 },
  counts: { level1: 1, level2: 1, adjustments: 0 },
  ...{ adjustments: [], tieBreak: [] },
  indicators: [group, judged({ code: "GEN-1.1", maxPoints: 100, dimension: "组织建设" })],
};
const OTHER: Framework = { ...HUNDRED, id: "OTHER" };

const finding = (severity: Severity): SheetRecord["findings"][number] => ({
  ...{ code: "V105", severity, indicator: null, values: { sheet: "评分表" } },
  at: { sheet: "评分表", row: 0, column: 0 },
});

function sheetRecord(of: Partial<SheetRecord> & { readonly review?: number | null } = {}): SheetRecord {
  const { review = 90, ...rest } = of;
  const fields = review === null ? {} : { review: { at: "F5", raw: review } };
  return {
    ...{ name: "评分表", framework: frameworkHash(HUNDRED), period: "2026Q1", sheetPeriod: "2026Q2" },
    ...{ unit: "甲支部", filledOn: null, header: "A4", columns: {}, fields: {}, ballotSheet: null },
    rows: [{ code: "GEN-1.1", at: "A5", entries: {}, fields }],
    ...{ adjustments: [], duplicates: [], unknownRows: [], findings: [], withheld: false, derived: null },
    ...{ issued: null, stamp: { kind: "none" }, alteredFormulas: [] },
    ...rest,
  };
}

function fileRecord(sheets: readonly SheetRecord[], of: Partial<FileRecord> = {}): FileRecord {
  return {
    ...{ schema: 1, file: "甲.xlsx", sha256: "ab12", bytes: 1, modified: null, properties: null },
    ...{ madeFrom: null, unreadable: null, sheets, frameworks: [frameworkRecord(HUNDRED)] },
    ...of,
  };
}

const read = (...records: readonly FileRecord[]) => readSources(records.map((record) => () => record));

function only(record: FileRecord): SourceSheet {
  const [sheet] = read(record).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

test("a sheet is scored by its framework, and known by its file", () => {
  const { score, details, framework, ...known } = only(fileRecord([sheetRecord()]));
  expect(known).toEqual({
    ...{ file: "甲.xlsx", sha256: "ab12", sheet: "评分表", unit: "甲支部", errors: 0, published: false },
    period: { year: 2026, key: "Q1" },
  });
  expect([framework.id, score.totals.final?.toNumber()]).toEqual(["HUNDRED", 90]);
  expect(details()?.score.totals.final?.toNumber()).toBe(90);
});

const made = (...sheets: readonly string[]): FileRecord["madeFrom"] =>
  sheets.map((sheet) => ({
    ...{ sheet, unit: `${sheet}的单位 `, framework: "HUNDRED", version: "1", hash: "", period: null },
  }));

test.each<[what: string, unit: string | null, madeFrom: FileRecord["madeFrom"], expected: string]>([
  ["stands on the sheet, for which it was made or not", " 甲支部 ", made("评分表"), "甲支部"],
  ["is the one for which the sheet was made", null, made("另一张", "评分表"), "评分表的单位"],
  ["is not the one for which another sheet was made", null, made("另一张"), ""],
  ["is nowhere", null, null, ""],
])("the unit %s", (_, unit, madeFrom, expected) => {
  expect(only(fileRecord([sheetRecord({ unit })], { madeFrom })).unit).toBe(expected);
});

test.each<[period: string | null, sheetPeriod: string | null, key: string | null]>([
  ["2026Q1", "2026Q2", "Q1"],
  [null, "2026Q2", "Q2"],
  [null, null, null],
  [null, "春天", null],
])("scored for %s, and %s on the sheet, it is of %s", (period, sheetPeriod, key) => {
  expect(only(fileRecord([sheetRecord({ period, sheetPeriod })])).period?.key ?? null).toBe(key);
});

test("errors are counted, hints are not", () => {
  const findings = [finding("error"), finding("warn"), finding("error"), finding("error")];
  expect(only(fileRecord([sheetRecord({ findings })])).errors).toBe(3);
});

test("what couldn't be read is told with its reason, and the sheets of the others count", () => {
  const unreadable = {
    code: "encrypted",
    message: { zh: "文件有密码", en: "The file has a password" },
    remedy: { zh: "请去掉密码。", en: "Remove it." },
  };
  const records = [
    fileRecord([], { file: "密.xlsx", unreadable, frameworks: [] }),
    fileRecord([sheetRecord(), sheetRecord({ name: "二", review: null })]),
  ];
  const { sheets, notes } = read(...records);
  expect(sheets.map(({ sheet, score }) => [sheet, score.complete])).toEqual([
    ["评分表", true],
    ["二", false],
  ]);
  expect(notes).toEqual([
    expect.objectContaining({
      code: "Y119",
      message: { zh: "文件有密码。", en: "The file has a password." },
      remedy: unreadable.remedy,
      place: { file: "密.xlsx", sheet: null },
    }),
  ]);
});

test("a sheet whose framework came with no file is told", () => {
  const strange = sheetRecord({ name: "二", framework: "none" });
  const { sheets, notes } = read(fileRecord([sheetRecord(), strange]));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["评分表"]);
  expect(notes.map(({ code, message, remedy, place }) => [code, message, remedy, place])).toEqual([
    [
      "Y119",
      {
        zh: "评分表所用的指标体系没有随文件带来，本程序也没有。",
        en: "The framework of the sheet came with no file and is not built in.",
      },
      { zh: "请一并提供指标体系文件。", en: "Bring the framework's file along." },
      { file: "甲.xlsx", sheet: "二" },
    ],
  ]);
});

test("a framework may come with a later file, or apart from all", () => {
  const bare = fileRecord([sheetRecord()], { frameworks: [] });
  expect(read(bare).sheets).toHaveLength(0);
  expect(read(bare, fileRecord([])).sheets).toHaveLength(1);
  const apart = readSources([() => bare], [frameworkRecord(HUNDRED)]);
  expect([apart.sheets.length, apart.notes]).toEqual([1, []]);
  // A built-in one need not come at all.
  const builtin = sheetRecord({ framework: frameworkHash(f1()), rows: [] });
  expect(read(fileRecord([builtin], { frameworks: [] })).sheets[0]?.framework.id).toBe(f1().id);
});

test("details are read anew, with the framework of the issued sheet", () => {
  const issued = sheetRecord({ issued: frameworkHash(OTHER) });
  const frameworks = [frameworkRecord(HUNDRED), frameworkRecord(OTHER)];
  const [plain, held] = read(
    fileRecord([sheetRecord({ name: "另一张", review: 1 }), issued], { frameworks }),
  ).sheets;
  expect(plain?.details()).not.toHaveProperty("issued");
  expect([held?.details()?.issued?.id, held?.details()?.sheet.name]).toEqual(["OTHER", "评分表"]);
  let record = fileRecord([sheetRecord()]);
  const [sheet] = readSources([() => record]).sheets;
  record = fileRecord([sheetRecord({ name: "改名了" })]);
  expect(sheet?.details()).toBeNull();
});

test("where nobody entered anything nothing is let off, decided, chosen or published", () => {
  const { exemptions, decisions, choices, published } = NO_ENTRIES;
  expect([exemptions.length, decisions.length, choices.length, published.size]).toEqual([0, 0, 0, 0]);
  // The best and the last 15 in 100, where nobody says otherwise.
  expect(DEFAULT_BANDS).toEqual({ top: 0.15, bottom: 0.15 });
});
