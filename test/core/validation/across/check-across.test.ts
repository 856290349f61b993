/** What only several sheets can tell: of many units, and of one unit's quarters. */
import { assessWorkbook } from "../../../../src/core/assess";
import type { Assessment } from "../../../../src/core/assessment";
import type { Roster } from "../../../../src/core/roster/roster";
import { acrossFiles } from "../../../../src/core/validation/across/check-across";
import type { Member } from "../../../../src/core/validation/across/member";
import type { FindingCode } from "../../../../src/core/validation/finding";
import type { FilledSheet } from "../../../support/grid-builder";
import { membersOf, quartersWorkbook } from "../../../support/quarter-sheets";
import { rosterUnit } from "../../../support/roster-unit";

const UNIT_CELL = { row: 1, column: 2 };
const PERIOD_CELL = { row: 1, column: 10 };
const HEADER_CELL = { row: 3, column: 2 };

/** Findings of a code with the file that they are in. */
function found(code: FindingCode, members: readonly Member[], roster: Roster | null = null) {
  return acrossFiles(members, roster).flatMap(({ findings }, index) =>
    findings
      .filter((finding) => finding.code === code)
      .map(({ at, values, severity }) => ({ file: members[index]?.file, at, values, severity })),
  );
}

const loseMore = (filled: FilledSheet): unknown =>
  filled
    .set("SQLH-5.1", { review: 1, reason: "亏损" })
    .set("SQLH-2.1", { review: 1, reason: "未完成" })
    .set("SQLH-2.2", { review: 1, reason: "未完成" });

describe("one unit in two files", () => {
  test("V111: each of the files is named, in each of them", () => {
    const members = membersOf(
      { file: "a.xlsx" },
      { file: "b.xlsx", unit: " 第一党支部　" },
      { unit: "第二党支部" },
    );
    const values = { period: "2026Q4", n: 2, files: ["a.xlsx", "b.xlsx"] };
    expect(found("V111", members)).toMatchObject([
      { file: "a.xlsx", at: UNIT_CELL, values, severity: "error" },
      { file: "b.xlsx", at: UNIT_CELL, values, severity: "error" },
    ]);
  });

  test.each([
    [
      ["收表/a.xlsx", "收表/b.xlsx"],
      ["a.xlsx", "b.xlsx"],
    ],
    [
      ["C:\\一\\a.xlsx", "C:\\二\\a.xlsx"],
      ["C:\\一\\a.xlsx", "C:\\二\\a.xlsx"],
    ],
  ])("the files %j are called %j", (paths, files) => {
    expect(found("V111", membersOf(...paths.map((file) => ({ file }))))).toMatchObject(
      paths.map(() => ({ values: { files } })),
    );
  });

  test("two quarters of a unit are no duplicate, nor are sheets that name no unit", () => {
    expect(found("V111", membersOf({ period: "2026Q3" }, { period: "2026Q4" }))).toEqual([]);
    const nameless = { change: (f: FilledSheet) => f.top[1]?.splice(2, 1, null) };
    expect(found("V111", membersOf(nameless, nameless))).toEqual([]);
  });
});

describe("a roster", () => {
  const roster: Roster = {
    sheetName: "单位名录",
    units: [rosterUnit("第一党支部"), rosterUnit("第二党支部", { formerNames: ["机关二支部"] })],
    problems: [],
  };

  test.each([
    ["二支部", "第二党支部"],
    ["工会", ""],
  ])("V110: %s is not on it", (name, guess) => {
    const members = membersOf({ unit: "第一党支部" }, { unit: name, file: "b.xlsx" });
    expect(found("V110", members, roster)).toMatchObject([
      { file: "b.xlsx", at: UNIT_CELL, values: { unit: name, guess }, severity: "error" },
    ]);
    expect(found("V110", members)).toEqual([]);
  });

  test("a name of former days is on it", () => {
    expect(found("V110", membersOf({ unit: "机关 二支部" }), roster)).toEqual([]);
  });
});

describe("the quota of the best grade", () => {
  const units = ["甲", "乙", "丙", "丁"];
  const lower = (points: number) => (filled: FilledSheet) =>
    filled.set("SQLH-5.1", { review: 8 - points, reason: "未完成" });

  test("V411: said once, where the first unit beyond it stands", () => {
    const members = membersOf(...units.map((unit, index) => ({ unit, file: unit, change: lower(index) })));
    expect(found("V411", members)).toMatchObject([
      { file: "乙", at: HEADER_CELL, severity: "warn", values: { n: 4, q: 1, units: ["乙", "丙", "丁"] } },
    ]);
  });

  test("a unit that has sent two files counts once, and few units have no quota", () => {
    const twice = membersOf(...units.slice(0, 3).map((unit) => ({ unit })), { unit: "丙" });
    expect(found("V411", twice)).toEqual([]);
  });
});

describe("copied sheets", () => {
  test("V412: the very same entries and scores as another unit's", () => {
    const members = membersOf({ unit: "甲" }, { unit: "乙", file: "b.xlsx" });
    expect(found("V412", members)).toMatchObject([
      { file: "b.xlsx", at: HEADER_CELL, severity: "warn", values: { n: 18, unit: "甲" } },
    ]);
  });

  test("one entry makes the difference; full marks are the same by nature", () => {
    const other = { unit: "乙", change: (f: FilledSheet) => f.set("SQLH-1.3", { base: 8, actual: 8 }) };
    expect(found("V412", membersOf({ unit: "甲" }, other))).toEqual([]);
    const full = (f: FilledSheet) => f.set("SQLH-1.2", { actual: 3, self: 5, reason: null });
    const values = { unit: "" };
    expect(
      found("V412", membersOf({ unit: "甲", change: full }, { unit: "乙", change: full })),
    ).toMatchObject([{ values }, { values }]);
  });
});

describe("quarters", () => {
  const quarters = (...keys: readonly string[]) =>
    membersOf(...keys.map((key) => ({ period: key, file: key })));

  test.each<[string[], string, string]>([
    [["2026Q1", "2026Q3"], "2026Q3", "第二季度"],
    [["2026Q4", "2026Q1"], "2026Q4", "第二季度、第三季度"],
    [["2026Q2", "2026Y"], "2026Y", "第一季度、第三季度、第四季度"],
  ])("V413: of %j it is said on the sheet of %s that %s is missing", (keys, file, zh) => {
    expect(found("V413", quarters(...keys))).toMatchObject([
      { file, at: PERIOD_CELL, severity: "warn", values: { unit: "第一党支部", q: { zh }, policy: "block" } },
    ]);
  });

  test.each([[["2026Q3"]], [["2026Y"]], [["2026Q3", "2026Q4"]], [["2025Q1", "2026Q3"]]])(
    "of %j nothing is missing",
    (keys) => {
      expect(found("V413", quarters(...keys))).toEqual([]);
    },
  );

  test.each([
    ["2026Q3", "2026Q4"],
    ["2025Q4", "2026Q1"],
  ])("V414: from %s to %s the score falls", (before, period) => {
    const members = membersOf({ period: before }, { period, file: period, change: loseMore });
    expect(found("V414", members)).toMatchObject([
      { file: period, at: PERIOD_CELL, severity: "warn", values: { unit: "第一党支部", fell: true } },
    ]);
  });

  test("a small change, another unit's score and a quarter between make no jump", () => {
    const late = { period: "2026Q4", change: loseMore };
    expect(found("V414", membersOf({ period: "2026Q3" }, { period: "2026Q4" }))).toEqual([]);
    expect(found("V414", membersOf({ period: "2026Q3" }, { ...late, unit: "乙" }))).toEqual([]);
    expect(found("V414", membersOf({ period: "2026Q2" }, late))).toEqual([]);
    expect(found("V414", membersOf({ period: "2026Q3" }, late, late))).toEqual([]);
  });

  test("quarters in one workbook are compared when it is read, and again with what other files hold", () => {
    const assessments = assessed(
      quartersWorkbook({ period: "2026Q1" }, { period: "2026Q3", change: loseMore }),
    );
    const codes = (all: readonly Assessment[]): string[] =>
      all.flatMap(({ findings }) => findings.map(({ code }) => code).filter((code) => /V41[34]/.test(code)));
    expect(codes(assessments)).toEqual(["V413"]);
    const second = membersOf({ period: "2026Q2", file: "二季度.xlsx" });
    const all = [...assessments.map((assessment) => ({ file: "两季度.xlsx", assessment })), ...second];
    expect(codes(acrossFiles(all, null))).toEqual(["V414"]);
  });
});

function assessed(workbook: Parameters<typeof assessWorkbook>[0]): readonly Assessment[] {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments;
}
