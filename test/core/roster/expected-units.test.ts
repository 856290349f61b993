/** Who is expected to return a framework's workbook. */
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import type { Period } from "../../../src/core/framework/period";
import { describeRosterProblem } from "../../../src/core/roster/describe-roster-problem";
import { expectedUnits } from "../../../src/core/roster/expected-units";
import { rosterUnit } from "../../support/roster-unit";

const Q4: Period = { year: 2026, key: "Q4" };
const AT = { sheet: "单位名录", row: 2, column: 8 };
const due = (day: string) => ({ day, at: AT });

function expectedOf(...names: readonly string[]) {
  const known = builtinFrameworks();
  const sqlh = findFramework(known, "SQLH");
  if (sqlh === null) throw new Error("SQLH");
  const unit = rosterUnit("甲", { frameworks: { names, at: AT } });
  const { expected, problems } = expectedUnits([unit], sqlh, Q4, known);
  return { expected: expected.length === 1, problems };
}

test.each([
  "SQLH",
  "sqlh",
  "F1_SQLH",
  "“四强两好”基层党组织示范点创建考核",
  "四强两好",
  "四强两好 2026.2",
  "“四强两好”",
])("%s names the framework", (name) => {
  expect(expectedOf(name)).toEqual({ expected: true, problems: [] });
  expect(expectedOf("WJJ", name)).toEqual({ expected: true, problems: [] });
});

test("another framework, or none, is not this one", () => {
  expect(expectedOf("五个聚焦", "责任制")).toEqual({ expected: false, problems: [] });
  expect(expectedOf()).toEqual({ expected: false, problems: [] });
});

test("a name that nobody knows, or that several frameworks share, is told; the unit is expected", () => {
  for (const name of ["四好两强", "考核", "量化考核办法"]) {
    const { expected, problems } = expectedOf(name);
    expect([expected, problems]).toMatchObject([true, [{ kind: "unknownFramework", name, at: AT }]]);
  }
});

test("where the roster says nothing the kind of unit does", () => {
  const known = builtinFrameworks();
  const sqlh = findFramework(known, "SQLH");
  if (sqlh === null) throw new Error("SQLH");
  const units = [
    rosterUnit("甲", { type: "党支部" }),
    rosterUnit("乙", { type: "党委" }),
    rosterUnit("丙"),
    rosterUnit("丁", { type: "党委", frameworks: { names: ["SQLH"], at: AT } }),
  ];
  const { expected, notExpected } = expectedUnits(units, sqlh, Q4, known);
  expect(expected.map(({ name }) => name)).toEqual(["甲", "丙", "丁"]);
  expect(notExpected.map(({ name }) => name)).toEqual(["乙"]);
});

test("a last day of an earlier quarter is told once for a merged cell", () => {
  const known = builtinFrameworks();
  const [first] = known;
  if (first === undefined) throw new Error("none");
  const units = [
    rosterUnit("甲", { due: due("2026-09-25") }),
    rosterUnit("乙", { due: due("2026-09-25") }),
    rosterUnit("丙", { due: { day: "2026-10-01", at: { ...AT, row: 4 } } }),
  ];
  const { problems } = expectedUnits(units, first, Q4, known);
  expect(problems).toMatchObject([{ kind: "dueBeforePeriod", due: "2026-09-25", period: "2026Q4" }]);
  expect(problems.map((problem) => describeRosterProblem(problem).zh)).toEqual([
    expect.stringMatching(/^“单位名录”I3：截止日期 2026-09-25 早于考核期间 2026Q4/),
  ]);
});
