/** Of which year, and by which framework: what a person said, else what more than half of the sheets say. */
import type { Framework } from "../../../../src/core/framework/framework";
import type { AnnualInput, SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { chooseYear, compareVersions } from "../../../../src/core/year/annual/chosen-year";
import { builtinFrameworks } from "../../../../src/core/framework/builtin-frameworks";
import { composes } from "../../../../src/core/year/imported-scores";
import { f1 } from "../../../support/grid-builder";
import { madeSheet } from "../../../support/made-sheets";
import { ratingsOfAll, table } from "../../../support/ratings";
import { annualInput } from "../../../support/year-sources";

const named = (id: string, version = "2026.1"): Framework => ({ ...f1(), id, prefix: id, version });
const of = (framework: Framework, year = 2026): SourceSheet => madeSheet({ framework, year });
const undated: SourceSheet = { ...of(named("F1")), period: null };
const COMPOSITE = builtinFrameworks().find(composes);
if (COMPOSITE === undefined) throw new Error("a composite is built in");

function chosen(sheets: readonly SourceSheet[], said: Partial<AnnualInput> = {}) {
  const outcome = chooseYear(annualInput(sheets, said));
  return outcome.kind === "chosen"
    ? [outcome.year, outcome.framework.id, outcome.framework.version]
    : outcome.notes.map(({ code, message }) => `${code} ${message.zh} ${message.en}`);
}

test.each<[when: string, sheets: readonly SourceSheet[], expected: unknown, said: Partial<AnnualInput>]>([
  ["one sheet", [of(named("F1"))], [2026, "F1", "2026.1"], {}],
  [
    "a majority of years",
    [of(named("F1")), of(named("F1")), of(named("F1"), 2025)],
    [2026, "F1", "2026.1"],
    {},
  ],
  [
    "sheets without a period have no say",
    [undated, undated, of(named("F1"), 2025)],
    [2025, "F1", "2026.1"],
    {},
  ],
  [
    "the year that a person says",
    [of(named("F1")), of(named("F1")), of(named("F2"), 2025)],
    [2025, "F2", "2026.1"],
    { year: 2025 },
  ],
  ["the framework that a person says", [of(named("F1"))], [2026, "F9", "2026.1"], { framework: named("F9") }],
  [
    "a majority of frameworks",
    [of(named("F2")), of(named("F1")), of(named("F2"))],
    [2026, "F2", "2026.1"],
    {},
  ],
  [
    "the newest version",
    [of(named("F1", "2026.2")), of(named("F1", "2026.10")), of(named("F1", "2026.9"))],
    [2026, "F1", "2026.10"],
    {},
  ],
  [
    "versions of the chosen framework only",
    [of(named("F1")), of(named("F1")), of(named("F2", "2027.1"))],
    [2026, "F1", "2026.1"],
    {},
  ],
  [
    "a composite before its parts",
    [of(named("F1")), of(named("F1")), of(COMPOSITE)],
    [2026, COMPOSITE.id, COMPOSITE.version],
    {},
  ],
])("%s", (_, sheets, expected, said) => {
  expect(chosen(sheets, said)).toEqual(expected);
});

test.each<
  [when: string, sheets: readonly SourceSheet[], told: readonly RegExp[], said: Partial<AnnualInput>]
>([
  ["nothing", [], [/不同年度/, /不同的指标体系/], {}],
  ["half of the years", [of(named("F1")), of(named("F1"), 2025)], [/不同年度.*2025 1 张、2026 1 张/], {}],
  [
    "half of the frameworks",
    [of(named("F2")), of(named("F1"))],
    [/不同的指标体系.*F1 .* 1 张、F2 .* 1 张.*F1 .* 1, F2 .* 1/],
    {},
  ],
  ["no sheet of the year that a person says", [of(named("F1"))], [/不同的指标体系/], { year: 2020 }],
  [
    "no year, though the framework is said",
    [of(named("F1")), of(named("F1"), 2025)],
    [/不同年度/],
    { framework: named("F1") },
  ],
])("%s leaves it to a person", (_, sheets, told, said) => {
  const notes = chosen(sheets, said);
  expect(notes).toEqual(told.map((words) => expect.stringMatching(words)));
});

/** All units' ratings, by the built-in composite's items, and a table of something else. */
const RATINGS = { file: "测评.xlsx", workbook: ratingsOfAll() };
const PHONES = { file: "电话.xlsx", workbook: table([["姓名", "电话"]]) };
const part = f1();
const newer: Framework = { ...COMPOSITE, version: "2099.1" };
const older: Framework = { ...COMPOSITE, version: "2000.1" };
const another: Framework = { ...COMPOSITE, id: "OTHER" };
const alone: Framework = { ...f1(), id: "ALONE", prefix: "ALONE", name: { zh: "另一个", en: "Another" } };

test.each<
  [
    when: string,
    sheets: readonly SourceSheet[],
    files: AnnualInput["appraisals"],
    id: string,
    version: string,
  ]
>([
  ["no table of ratings", [of(part)], [], part.id, part.version],
  ["a table of something else", [of(part)], [PHONES], part.id, part.version],
  ["ratings beside sheets that the composite takes", [of(part)], [RATINGS], COMPOSITE.id, COMPOSITE.version],
  ["ratings among other tables", [of(part)], [PHONES, RATINGS], COMPOSITE.id, COMPOSITE.version],
  [
    "ratings and one sheet of several that it takes",
    [of(alone), of(part), of(alone)],
    [RATINGS],
    COMPOSITE.id,
    COMPOSITE.version,
  ],
  ["ratings beside sheets that it doesn't take", [of(alone)], [RATINGS], alone.id, alone.version],
  ["a newer version of the composite on a sheet", [of(part), of(newer)], [RATINGS], newer.id, newer.version],
  [
    "an older version of the composite on a sheet",
    [of(part), of(older)],
    [RATINGS],
    COMPOSITE.id,
    COMPOSITE.version,
  ],
  [
    "two composites that take the sheets, one of most of them",
    [of(part), of(part), of(COMPOSITE), of(another), of(another)],
    [RATINGS],
    another.id,
    another.version,
  ],
])("where all units' ratings lie: %s", (_, sheets, appraisals, id, version) => {
  expect(chosen(sheets, { appraisals })).toEqual([2026, id, version]);
});

test("what a person has to say is named by its option", () => {
  const outcome = chooseYear(annualInput([]));
  const remedies = outcome.kind === "open" ? outcome.notes.map(({ remedy }) => remedy) : [];
  expect(remedies.map((one) => /--\w+/.exec(one?.zh ?? "")?.[0])).toEqual(["--year", "--framework"]);
  expect(remedies.map((one) => /--\w+/.exec(one?.en ?? "")?.[0])).toEqual(["--year", "--framework"]);
});

test.each([
  ["2026.2", "2026.10", -1],
  ["2026.10", "2026.2", 1],
  ["2026.1", "2026.1", 0],
  ["2026", "2026.1", -1],
  ["2026.1.1", "2026.1", 1],
  ["2026.1", "2026.1a", -1],
  ["2025.9", "2026.1", -1],
  ["2026.01.1", "2026.1", 1],
  ["2026.1", "2026.01.1", -1],
  ["2026. 2", "2026.1", 1],
])("version %s against %s", (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
