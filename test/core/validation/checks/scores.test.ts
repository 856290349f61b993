/** Where the checks begin and end that only the scores can tell. */
import type { Framework } from "../../../../src/core/framework/framework";
import type { RowCells } from "../../../support/grid-builder";
import { adapted, onRow, said, testSaid, type SaidCase } from "../../../support/said-of-sheet";

type Change = SaidCase["change"];
type Found = SaidCase["found"];

const COUNT = "SQLH-1.2";

testSaid([
  onRow("V404", "a self score as the rule gives it", COUNT, { actual: 2, self: 3 }, []),
  onRow("V404", "a hundredth more", COUNT, { actual: 2, self: 3.01 }, [[`${COUNT} self`, { v: 3.01, n: 3 }]]),
  onRow("V404", "none", COUNT, { actual: 2, self: null }, []),
  onRow("V404", "a row without a rule score", COUNT, { actual: null, self: 3 }, []),
  onRow("V404", "a row that is left out", "SQLH-3.2", { option: "不适用", self: 3 }, []),
  said("V404", "a row that is missing", (f) => f.remove(COUNT), []),
  said("V405", "a row that is missing", (f) => f.remove(COUNT), []),
  said("V406", "a row that is missing", (f) => f.remove(COUNT), []),
  onRow("V405", "a fifth apart", COUNT, { review: 4 }, []),
  onRow("V405", "a little more, either way", COUNT, { review: 3.99 }, [
    [`${COUNT} review`, { d: 1.01, share: "20%" }],
  ]),
  onRow("V405", "more than the unit's own", COUNT, { self: 1, review: 5 }, [[`${COUNT} review`, { d: 4 }]]),
  onRow("V405", "no self score", COUNT, { self: null, review: 1 }, []),
  onRow("V405", "no review", COUNT, { self: 1 }, []),
  onRow("V406", "nothing lost", COUNT, {}, []),
  onRow("V406", "lost without a word", COUNT, { actual: 2, self: 3 }, [
    [`${COUNT} reason`, { d: 2 }, "error"],
  ]),
  onRow("V406", "with a reason", COUNT, { actual: 2, self: 3, reason: "延期" }, []),
  onRow("V406", "with a remark", COUNT, { actual: 2, self: 3, remark: "延期" }, []),
  onRow("V406", "a row that lacks a self score, on a sheet that is done", COUNT, { actual: 2, self: null }, [
    [`${COUNT} reason`, {}, "error"],
  ]),
  onRow("V406", "a row without a score", COUNT, { actual: null, self: null }, []),
  onRow("V406", "a row that is left out", "SQLH-3.2", { option: "不适用", base: 5, actual: 0 }, []),
  said(
    "V406",
    "a sheet without a column for reasons",
    (f) => {
      f.columns = f.columns.filter((key) => key !== "reason");
      f.set(COUNT, { actual: 2, self: 3 });
    },
    [],
  ),
  said(
    "V406",
    "votes speak for themselves",
    (f) => f.setBallot("SQLH-6.1", "good", 5).setBallot("SQLH-6.1", "poor", 5),
    [],
  ),
  onRow("V410", "a veto", "SQLH-V1", { option: "是" }, [["SQLH-V1 option", { code: "SQLH-V1" }]]),
  onRow("V410", "none", "SQLH-V1", { option: "否" }, []),
  said("V412", "full marks throughout", () => null, [["header code", { n: 18, unit: "" }]]),
  onRow("V412", "all but one", COUNT, { actual: 2, self: 3 }, []),
  onRow("V412", "one is not known", COUNT, { actual: null, self: null }, []),
  onRow(
    "V412",
    "one is left out",
    "SQLH-3.2",
    { option: "不适用", base: null, actual: null, self: null, remark: "无" },
    [["header code", { n: 17 }]],
  ),
]);

const bonus = (
  code: SaidCase["code"],
  what: string,
  cells: Readonly<Record<string, RowCells>>,
  found: Found,
): SaidCase =>
  said(
    code,
    what,
    (filled) => {
      for (const [on, own] of Object.entries(cells)) filled.set(on, own);
    },
    found,
  );

testSaid([
  bonus("V409", "as much as counts", { "SQLH-B2": { actual: 2 } }, []),
  bonus("V409", "more than counts", { "SQLH-B2": { actual: 3 } }, [["SQLH-B2 actual", { v: 3, cap: 2 }]]),
  bonus("V409", "an award's level", { "SQLH-B1": { option: "国家级", actual: 2 } }, [
    ["SQLH-B1 actual", { v: 6, cap: 3 }],
  ]),
  bonus("V409", "none", { "SQLH-B2": { actual: 0 } }, []),
  bonus(
    "V409",
    "bonuses up to what all may come to",
    { "SQLH-B1": { option: "国家级", actual: 1 }, "SQLH-B2": { actual: 2 } },
    [],
  ),
  bonus(
    "V409",
    "penalties up to what all may come to",
    { "SQLH-P1": { actual: 3 }, "SQLH-P2": { actual: 1 } },
    [],
  ),
  bonus(
    "V409",
    "penalties beyond it, told at the last of them",
    { "SQLH-P1": { actual: 3 }, "SQLH-P2": { actual: 2 } },
    [["SQLH-P2 code", { v: 14, cap: 10, kind: { zh: "扣分" } }]],
  ),
  {
    ...bonus(
      "V409",
      "bonuses beyond it",
      { "SQLH-B1": { option: "国家级", actual: 1 }, "SQLH-B2": { actual: 2 } },
      [["SQLH-B2 code", { v: 5, cap: 4, kind: { zh: "加分" } }]],
    ),
    framework: (framework) => ({ ...framework, caps: { ...framework.caps, bonus: 4 } }),
  },
]);

/** Of the framework some indicators only. */
const only =
  (...codes: readonly string[]) =>
  (framework: Framework): Framework => ({
    ...framework,
    indicators: framework.indicators.filter(
      ({ level, code }) => level === 1 || codes.some((one) => code.startsWith(one)),
    ),
  });

testSaid([
  { ...said("V412", "four indicators may all be full", () => null, []), framework: only("SQLH-1.") },
  {
    ...said("V412", "five indicators are enough", () => null, [["header code", { n: 5 }]]),
    framework: only("SQLH-1.", "SQLH-2.1"),
  },
  {
    ...bonus("V409", "one penalty beyond what all may come to", { "SQLH-P1": { actual: 1 } }, [
      ["SQLH-P1 code", { cap: 1 }, null, null],
    ]),
    framework: (framework) => ({ ...framework, caps: { ...framework.caps, penalty: 1 } }),
  },
  bonus("V409", "a veto has no points", { "SQLH-V1": { option: "是", actual: 9 } }, []),
]);

const once = adapted("SQLH-3.1", () => ({ onceWith: ["SQLH-P1", "SQLH-V1"] }));

testSaid(
  [
    bonus("V424", "what a penalty counts too", { "SQLH-3.1": { actual: 1 }, "SQLH-P1": { actual: 1 } }, [
      ["SQLH-3.1 actual", { n: 1, others: [{ zh: "被通报批评" }] }],
    ]),
    bonus(
      "V424",
      "and a veto",
      { "SQLH-3.1": { actual: 1 }, "SQLH-P1": { actual: 1 }, "SQLH-V1": { option: "是" } },
      [["SQLH-3.1 actual", { others: [{}, {}] }]],
    ),
    bonus("V424", "what nothing counts", { "SQLH-3.1": { actual: 1 }, "SQLH-P1": { actual: 0 } }, []),
    bonus("V424", "what something else counts", { "SQLH-3.1": { actual: 1 }, "SQLH-P2": { actual: 1 } }, []),
    bonus("V424", "nothing that happened", { "SQLH-3.1": { actual: 0 }, "SQLH-P1": { actual: 1 } }, []),
    bonus("V424", "nothing that is known", { "SQLH-3.1": { actual: null }, "SQLH-P1": { actual: 1 } }, []),
  ].map((one) => ({ ...one, framework: once })),
);

testSaid([
  {
    ...bonus(
      "V424",
      "of a rate what was done, not what was due",
      { "SQLH-2.1": { base: 20, actual: 19 }, "SQLH-P1": { actual: 1 } },
      [["SQLH-2.1 actual", { n: 19 }, null, "SQLH-2.1"]],
    ),
    framework: adapted("SQLH-2.1", () => ({ onceWith: ["SQLH-P1"] })),
  },
  {
    ...bonus("V424", "a tier has no number", { "SQLH-P1": { actual: 1 } }, []),
    framework: adapted("SQLH-2.2", () => ({ onceWith: ["SQLH-P1"] })),
  },
]);

const final =
  (cells: RowCells): Change =>
  (f) =>
    Object.assign(f.rows.find(({ no }) => no === "最终得分") ?? {}, cells);

testSaid([
  said("V403", "a final score as it is", final({ rule: 100 }), []),
  said("V403", "a cent less, typed", final({ rule: 99.99 }), [
    ["29/9", { v: 99.99, n: 100, label: "最终得分" }],
  ]),
  said("V403", "rounded to the same", final({ rule: 99.996 }), []),
  said("V403", "from a formula", final({ rule: { value: 99, formula: "=J23" } }), []),
  said("V403", "words", final({ rule: "一百" }), []),
  said(
    "V403",
    "a sheet without a final score",
    (f) => {
      f.rows = f.rows.filter(({ no }) => no !== "最终得分");
    },
    [],
  ),
  said(
    "V403",
    "a sheet without rule scores",
    (f) => {
      final({ rule: 50 })(f);
      f.columns = f.columns.filter((key) => key !== "rule");
    },
    [],
  ),
  said(
    "V403",
    "a sheet that is not complete",
    (f) => {
      final({ rule: 50 })(f);
      f.set(COUNT, { actual: null, self: null });
    },
    [],
  ),
  onRow("V407", "no papers where they are always due", "SQLH-2.2", { evidence: null }, [
    ["SQLH-2.2 evidence", { n: 1, found: 0 }, "error"],
  ]),
  onRow("V407", "one of two", "SQLH-1.3", { actual: 19, evidence: "会议记录" }, [
    ["SQLH-1.3 evidence", { n: 2, found: 1 }],
  ]),
  onRow("V407", "none is due for what is full", "SQLH-1.3", { evidence: null }, []),
  onRow("V407", "a row that is left out", "SQLH-3.2", { option: "不适用", evidence: null }, []),
  onRow("V407", "a row that is not filled", "SQLH-2.2", { option: null, evidence: null }, []),
  bonus("V407", "a bonus that is claimed", { "SQLH-B1": { option: "国家级" }, "SQLH-B2": { actual: 1 } }, [
    ["SQLH-B1 evidence", { n: 1, found: 0 }],
    ["SQLH-B2 evidence"],
  ]),
  bonus(
    "V407",
    "a bonus that is not",
    { "SQLH-B1": { option: "国家级", actual: 0 }, "SQLH-B2": { actual: 0 } },
    [],
  ),
  bonus("V407", "nobody proves a penalty", { "SQLH-P1": { actual: 1 }, "SQLH-V1": { option: "是" } }, []),
]);
