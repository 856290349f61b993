/** Less often than a regulation asks for: of which rows, for which bodies, and what is said of it. */
import type { Indicator } from "../../../../src/core/framework/framework";
import { sheetGrid, type RowCells } from "../../../support/grid-builder";
import { adapted, onRow, said, testSaid, type SaidCase } from "../../../support/said-of-sheet";

const RATE = "SQLH-1.3";
const TIMES = "SQLH-1.2";
const YES_OR_NO = "SQLH-2.2";

const cited = (code: string, statutory: string[], more: Partial<Indicator> = {}): SaidCase["framework"] =>
  adapted(code, () => ({ statutory, ...more }));

const asked = (
  what: string,
  on: string,
  cells: RowCells,
  framework: SaidCase["framework"],
  found: SaidCase["found"],
): SaidCase => onRow("V501", what, on, cells, found, framework);

const binary: Partial<Indicator> = {
  rule: { type: "binary", params: { yesShare: 1, noShare: 0 } },
  entries: [
    {
      key: "option",
      label: { zh: "是否", en: "Yes or no" },
      type: "enum",
      slot: "option",
      required: true,
      options: ["是", "否"],
    },
  ],
};

testSaid([
  onRow("V501", "less often", RATE, { base: 3, actual: 3 }, [
    [
      `${RATE} actual`,
      {
        code: RATE,
        v: 3,
        n: 4,
        basis: { zh: expect.stringContaining("支委会") as string },
        src: {
          zh: expect.stringContaining("《") as string,
          en: expect.not.stringContaining("《") as string,
        },
      },
      null,
      RATE,
    ],
  ]),
  onRow("V501", "more often", RATE, { base: 5, actual: 5 }, []),
  onRow("V501", "a word for how often", RATE, { base: 3, actual: "多次" }, []),
  said(
    "V501",
    "a branch without a 支委会 owes the members' meeting alone",
    (f) => {
      f.top.push(["支委会", "无"]);
      f.set(RATE, { base: 1, actual: 1 });
    },
    [],
  ),
  said(
    "V501",
    "two Party groups meet too",
    (f) => {
      f.top.push(["支委会", "有", "党小组数", 2]);
      f.set(RATE, { base: 9, actual: 9 });
    },
    [[`${RATE} actual`, { v: 9, n: 10 }]],
  ),
  {
    ...said("V501", "a roster says that there is no 支委会", (f) => f.set(RATE, { base: 1, actual: 1 }), []),
    workbook: (workbook) => ({
      ...workbook,
      sheets: [
        ...workbook.sheets,
        sheetGrid("单位名录", [
          ["单位名称", "支委会"],
          ["第一党支部", "无"],
        ]),
      ],
    }),
  },
  asked("nothing that a regulation asks for", RATE, { base: 3, actual: 0 }, cited(RATE, []), []),
  asked("what is not counted", RATE, { base: 3, actual: 0 }, cited(RATE, ["S01"]), []),
  asked("what is due once a year", RATE, { base: 3, actual: 0 }, cited(RATE, ["S09"]), []),
  asked("of several only those by the quarter", RATE, { base: 3, actual: 0 }, cited(RATE, ["S09", "S23"]), [
    [`${RATE} actual`, { v: 0, n: 1, basis: { zh: "", en: "" } }],
  ]),
  asked("a count of what was missed", TIMES, { actual: 2, self: 3 }, cited(TIMES, ["S08"]), [
    [`${TIMES} actual`, { v: 2, n: 3 }, null, TIMES],
  ]),
  asked(
    "a row that is left out",
    "SQLH-3.2",
    { option: "不适用", actual: 0 },
    cited("SQLH-3.2", ["S08"]),
    [],
  ),
  asked(
    "a count of elements says nothing of how often",
    "SQLH-1.1",
    { actual: 1 },
    cited("SQLH-1.1", ["S08"]),
    [],
  ),
  asked("a tier says nothing of how often", YES_OR_NO, {}, cited(YES_OR_NO, ["S08"]), []),
  asked("once a year, and it was held", YES_OR_NO, { option: "是" }, cited(YES_OR_NO, ["S09"], binary), []),
  asked(
    "once a year, and it was not",
    YES_OR_NO,
    { option: "否" },
    cited(YES_OR_NO, ["S01", "S09"], binary),
    [[`${YES_OR_NO} option`, { v: 0, n: 1, basis: { zh: "", en: "" } }, null, YES_OR_NO]],
  ),
  asked("once a year, and nobody says", YES_OR_NO, { option: null }, cited(YES_OR_NO, ["S09"], binary), []),
  asked("once a year, and a number", YES_OR_NO, { option: 0 }, cited(YES_OR_NO, ["S09"], binary), []),
  asked("by the quarter, answered by 否", YES_OR_NO, { option: "否" }, cited(YES_OR_NO, ["S23"], binary), []),
]);
