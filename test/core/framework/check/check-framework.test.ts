/** Every fault of a framework is found, by its code and at its place, and said in both languages. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { builtinFrameworks } from "../../../../src/core/framework/builtin-frameworks";
import { checkFramework } from "../../../../src/core/framework/check/check-framework";
import {
  describeProblem,
  FRAMEWORK_PROBLEM_CODES,
} from "../../../../src/core/framework/check/describe-problem";
import { loadCarriedFramework } from "../../../../src/core/framework/carried-framework";
import { loadFramework, loadFrameworkText } from "../../../../src/core/framework/load-framework";
import { FRAMEWORK_FAULTS } from "../../../support/framework-faults";
import { FRAMEWORK_MISFITS } from "../../../support/framework-misfits";
import { frameworkJson, spoilt, type Spoil } from "../../../support/spoilt-framework";

/** Where the tests spoil F1 themselves. */
const ALL_FAULTS = [...FRAMEWORK_FAULTS, ...FRAMEWORK_MISFITS];
const PROTO = resolve(__dirname, "../../../fixtures/cases/proto.json");
const MISS = ["indicators", 2] as const;
const TIER_SELECT = ["indicators", 7] as const;

test.each(ALL_FAULTS)("%s at %s of %s", (code, place, framework, change) => {
  const problems = checkFramework(spoilt(framework, change));
  expect(problems.map((problem) => [problem.code, problem.path.join(".")])).toContainEqual([code, place]);
  expect(loadFramework(spoilt(framework, change)).ok).toBe(false);
  for (const problem of problems) {
    for (const language of ["zh", "en"] as const) {
      const { name, message, fix } = describeProblem(problem, language);
      for (const text of [name, message, fix]) {
        expect(text).not.toBe("");
        expect(text).not.toMatch(/[{}]|undefined|\[object|NaN/);
      }
    }
  }
});

test("every code of the catalogue that a file can have stands in the table", () => {
  const covered = new Set(ALL_FAULTS.map(([code]) => code));
  // F108 is for conditions of rules to come, F109 for texts that aren't JSON, F422 and F514 warn; the last are for sheets.
  const missing = FRAMEWORK_PROBLEM_CODES.filter(
    (code) =>
      !covered.has(code) && !/^F(?:7|80[12])/.test(code) && !["F108", "F109", "F422", "F514"].includes(code),
  );
  expect(missing).toEqual([]);
});

test.each([
  ["an object's hidden keys", readFileSync(PROTO, "utf8"), ["__proto__", "constructor"]],
  [
    "a table's hidden key",
    JSON.stringify(frameworkJson("NDZH")).replace(
      '"composition":{"weights":{',
      '"composition":{"weights":{"__proto__":0.5,',
    ),
    ["composition.weights.__proto__"],
  ],
])("%s are named as the file writes them", (_, text, paths) => {
  const loaded = loadFrameworkText(text);
  const problems = loaded.ok ? [] : loaded.problems;
  expect(problems.map(({ code, path }) => [code, path.join(".")])).toEqual(
    expect.arrayContaining(paths.map((path) => ["F105", path])),
  );
  for (const problem of problems) {
    const key = String(problem.path.at(-1));
    expect(describeProblem(problem, "zh").message).toContain(`“${key}”`);
    for (const language of ["zh", "en"] as const)
      expect(JSON.stringify(describeProblem(problem, language))).not.toMatch(
        /native code|\[object|undefined/,
      );
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test.each([
  ["[]", "“整个文件”应为对象，现在是“列表”。", "“the whole file” should be an object; it is “a list”."],
  ["null", "“整个文件”应为对象，现在是“null”。", "“the whole file” should be an object; it is “null”."],
  ['"甲"', "“整个文件”应为对象，现在是“甲”。", "“the whole file” should be an object; it is “甲”."],
])("%s in place of a framework", (text, zh, en) => {
  const loaded = loadFrameworkText(text);
  const [problem] = loaded.ok ? [] : loaded.problems;
  if (problem === undefined) throw new Error("no problem");
  expect([describeProblem(problem, "zh").message, describeProblem(problem, "en").message]).toEqual([zh, en]);
});

test("a text that isn't JSON is one problem", () => {
  const loaded = loadFrameworkText("{ id: ");
  expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(["F109"]);
});

test("a byte-order mark doesn't hinder", () => {
  expect(loadFrameworkText(`\uFEFF${JSON.stringify(frameworkJson("SQLH"))}`).ok).toBe(true);
});

test("faults of form and of sense are listed together, in the order of the file", () => {
  const json = spoilt(
    "SQLH",
    [["version"], 3],
    [["grades", 3, "min"], 5],
    [[...MISS, "parent"], "SQLH-9"],
    [[...TIER_SELECT, "rule", "params", "tiers", 0, "share"], 2],
  );
  expect(checkFramework(json).map(({ code, indicator }) => [code, indicator])).toEqual([
    ["F102", null],
    ["F402", null],
    ["F204", "SQLH-1"],
    ["F202", "SQLH-1.2"],
    ["F104", "SQLH-2.2"],
  ]);
});

test("points that add up to something else than 100 are for frameworks derived from a sheet", () => {
  const codesOf = (...changes: Spoil[]) =>
    checkFramework(spoilt("SQLH", ...changes)).map(({ code, path }) => [code, path.join(".")]);
  const heavier: Spoil[] = [
    [["indicators", 0, "maxPoints"], 30],
    [["indicators", 1, "maxPoints"], 14],
    [["applicableMax"], undefined],
  ];
  const total: Spoil = [["totalPoints"], 110];
  const derived: Spoil = [["status"], "derived"];
  expect(codesOf(...heavier, total)).toEqual([
    ["F211", "totalPoints"],
    ["F205", "totalPoints"],
  ]);
  expect(codesOf(...heavier, total, derived)).toEqual([]);
  expect(codesOf(...heavier, derived)).toEqual([["F205", "totalPoints"]]);
});

test.each(builtinFrameworks().map(({ prefix }) => prefix))("%s is clean", (prefix) => {
  expect(checkFramework(frameworkJson(prefix))).toEqual([]);
});

test.each([null, 1, "x", [], {}, { indicators: [null, 1, {}], adjustments: {}, grades: 7 }])(
  "%j is refused without failing",
  (json) => {
    expect(checkFramework(json).length).toBeGreaterThan(0);
  },
);

describe("points finer than scores", () => {
  const file = (name: string): string =>
    readFileSync(resolve(__dirname, `../../../fixtures/cases/${name}.json`), "utf8");

  test("a framework file that has them is refused, with both numbers", () => {
    const loaded = loadFrameworkText(file("fix-safe-kills-self"));
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([
      { code: "F430", values: { points: 99.25, decimals: 1 } },
      { code: "F430", values: { points: 0.75, decimals: 1 } },
    ]);
  });

  test("adjustments may be finer", () => {
    expect(loadFrameworkText(file("penalty-eighth")).ok).toBe(true);
  });

  test.each(["fix-safe-kills-self", "F040"])("%s is still scored where a workbook carries it", (name) => {
    expect(loadFrameworkText(file(name)).ok).toBe(false);
    expect(loadCarriedFramework(file(name)).ok).toBe(true);
  });

  test.each([
    [0.1 + 0.2, 1, false],
    [0.3, 1, true],
    [2.345, 2, false],
    [2.345, 3, true],
    [1e-7, 6, false],
    [1, 0, true],
  ])("%d with %d decimals: fits is %s", (points, decimals, fits) => {
    const json = spoilt(
      "SQLH",
      [["precision", "decimals"], decimals],
      [["indicators", 1, "maxPoints"], points],
    );
    expect(checkFramework(json).some(({ code }) => code === "F430")).toBe(!fits);
  });
});
