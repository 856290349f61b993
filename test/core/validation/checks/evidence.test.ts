/** When papers are due, policy by policy, and what nobody has to prove: where V407 begins and where it ends. */
import type { EvidencePolicy, Framework } from "../../../../src/core/framework/framework";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import { deductPerEvent } from "../../../support/evidence-framework";
import { FilledSheet, type RowCells } from "../../../support/grid-builder";
import { adapted, onRow, said, testSaid, type SaidCase } from "../../../support/said-of-sheet";

const ON = "SQLH-1.3";
const FULL = { base: 20, actual: 20 };
const LOST = { base: 20, actual: 19, self: 5.7 };
const DUE: SaidCase["found"] = [[`${ON} evidence`, { n: 2, found: 0 }, "error", ON]];

const policy = (when: EvidencePolicy): SaidCase["framework"] =>
  adapted(ON, ({ evidence }) => ({ evidence: { ...evidence, when } }));

const due = (when: EvidencePolicy, what: string, cells: RowCells, found: SaidCase["found"]): SaidCase =>
  onRow("V407", `${when}: ${what}`, ON, { evidence: null, ...cells }, found, policy(when));

testSaid([
  due("always", "nothing lost", FULL, DUE),
  due("always", "nothing lost, and no self score", { ...FULL, self: null }, DUE),
  due("always", "nothing reached", { base: 20, actual: 0, self: 0 }, []),
  due("always", "nothing reached, and no self score", { base: 20, actual: 0, self: null }, []),
  due("always", "nothing reached, yet points are claimed", { base: 20, actual: 0, self: 1 }, DUE),
  due("always", "an entry is missing", { base: 20, actual: null }, []),
  due("always", "no rule score, and points are claimed", { base: 20, actual: "若干" }, DUE),
  due("always", "no rule score, and none are claimed", { base: 20, actual: "若干", self: 0 }, []),
  due("always", "neither a rule score nor a claim", { base: 20, actual: "若干", self: null }, DUE),
  due("whenLost", "nothing lost", FULL, []),
  due("whenLost", "nothing lost, and no self score", { ...FULL, self: null }, []),
  due("whenLost", "points lost", LOST, DUE),
  due("whenLost", "points lost, and no self score", { ...LOST, self: null }, DUE),
  due("whenLost", "less claimed than the rule gives", { ...FULL, self: 5 }, DUE),
  due("whenLost", "no rule score, and all points claimed", { base: 20, actual: "若干" }, []),
  due("whenLost", "no rule score, and fewer claimed", { base: 20, actual: "若干", self: 5 }, DUE),
  due("whenLost", "neither a rule score nor a claim", { base: 20, actual: "若干", self: null }, []),
  due("whenChanged", "nothing lost, and no earlier sheet", FULL, []),
  due("whenChanged", "points lost, and no earlier sheet", LOST, DUE),
  due("onRequest", "points lost", LOST, []),
  due("always", "two of two", { ...FULL, evidence: "会议记录；签到表" }, []),
  due("always", "one of two, a number", { ...FULL, evidence: 20_261_220 }, [
    [`${ON} evidence`, { n: 2, found: 1 }],
  ]),
  due("always", "an error is no paper", { ...FULL, evidence: { error: "#REF!" } }, DUE),
]);

/** Beside the sheet of the quarter before. */
const after = (what: string, before: RowCells, now: RowCells, found: SaidCase["found"]): SaidCase => ({
  ...due("whenChanged", what, now, found),
  workbook: (workbook: WorkbookGrid) => {
    const earlier = new FilledSheet("2026Q3").set(ON, before);
    earlier.sheetName = "SQLH-2026Q3";
    return { ...workbook, sheets: [...workbook.sheets, ...earlier.workbook().sheets.slice(0, 1)] };
  },
});

testSaid([
  after("the same as before", FULL, FULL, []),
  after("as many points lost as before", LOST, LOST, []),
  after("one number as text", FULL, { base: "20", actual: 20 }, []),
  after("one number is another", { base: 21, actual: 20 }, FULL, DUE),
  after("both numbers are others", { base: 21, actual: 21 }, FULL, DUE),
  after("nothing was entered before", { base: null, actual: null }, FULL, []),
  after("one number was blank before", { base: 20, actual: null }, FULL, DUE),
  after("other words than before", { base: 20, actual: "多次" }, { base: 20, actual: "若干" }, DUE),
  after("the same words as before", { base: 20, actual: "若干" }, { base: 20, actual: "若干" }, []),
]);

const events = (when: EvidencePolicy, n: number, self: number | null, found: SaidCase["found"]): SaidCase =>
  onRow(
    "V407",
    `${when}: ${n} events, ${self} points`,
    ON,
    { base: null, actual: n, self, evidence: null },
    found,
    adapted(ON, (indicator) => deductPerEvent(indicator, when)),
  );

testSaid([
  events("always", 0, 6, []),
  events("always", 1, 4, DUE),
  events("always", 3, 0, DUE),
  events("whenLost", 0, 6, []),
  events("whenLost", 3, 0, DUE),
]);

const asked =
  (required: boolean, minItems: number) =>
  (framework: Framework): Framework => ({
    ...framework,
    adjustments: framework.adjustments.map((one) => ({
      ...one,
      evidence: { ...one.evidence, required, minItems, when: "always" },
    })),
  });

/** Every adjustment is entered, and none has a paper. */
const entered = (filled: FilledSheet): unknown =>
  filled
    .set("SQLH-B1", { option: "国家级", actual: 1 })
    .set("SQLH-B2", { actual: 1 })
    .set("SQLH-P1", { actual: 1 })
    .set("SQLH-V1", { option: "是" });

testSaid([
  {
    ...said("V407", "of adjustments only a bonus has to be proved", entered, [
      ["SQLH-B1 evidence", { n: 2, found: 0 }, null, "SQLH-B1"],
      ["SQLH-B2 evidence", { n: 2, found: 0 }, null, "SQLH-B2"],
    ]),
    framework: asked(true, 2),
  },
  { ...said("V407", "where no papers are asked for", entered, []), framework: asked(false, 2) },
  { ...said("V407", "where none is enough", entered, []), framework: asked(true, 0) },
  {
    ...said("V407", "what is shown on request only", entered, []),
    framework: (framework) => ({
      ...framework,
      adjustments: framework.adjustments.map((one) => ({
        ...one,
        evidence: { ...one.evidence, when: "onRequest" },
      })),
    }),
  },
  onRow("V407", "a bonus whose count is blank", "SQLH-B2", { actual: null }, []),
  onRow("V407", "a bonus whose count is a word", "SQLH-B2", { actual: "若干" }, []),
  onRow("V407", "a level without its count", "SQLH-B1", { option: "国家级", actual: null }, [
    ["SQLH-B1 evidence"],
  ]),
  onRow("V407", "a count without its level", "SQLH-B1", { actual: 2 }, []),
  said(
    "V407",
    "a sheet without a column for papers",
    (f) => {
      f.columns = f.columns.filter((key) => key !== "evidence");
    },
    [],
  ),
  said(
    "V407",
    "a sheet that somebody is still at, a row whose self score is to come",
    (f) => f.set(ON, { ...LOST, self: null, evidence: null }).set("SQLH-1.2", { actual: null }),
    [[`${ON} evidence`, {}, "info"]],
  ),
]);
