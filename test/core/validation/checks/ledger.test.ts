/** An entry beside the ledger that it comes from: the same, another, and a ledger whose own faults make it uncertain. */
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import { sheetGrid, type RowCells } from "../../../support/grid-builder";
import { onRow, testSaid, type SaidCase } from "../../../support/said-of-sheet";

const RATE = "SQLH-4.3";

/** Days on which opinions came in, with the day of the answer. */
type Opinion = readonly [received: number, answered: number | null];

const DAY = 46_310;
const ANSWERED: Opinion = [DAY, DAY + 10];
const OPEN: Opinion = [DAY, null];
/** Answered before it came in. */
const FAULTY: Opinion = [DAY, DAY - 10];

const HEAD: readonly CellValue[] = ["收到日", "内容", "应答复日", "答复日"];

const withSheet =
  (name: string, cells: readonly (readonly CellValue[])[]) =>
  (workbook: WorkbookGrid): WorkbookGrid => ({
    ...workbook,
    sheets: [...workbook.sheets, sheetGrid(name, cells)],
  });

const ledgerOf = (opinions: readonly Opinion[]) =>
  withSheet("意见反馈台账", [
    HEAD,
    ...opinions.map(([received, answered]) => [received, "停车难", received + 15, answered]),
  ]);

const beside = (
  code: "V416" | "V419",
  what: string,
  opinions: readonly Opinion[],
  cells: RowCells,
  found: SaidCase["found"],
): SaidCase => ({ ...onRow(code, what, RATE, cells, found), workbook: ledgerOf(opinions) });

const LABELS = { zh: "已办结/收到意见", en: "Closed/Received" };

testSaid([
  beside("V416", "as the ledger has it", [ANSWERED, OPEN], { base: 2, actual: 1 }, []),
  beside("V416", "both are others", [ANSWERED, OPEN], { base: 20, actual: 19 }, [
    [
      `${RATE} base`,
      {
        ledger: { zh: "意见反馈台账" },
        field: LABELS,
        n: "1/2",
        v: "19/20",
        cells: [
          { at: { column: 6 }, n: 2, formula: expect.stringMatching(/^=/) as string },
          { at: { column: 7 }, n: 1 },
        ],
      },
    ],
  ]),
  beside("V416", "one is another", [ANSWERED, OPEN], { base: 2, actual: 2 }, [
    [`${RATE} actual`, { n: "1/2", v: "2/2", cells: [{ n: 1 }] }],
  ]),
  beside("V416", "one is blank", [ANSWERED, OPEN], { base: null, actual: 2 }, [
    [`${RATE} actual`, { n: "1/2", v: "2/—", cells: [{ n: 1 }] }],
  ]),
  beside(
    "V416",
    "one is blank, the other as the ledger has it",
    [ANSWERED, OPEN],
    { base: null, actual: 1 },
    [],
  ),
  beside("V416", "both are blank", [ANSWERED, OPEN], { base: null, actual: null }, []),
  beside("V416", "a blank ledger", [], { base: 20, actual: 19 }, []),
  beside("V416", "a row that is left out", [ANSWERED], { base: 20, actual: 19, option: "不适用" }, []),
  onRow("V416", "no ledger", RATE, { base: 20, actual: 19 }, []),
  beside("V419", "a ledger in order", [ANSWERED], { base: 20, actual: 19 }, []),
  beside("V419", "a fault of the ledger", [FAULTY], { base: 20, actual: 19 }, [
    [`${RATE} base`, { ledger: { zh: "意见反馈台账" }, n: 1 }],
  ]),
  beside(
    "V419",
    "two faults, an entry as the ledger has it",
    [FAULTY, FAULTY, ANSWERED],
    { base: null, actual: 19 },
    [[`${RATE} actual`, { n: 2 }]],
  ),
  beside("V419", "an answer that came late", [[DAY, DAY + 40]], { base: 20, actual: 19 }, []),
  {
    ...beside(
      "V419",
      "a column that no ledger needs is no fault of its figures",
      [ANSWERED],
      { base: 20, actual: 19 },
      [],
    ),
    workbook: (workbook) =>
      withSheet("意见反馈台账", [
        [...HEAD, "身份证号"],
        [DAY, "停车难", DAY + 15, DAY + 10, "110101199003070000"],
      ])(workbook),
  },
  {
    ...beside("V419", "the fault of another ledger", [ANSWERED], { base: 20, actual: 19 }, []),
    workbook: (workbook) =>
      withSheet("问题库", [
        ["编号", "类别", "问题描述", "期限", "状态", "办结日"],
        ["1", "服务", "停车难", DAY, "已闭环", null],
        ["1", "服务", "停车难", DAY, "已闭环", null],
      ])(ledgerOf([ANSWERED])(workbook)),
  },
  beside("V419", "a blank row", [FAULTY], { base: null, actual: null }, []),
]);
