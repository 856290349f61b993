/** The order in which findings are worked through. */
import { assessWorkbook } from "../../src/core/assess";
import type { Finding, Severity } from "../../src/core/validation/finding";
import { groupFindings } from "../../src/taskpane/group-findings";
import { f1 } from "../support/grid-builder";
import { faultySheet } from "../support/pane-workbooks";

const outcome = assessWorkbook(faultySheet().workbook());
const [sample] = outcome.kind === "assessed" ? outcome.assessments[0].findings : [];
if (sample === undefined) throw new Error("the faulty sheet has no finding");

/** A finding about an indicator; grouping looks at nothing but that and the severity. */
const finding = (indicator: string | null, severity: Severity): Finding => ({
  ...sample,
  indicator,
  severity,
});
const note = (indicator: string): Finding => finding(indicator, "warn");
const error = (indicator: string): Finding => finding(indicator, "error");
const wholeSheet = finding(null, "info");
const warned = finding(null, "warn");

test("what concerns the whole sheet comes first, then indicators in the framework's order", () => {
  const groups = groupFindings([note("SQLH-B1"), note("SQLH-2.1"), note("SQLH-1.3"), warned], f1());
  expect(groups.map(({ code }) => code)).toEqual([null, "SQLH-1.3", "SQLH-2.1", "SQLH-B1"]);
  expect(groups[1]?.name?.zh).toBe("“三会一课”执行率");
});

test("what blocks scoring comes before everything else", () => {
  const groups = groupFindings([wholeSheet, note("SQLH-1.1"), error("SQLH-2.1"), note("SQLH-2.1")], f1());
  expect(groups.map(({ code }) => code)).toEqual(["SQLH-2.1", "SQLH-1.1", null]);
});

test("within an indicator the worst comes first", () => {
  const [group] = groupFindings([note("SQLH-1.1"), error("SQLH-1.1")], f1());
  expect(group?.findings.map(({ severity }) => severity)).toEqual(["error", "warn"]);
});

test("a code that the framework doesn't know is kept, at the end and without a name", () => {
  const groups = groupFindings([note("X-1"), note("SQLH-1.1")], f1());
  expect(groups.map(({ code, name }) => [code, name?.zh ?? null])).toEqual([
    ["SQLH-1.1", "创建定位与部署"],
    ["X-1", null],
  ]);
});
