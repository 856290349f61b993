/** Terms of one unit in a ledger of elections, one after another, on one sheet or on several. */
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { assessLedgers } from "../../../src/core/ledger/assess-ledgers";
import { describeLedgerFinding } from "../../../src/core/ledger/finding/ledger-finding";
import { dayOf, ledgerSheet, ledgerWorkbook } from "../../support/ledger-grid";

const AS_OF = dayOf("2026-11-20");

const found = (grid: WorkbookGrid): readonly string[] =>
  assessLedgers(grid, { asOf: AS_OF }).flatMap(({ findings }) =>
    findings.map(({ code, at }) => `${code} ${at.sheet} ${at.row}:${at.column}`),
  );

describe("terms of one unit", () => {
  const HEAD = ["党组织名称", "类型", "届期(年)", "本届起始日", "届满日", "实际提醒日", "选举日"];
  const term = (start: string, end: string, elected: string | null): CellValue[] => [
    "甲支部",
    "党支部",
    3,
    dayOf(start),
    dayOf(end),
    null,
    elected === null ? null : dayOf(elected),
  ];
  const about = (...rows: readonly CellValue[][]): readonly string[] =>
    found(ledgerWorkbook([ledgerSheet("换届台账", [HEAD, ...rows])])).filter((one) =>
      /L1(19|2[01])/.test(one),
    );

  test("two rows after an election are two terms, whichever stands first", () => {
    const [old, now] = [
      term("2023-03-01", "2026-03-01", "2026-02-20"),
      term("2026-02-20", "2029-02-20", null),
    ];
    expect(about(old, now)).toEqual([]);
    expect(about(now, old)).toEqual([]);
  });

  test("a new term without the election that ended the last is told, and so is one that begins before it", () => {
    const now = term("2026-02-20", "2029-02-20", null);
    expect(about(term("2023-03-01", "2026-03-01", null), now)).toEqual(["L120 换届台账 1:6"]);
    expect(about(term("2023-03-01", "2026-03-01", "2026-02-25"), now)).toEqual(["L121 换届台账 2:3"]);
  });

  test.each<[string, first: CellValue[][], second: CellValue[][], told: readonly string[]]>([
    [
      "an election that was held",
      [term("2023-03-01", "2026-03-01", "2026-02-20")],
      [term("2026-02-20", "2029-02-20", null)],
      [],
    ],
    [
      "an election that is not entered",
      [term("2023-03-01", "2026-03-01", null)],
      [term("2026-02-20", "2029-02-20", null)],
      ["上届!G2 甲支部在“本届”第 2 行已有新一届，本行“选举日”未填。"],
    ],
    [
      "terms that overlap",
      [term("2023-03-01", "2026-03-01", "2026-02-25")],
      [term("2026-02-20", "2029-02-20", null)],
      ["本届!D2 甲支部：“本届起始日”2026-02-20 早于“上届”第 2 行的“选举日”2026-02-25。"],
    ],
    [
      "a sheet that was copied and gone on with",
      [term("2023-03-01", "2026-03-01", null)],
      [term("2023-03-01", "2026-03-01", null), term("2026-02-20", "2029-02-20", null)],
      [
        "上届!G2 甲支部在“本届”第 3 行已有新一届，本行“选举日”未填。",
        "本届!G2 甲支部在第 3 行已有新一届，本行“选举日”未填。",
      ],
    ],
  ])("terms on two sheets are one row of terms: %s", (_, first, second, told) => {
    const grid = ledgerWorkbook([
      ledgerSheet("上届", [HEAD, ...first]),
      ledgerSheet("本届", [HEAD, ...second]),
    ]);
    const said = assessLedgers(grid, { asOf: AS_OF }).flatMap(({ findings }) =>
      findings.filter(({ code }) => /L12[01]/.test(code)).map((one) => describeLedgerFinding(one, "zh")),
    );
    expect(said.map(({ place, message }) => `${place} ${message}`)).toEqual(told);
  });
});
