/** One mistake is said once, and in the order in which it is worked through. */
import type { CellRef } from "../../../src/core/grid/address";
import type { FindingCode, FindingOf, FindingValues } from "../../../src/core/validation/finding";
import type { Finding } from "../../../src/core/validation/finding";
import { foldFindings } from "../../../src/core/validation/order/fold-findings";
import { makeFinding } from "../../../src/core/validation/make-finding";
import { orderFindings } from "../../../src/core/validation/order/order-findings";

const ABOUT = { code: "SQLH-1.2", name: { zh: "理论学习落实", en: "Theory study" } };
const FIELD = { ...ABOUT, field: { zh: "自评分", en: "Self score" } };
const LABEL = { zh: "填报日期", en: "Date" };

const cell = (row: number, column = 7): CellRef => ({ sheet: "表", row, column });

function at<Code extends FindingCode>(
  code: Code,
  place: CellRef,
  values: FindingValues[Code],
): FindingOf<Code> {
  return makeFinding(code, place, "SQLH-1.2", values);
}

const merged = at("V307", cell(4), { range: "H5:H6" });
const wrongPeriod = at("V112", cell(1), { found: "2026Q3", need: "2026Q4" });
const hiddenSheet = at("V106", cell(3), { sheet: "表", rows: [], columns: [] });
const otherVersion = at("V104", cell(3), { v: "2025.1", need: "2026.1" });
const total = at("V403", cell(22), { label: "合计", field: LABEL, v: 90, n: 95 });

const folded: readonly { readonly what: string; readonly cause: Finding; readonly result: Finding }[] = [
  {
    what: "a cell that is blank because it was merged",
    cause: merged,
    result: at("V209", cell(5), { ...ABOUT, fields: [LABEL], untouched: false }),
  },
  {
    what: "a title that names the period the sheet was made for",
    cause: wrongPeriod,
    result: at("V113", cell(0), { title: "2026年第四季度", period: "2026Q3" }),
  },
  {
    what: "a date outside a period that was changed",
    cause: wrongPeriod,
    result: at("V116", cell(2), { v: "2026-12-20", period: "2026Q3" }),
  },
  {
    what: "hidden rows of a hidden sheet",
    cause: hiddenSheet,
    result: at("V106", cell(6), { sheet: "表", rows: ["7"], columns: [] }),
  },
  { what: "wording of another version", cause: otherVersion, result: at("V305", cell(5, 3), FIELD) },
  {
    what: "points of another version",
    cause: otherVersion,
    result: at("V306", cell(5, 5), { ...ABOUT, v: "6", max: 5 }),
  },
  {
    what: "a space in what has to be chosen again",
    cause: at("V212", cell(5, 8), { ...ABOUT, v: "优秀 ", list: ["优", "良"] }),
    result: at("V309", cell(5, 8), { field: LABEL, v: "优秀 " }),
  },
  {
    what: "a sum that passes over a number as text",
    cause: at("V205", cell(5, 10), { ...FIELD, v: "5" }),
    result: total,
  },
  {
    what: "a sum that passes over a number with its unit",
    cause: at("V203", cell(5, 10), { ...FIELD, v: "5分", n: 5, ticks: false }),
    result: total,
  },
];

test.each(folded)("$what is not said again", ({ cause, result }) => {
  expect(foldFindings([result, cause])).toEqual([cause]);
  expect(foldFindings([result])).toEqual([result]);
});

const kept: readonly { readonly what: string; readonly findings: readonly Finding[] }[] = [
  {
    what: "a blank cell beside a merged range",
    findings: [merged, at("V209", cell(6), { ...ABOUT, fields: [LABEL], untouched: false })],
  },
  {
    what: "a date that can't be read",
    findings: [wrongPeriod, at("V116", cell(2), { v: "年底", period: "" })],
  },
  {
    what: "a space in another cell",
    findings: [
      at("V212", cell(5, 8), { ...ABOUT, v: "优秀", list: ["优"] }),
      at("V309", cell(6, 8), { field: LABEL, v: "优 " }),
    ],
  },
  { what: "a total without another cause", findings: [total, merged] },
  {
    what: "rows that are missing in another version",
    findings: [otherVersion, at("V301", cell(3), { codes: ["X"] })],
  },
];

test.each(kept)("$what is said as well", ({ findings }) => {
  expect(foldFindings(findings)).toEqual(findings);
});

test("what blocks scoring comes first, and what belongs to one indicator stays together", () => {
  const finding = (indicator: string | null, code: "V201" | "V303" | "V209", row: number): Finding => {
    if (code === "V201") return makeFinding(code, cell(row), indicator, { ...FIELD, v: 6, max: 5 });
    if (code === "V303") return makeFinding(code, cell(row), indicator, ABOUT);
    return makeFinding(code, cell(row), indicator, { ...ABOUT, fields: [LABEL], untouched: false });
  };
  const sheet = [
    finding(null, "V303", 3),
    finding("A", "V209", 4),
    finding("B", "V209", 5),
    finding("B", "V201", 5),
    finding("C", "V201", 6),
    finding("D", "V209", 7),
  ];
  expect(orderFindings(sheet).map(({ indicator, code }) => `${indicator ?? ""} ${code}`)).toEqual([
    "B V201",
    "B V209",
    "C V201",
    "A V209",
    "D V209",
    " V303",
  ]);
});
