/** What a unit says of the missing elements of a checklist is checked against the number in place, and never scored. */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { explainIndicator } from "../../../src/core/explain/explain-indicator";
import { explanationText } from "../../../src/core/explain/explanation-text";
import type { CellValue } from "../../../src/core/grid/grid";
import { FilledSheet } from "../../support/grid-builder";

/** Points are lost elsewhere, so that nobody wonders about full marks. */
function honest(): FilledSheet {
  return new FilledSheet().set("SQLH-1.2", { actual: 2, self: 3, reason: "一次学习延期" });
}

/** The other checklists of the sheet have their cells as templates do. */
function template(): FilledSheet {
  return ["SQLH-1.1", "SQLH-1.4", "SQLH-3.3", "SQLH-4.1"].reduce(
    (filled, code) => filled.set(code, { base: "缺项：" }),
    honest(),
  );
}

function assess(filled: FilledSheet): Assessment {
  const outcome = assessWorkbook(filled.workbook());
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0];
}

/** SQLH-4.1 has five elements: 计划、目标、举措、标准、方法步骤. */
function found(
  base: CellValue,
  actual: CellValue,
  reason: string | null = null,
  filled = template(),
): string {
  const { findings } = assess(filled.set("SQLH-4.1", { base, actual, self: null, reason }));
  const codes = findings.map(({ code }) => code);
  return codes.sort().reverse().join(" ");
}

const REASON = "两项未完成";

test.each<readonly [what: string, base: CellValue, actual: CellValue, expected: string]>([
  ["all in place", "缺项：", 5, ""],
  ["as many named as are missing", "缺项：B、D", 3, ""],
  ["by their names", "缺项：目标、标准", 3, ""],
  ["in English", "Missing: Goal, Standard", 3, ""],
  ["without the word", "B、D", 3, ""],
  ["that none is missing", "缺项：无", 5, ""],
  ["nothing", "缺项：", 3, "V420"],
  ["nothing, on a line for it", "缺项：____", 3, "V420"],
  ["the word struck out", "/", 3, "V420"],
  ["the word deleted", null, 3, "V420"],
  ["a number in its place", 2, 3, "V420"],
  ["a letter of no element", "缺项：F", 4, "V421"],
  ["a word of no element", "缺项：资料", 4, "V421"],
  ["one too many", "缺项：B、D", 4, "V421"],
  ["one too few", "缺项：B", 3, "V421"],
  ["elements although all are in place", "缺项：B", 5, "V421"],
  ["that none is missing although some are", "缺项：无", 3, "V421"],
  ["an error value", { error: "#REF!" }, 3, "V421"],
  ["elements while the number is blank", "缺项：B", null, "V209"],
  ["elements while the number can't be right", "缺项：B", 6, "V207"],
  ["a letter of no element while the number is blank", "缺项：F", null, "V421 V209"],
])("a unit says %s", (_, base, actual, expected) => {
  expect(found(base, actual, REASON)).toBe(expected);
});

describe("the reason for a loss", () => {
  test("is not asked for where the missing elements are named", () => {
    expect(found("缺项：B、D", 3)).toBe("");
  });

  test.each([
    ["they are not named", "缺项：", "V420 V406"],
    ["what is named does not fit", "缺项：B", "V421 V406"],
  ])("is asked for where %s", (_, base, expected) => {
    expect(found(base, 3)).toBe(expected);
  });

  test("is asked for where the reviewer gives less than the rule", () => {
    const filled = template().set("SQLH-4.1", { review: 1 });
    expect(found("缺项：B、D", 3, null, filled)).toContain("V406");
  });
});

describe("a sheet made before there was such a cell", () => {
  test.each<readonly [what: string, base: CellValue, expected: string]>([
    ["blank", null, ""],
    ["a stroke", "—", ""],
    ["the number of elements", 5, ""],
    ["a word of its own", "无", ""],
    ["some other note", "共五项", ""],
    ["letters that do not fit", "B", "V421"],
  ])("is asked for nothing: %s", (_, base, expected) => {
    expect(found(base, 3, REASON, honest())).toBe(expected);
  });
});

test("whatever stands in the cell, the score is that of the number in place", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5 }),
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => `缺项：${text}`),
        fc.constantFrom("缺项：B、D", "=1/0", "不适用", "无", ""),
        fc.double({ noNaN: true }),
        fc.constant(null),
        fc.constant({ error: "#N/A" }),
      ),
      (actual, base) => {
        const { score } = assess(template().set("SQLH-4.1", { base, actual, self: null, reason: REASON }));
        const row = score.indicators.find(({ indicator }) => indicator.code === "SQLH-4.1");
        expect([row?.rule?.toNumber(), row?.official?.toNumber()]).toEqual([actual, actual]);
        expect(score.complete).toBe(true);
      },
    ),
  );
});

describe("the explanation", () => {
  const said = (base: CellValue, actual: number, language: "zh" | "en"): string => {
    const explanation = explainIndicator(assess(template().set("SQLH-4.1", { base, actual })), "SQLH-4.1");
    return explanation === null ? "" : explanationText(explanation, language);
  };

  test("names the elements in its language", () => {
    expect(said("缺项：b,d", 3, "zh")).toContain("缺项 B 目标、D 标准（");
    expect(said("缺项：目标、标准", 3, "en")).toContain("Missing elements B Goal, D Standard (");
  });

  test("says that they are not named, and repeats what it does not understand", () => {
    expect(said("缺项：", 3, "zh")).toContain("缺项 未填（");
    expect(said("缺项：资料", 4, "zh")).toContain("缺项 缺项：资料（");
  });

  test("is silent where nothing is missing", () => {
    expect(said("缺项：", 5, "zh")).not.toContain("缺项");
  });
});
