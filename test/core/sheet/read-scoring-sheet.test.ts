/** A sheet reads the same however its rows and columns were moved about. */
import { readScoringSheet } from "../../../src/core/sheet/read-scoring-sheet";
import type { ScoringSheet } from "../../../src/core/sheet/scoring-sheet";
import { f1, FilledSheet } from "../../support/grid-builder";

function read(filled: FilledSheet): ScoringSheet {
  const sheet = readScoringSheet(filled.workbook(), filled.sheetName, f1());
  if (sheet === null) throw new Error("not recognised");
  return sheet;
}

function row(sheet: ScoringSheet, code: string): ScoringSheet["rows"][number] {
  const found = sheet.rows.find(({ indicator }) => indicator.code === code);
  if (found === undefined) throw new Error(`${code} was not read`);
  return found;
}

/** What was read of every indicator, without the places. */
function contents(sheet: ScoringSheet): Map<string, unknown> {
  return new Map(
    sheet.rows.map((found) => [
      found.indicator.code,
      [found.option, found.self, found.review, found.max, found.name, ...found.entries].map(
        (field) => field?.reading,
      ),
    ]),
  );
}

test("a filled sheet is read with its unit, period, rows, adjustments and ballots", () => {
  const sheet = read(new FilledSheet("2026Q4"));
  expect(sheet).toMatchObject({
    unit: "第一党支部",
    period: { year: 2026, key: "Q4" },
    ballotSheet: "测评统计",
  });
  expect(sheet.rows).toHaveLength(18);
  expect(sheet.adjustments.map(({ adjustment }) => adjustment.code)).toEqual([
    "SQLH-B1",
    "SQLH-B2",
    "SQLH-P1",
    "SQLH-P2",
    "SQLH-V1",
  ]);
  expect(sheet.unknownRows).toEqual([]);
  expect(sheet.duplicates).toEqual([]);
});

test("entries carry their place, whether on the sheet or on the ballot sheet", () => {
  const filled = new FilledSheet();
  const sheet = read(filled);
  const [whole, part] = row(sheet, "SQLH-1.3").entries;
  expect(whole).toMatchObject({ at: filled.at("SQLH-1.3", "base"), reading: { kind: "number", value: 20 } });
  expect(part).toMatchObject({ at: filled.at("SQLH-1.3", "actual"), reading: { kind: "number", value: 20 } });
  const issued = row(sheet, "SQLH-6.2").entries.find(({ definition }) => definition.key === "issued");
  expect(issued).toMatchObject({ at: filled.ballotAt("SQLH-6.2", "issued"), reading: { value: 10 } });
});

test("shuffled columns, shuffled rows and a header further down read the same", () => {
  const plain = contents(read(new FilledSheet()));
  const shuffled = new FilledSheet();
  shuffled.columns = [...shuffled.columns].reverse();
  shuffled.rows = [...shuffled.rows].reverse();
  shuffled.top = [[], ["附件 3"], [], ...shuffled.top, []];
  const sheet = read(shuffled);
  expect(new Map([...contents(sheet)].sort())).toEqual(new Map([...plain].sort()));
  expect(sheet.header).toEqual({ sheet: shuffled.sheetName, row: 7, column: 12 });
});

test("inserted rows move nothing but the places", () => {
  const filled = new FilledSheet()
    .insertAfter("SQLH-1.1", {})
    .insertAfter("SQLH-2.1", { l2: "说明：以下按季度填报" })
    .insertAfter("SQLH-2.2", { code: "SQLH-3", l2: "改革创新示范力强", max: 15 });
  const sheet = read(filled);
  expect(contents(sheet)).toEqual(contents(read(new FilledSheet())));
  expect(sheet.unknownRows).toEqual([]);
  expect(row(sheet, "SQLH-2.3").at).toEqual(filled.at("SQLH-2.3", "code"));
});

test("codes are understood in lower case, full width and with spaces", () => {
  const filled = new FilledSheet();
  filled.set("SQLH-1.2", { actual: 1 });
  filled.row("SQLH-1.2").code = " ｓｑｌｈ－１．２\u3000";
  filled.row("SQLH-1.3").code = "SQLH—1.3";
  expect(row(read(filled), "SQLH-1.2").entries[0]?.reading).toMatchObject({ value: 1 });
  expect(read(filled).rows).toHaveLength(18);
});

test("a row without a code is known by its name, and the code wins over a name", () => {
  const filled = new FilledSheet().set("SQLH-1.2", { actual: 1 });
  filled.row("SQLH-1.2").code = null;
  filled.row("SQLH-1.1").l2 = "理论学习落实";
  const sheet = read(filled);
  expect(row(sheet, "SQLH-1.2").entries[0]?.reading).toMatchObject({ value: 1 });
  expect(sheet.rows).toHaveLength(18);
});

test("a sheet without a code column is read by names", () => {
  const filled = new FilledSheet();
  filled.columns = filled.columns.filter((key) => key !== "code");
  const sheet = read(filled);
  expect(sheet.rows).toHaveLength(18);
  expect(sheet.rows[0]?.at.column).toBe(filled.columns.indexOf("l2"));
});

test("rows that the framework doesn't know are kept apart, footers and headings aren't among them", () => {
  const filled = new FilledSheet()
    .insertAfter("SQLH-1.1", { code: "SQLH-9.9", l2: "自设指标", max: 3 })
    .insertAfter("SQLH-1.2", { l2: "另一项", self: 2 })
    .insertAfter("SQLH-1.3", { l2: "合计（20分）", max: 20 })
    .insertAfter("SQLH-1.4", { l2: "考核组（签字）", self: " " });
  expect(read(filled).unknownRows).toEqual([
    { at: filled.at("SQLH-9.9", "code"), code: "SQLH-9.9", name: "自设指标" },
    {
      at: { ...filled.at("SQLH-9.9", "code"), row: filled.at("SQLH-1.2", "code").row + 1 },
      code: "",
      name: "另一项",
    },
  ]);
});

test("of rows with the same code the first is read, further ones are listed", () => {
  const filled = new FilledSheet().insertAfter("SQLH-2.2", { code: "SQLH-1.2", actual: 0 });
  const sheet = read(filled);
  expect(row(sheet, "SQLH-1.2").entries[0]?.reading).toMatchObject({ value: 3 });
  expect(sheet.duplicates).toEqual([{ code: "SQLH-1.2", at: [filled.at("SQLH-1.2", "code", 1)] }]);
});

test("a row that comes twice on the ballot sheet is a duplicate too", () => {
  const filled = new FilledSheet();
  filled.ballots.push(["SQLH-6.1", "党员评议", 1, 1, 1, 1, 4, 0]);
  expect(read(filled).duplicates).toEqual([
    { code: "SQLH-6.1", at: [{ sheet: "测评统计", row: 4, column: 0 }] },
  ]);
});

test("columns that the sheet lacks give null fields and no entries", () => {
  const filled = new FilledSheet();
  filled.columns = ["code", "l2", "max", "self"];
  const found = row(read(filled), "SQLH-1.3");
  expect(found).toMatchObject({ option: null, review: null, rule: null, entries: [] });
});

test("checklists may be ticked, awards and vetoes are read as what they mean", () => {
  const filled = new FilledSheet()
    .set("SQLH-1.1", { actual: "√√√" })
    .set("SQLH-B1", { option: "省部级", actual: 1 })
    .set("SQLH-V1", { option: "×" });
  const sheet = read(filled);
  expect(row(sheet, "SQLH-1.1").entries[0]?.reading).toEqual({ kind: "number", value: 3, notes: ["ticks"] });
  expect(sheet.adjustments[0]).toMatchObject({
    option: { reading: { text: "省部级" } },
    count: { reading: { value: 1 } },
  });
  expect(sheet.adjustments[4]).toMatchObject({ option: { reading: { text: "否" } } });
});

test("the ballot sheet is known by its mark, its name or its header, in this order", () => {
  const renamed = new FilledSheet();
  renamed.ballotName = "票数";
  expect(read(renamed).ballotSheet).toBe("票数");
  renamed.names = [{ name: "_kaoping.ballot", refersTo: "='票数'!$A$1" }];
  expect(read(renamed).ballotSheet).toBe("票数");
  const none = new FilledSheet();
  none.ballotName = null;
  expect(read(none)).toMatchObject({ ballotSheet: null });
  expect(row(read(none), "SQLH-6.1").entries).toEqual([]);
});

test("a period that can't be read is null", () => {
  const filled = new FilledSheet();
  filled.top = [["被考核党组织", "甲支部", "考核期间", "今年秋天"]];
  expect(read(filled)).toMatchObject({ unit: "甲支部", period: null });
});

test("a sheet without a header row, or that doesn't exist, is not read", () => {
  const workbook = new FilledSheet().workbook();
  expect(readScoringSheet(workbook, "测评统计", f1())).toBeNull();
  expect(readScoringSheet(workbook, "没有", f1())).toBeNull();
});
