/** Cells for numbers that show something else, or an error: where their checks begin and where they end. */
import type { RowCells } from "../../../support/grid-builder";
import { testSaid, type SaidCase } from "../../../support/said-of-sheet";

const COUNT = "SQLH-1.2";
const PERCENT = "SQLH-5.3";
const REF = { error: "#REF!" };
const on =
  (code: string, cells: RowCells): SaidCase["change"] =>
  (filled) =>
    filled.set(code, cells);

const shown = (
  code: "V240" | "V241",
  what: string,
  cells: RowCells,
  found: SaidCase["found"],
  on_ = COUNT,
): SaidCase => ({
  code,
  what,
  change: on(on_, cells),
  found,
});

testSaid([
  shown("V240", "a day", { actual: { value: 46_082, format: "m/d/yyyy" } }, [
    [`${COUNT} actual`, { v: 46_082 }],
  ]),
  shown("V240", "a time", { self: { value: 0.5, format: "h:mm" } }, [[`${COUNT} self`, { v: 0.5 }]]),
  shown("V240", "a text in such a cell", { actual: { value: "3", format: "m/d/yyyy" } }, []),
  shown("V240", "a number shown as one", { actual: { value: 3, format: "0.0" } }, []),
  shown("V240", "a number in a cell for texts", { actual: { value: 3, format: "@" } }, []),
  shown("V240", "a percentage", { actual: { value: 3, format: "0%" } }, []),
  shown("V241", "a percentage", { actual: { value: 3, format: "0%" } }, [
    [`${COUNT} actual`, { v: 3, p: "300%" }],
  ]),
  shown("V241", "to six decimals", { self: { value: 1.2345678912, format: "0%" } }, [
    [`${COUNT} self`, { p: "123.456789%" }],
  ]),
  shown(
    "V241",
    "a share that a formula works out",
    { actual: { value: 3, format: "0%", formula: "=A1" } },
    [],
  ),
  shown("V241", "a number shown as one", { actual: { value: 3, format: "0.0" } }, []),
  shown("V241", "a number in a cell for texts", { actual: { value: 3, format: "@" } }, []),
  shown("V241", "a day", { actual: { value: 3, format: "m/d/yyyy" } }, []),
  shown("V241", "where a percentage is wanted", { actual: { value: 0.05, format: "0%" } }, [], PERCENT),
]);

testSaid([
  {
    code: "V402",
    what: "in the lines above the table",
    change: (f) => f.top[1]?.splice(2, 1, REF),
    found: [
      [
        "1/2",
        { field: { zh: "被考核党组织" }, code: "", name: { zh: "", en: "" }, err: "#REF!" },
        null,
        null,
      ],
    ],
  },
  {
    code: "V402",
    what: "in numbers, options and counts",
    change: (f) => {
      f.set(COUNT, { actual: REF }).set("SQLH-2.2", { option: REF });
      f.set("SQLH-B1", { option: REF }).set("SQLH-P1", { actual: { value: null, formula: "=A1" } });
    },
    found: [
      [`${COUNT} actual`, { code: COUNT, err: "#REF!" }, null, COUNT],
      ["SQLH-2.2 option", { code: "SQLH-2.2" }],
      ["SQLH-B1 option", { code: "SQLH-B1" }],
      ["SQLH-P1 actual", { code: "SQLH-P1", err: "noResult" }],
    ],
  },
  {
    code: "V402",
    what: "in a rule score by itself",
    change: on(COUNT, { rule: { value: REF, formula: "=A1" } }),
    found: [[`${COUNT} rule`, { code: COUNT, err: "#REF!" }, null, COUNT]],
  },
  {
    code: "V402",
    what: "in a rule score on a sheet without a column for options",
    change: (f) => {
      f.columns = f.columns.filter((key) => key !== "option");
      f.set(COUNT, { rule: REF });
    },
    found: [[`${COUNT} rule`]],
  },
  {
    code: "V402",
    what: "on a sheet without rule scores",
    change: (f) => {
      f.columns = f.columns.filter((key) => key !== "rule");
      f.set(COUNT, { self: REF });
    },
    found: [[`${COUNT} self`]],
  },
  {
    code: "V402",
    what: "a rule score without its result is calculated",
    change: on(COUNT, { rule: { value: null, formula: "=A1" } }),
    found: [],
  },
  {
    code: "V402",
    what: "a rule score over words",
    change: on(COUNT, { rule: REF, actual: "若干" }),
    found: [],
  },
  {
    code: "V402",
    what: "a rule score over an error is told of that",
    change: on(COUNT, { rule: REF, actual: REF }),
    found: [[`${COUNT} actual`]],
  },
  {
    code: "V402",
    what: "a rule score beside a word in the option column",
    change: on(COUNT, { rule: REF, option: "无" }),
    found: [[`${COUNT} rule`]],
  },
  {
    code: "V402",
    what: "a rule score over an option's error",
    change: on(COUNT, { rule: REF, option: REF }),
    found: [[`${COUNT} option`]],
  },
]);
