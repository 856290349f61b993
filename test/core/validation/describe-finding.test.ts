/** Every finding has words and a remedy in both languages. */
import catalogue from "../../../src/core/validation/wording/catalogue.json";
import { describeFinding } from "../../../src/core/validation/wording/describe-finding";
import type {
  FileFinding,
  Finding,
  FindingCode,
  FindingOf,
  FindingValues,
} from "../../../src/core/validation/finding";
import { makeFinding } from "../../../src/core/validation/make-finding";
import { OWN_SAMPLES } from "../../support/own-finding-samples";

const AT = { sheet: "表", row: 4, column: 2 };
const ABOUT = { code: "SQLH-1.2", name: { zh: "理论学习落实", en: "Theory study" } };
const FIELD = { ...ABOUT, field: { zh: "自评分", en: "Self score" } };
const WHOLE = { zh: "总数", en: "total" };

/** One finding of every implemented code, and of every way in which it is said. */
const samples: { readonly [Code in FindingCode]: readonly FindingValues[Code][] } = {
  V103: [{ sheet: "SQLH-2026Q4", found: "第一党支部" }],
  V104: [{ v: "2025.1", need: "2026.1" }],
  V105: [{ sheet: "表" }],
  V106: [
    { sheet: "表", rows: ["5", "7"], columns: [] },
    { sheet: "表", rows: [], columns: ["F"] },
    { sheet: "表", rows: [], columns: [] },
  ],
  V107: [{ ref: "[1]Q4!B2" }],
  V110: [
    { unit: "一支部", guess: "第一党支部" },
    { unit: "甲", guess: "" },
  ],
  V111: [{ unit: "第一党支部", period: "2026Q4", n: 2, files: ["a.xlsx", "b.xlsx"] }],
  V112: [
    { found: "2026Q3", need: "2026Q4" },
    { found: "去年", need: "" },
  ],
  V113: [{ title: "2026年第三季度评分表", period: "2026Q4" }],
  V114: [{ field: WHOLE }],
  V115: [{ v: "2026.12.20", iso: "2026-12-20" }],
  V116: [
    { v: "2026-01-20", period: "2026Q4" },
    { v: "年底", period: "" },
  ],
  V117: [{ v: "1,5" }],
  V118: [{}],
  V119: [{ found: "台账" }],
  ...OWN_SAMPLES,
  V201: [{ ...FIELD, v: 6, max: 5 }],
  V202: [{ ...FIELD, v: -1, min: 0 }],
  V203: [
    { ...FIELD, v: "5次", n: 5, ticks: false },
    { ...FIELD, v: "√√", n: 2, ticks: true },
  ],
  V204: [{ ...FIELD, v: "５", n: 5 }],
  V205: [{ ...FIELD, v: "5" }],
  V206: [{ ...FIELD, v: "五" }],
  V207: [{ ...FIELD, whole: WHOLE, a: 6, b: 5 }],
  V208: [{ ...ABOUT, whole: WHOLE, a: 6, b: 5 }],
  V209: [{ ...ABOUT, fields: [WHOLE, FIELD.field], untouched: false }],
  V210: [
    { ...FIELD, v: "0.05", g: 5, percentFormat: false },
    { ...FIELD, v: "0.05", g: 5, percentFormat: true },
  ],
  V211: [
    { ...FIELD, v: 4.567, n: 4.57, max: 5 },
    { ...FIELD, v: 0.75, n: 0.8, max: 0.75 },
  ],
  V212: [
    { ...ABOUT, v: "好", list: ["优", "良"] },
    { ...ABOUT, v: "N/A", list: [] },
  ],
  V213: [
    { ...ABOUT, claimed: false },
    { ...ABOUT, claimed: true },
  ],
  V214: [{ ...ABOUT, whole: WHOLE, a: 6, b: 5 }],
  V215: [{ ...ABOUT, p: "45%", min: "60%" }],
  V216: [{ ...FIELD, v: 1.5 }],
  V217: [{ ...FIELD, v: 3.3, step: 0.5 }],
  V218: [
    { ...FIELD, ballot: false },
    { ...FIELD, ballot: true },
  ],
  V219: [
    { ...ABOUT, v: "不涉及", word: false, place: WHOLE },
    { ...ABOUT, v: "不适用", word: true, place: WHOLE },
  ],
  V220: [{ ...FIELD, v: "√", n: "是" }],
  V221: [{ ...ABOUT, n: 2 }],
  V223: [{ ...ABOUT, v: "0.5%" }],
  V224: [{ ...ABOUT, fields: [WHOLE, FIELD.field] }],
  V225: [{ sheet: "测评统计", codes: ["SQLH-6.1", "SQLH-6.2"] }],
  V226: [{ sheet: "SQLH-2026Q4", other: "SQLH-2026Q4 (2)", unit: "第一党支部", period: "2026Q4" }],
  V227: [{ codes: ["SQLH-1.1"], n: 1 }],
  V240: [{ ...FIELD, v: 46_082 }],
  V241: [{ ...FIELD, v: 1, p: "100%" }],
  V242: [{ n: 3, sheets: ["测评统计"] }],
  V301: [{ codes: ["SQLH-1.1", "SQLH-1.2"] }],
  V302: [
    { row: 9, last: 9, code: "X", name: "自设" },
    { row: 9, last: 12, code: "X", name: "自设" },
  ],
  V303: [ABOUT],
  V304: [{ code: "SQLH-1.2", n: 3, cells: [AT, { ...AT, row: 8 }, { ...AT, sheet: "测评统计" }] }],
  V305: [FIELD],
  V306: [{ ...ABOUT, v: "6", max: 5 }],
  V307: [{ range: "H5:H6" }],
  V308: [
    { col: WHOLE, missing: false },
    { col: WHOLE, missing: true },
  ],
  V309: [{ field: WHOLE, v: "优 " }],
  V401: [
    { field: WHOLE, v: "5", whole: false },
    { field: WHOLE, v: "5", whole: true },
  ],
  V402: [
    { ...FIELD, err: "#REF!" },
    { ...FIELD, err: "noResult" },
  ],
  V403: [{ label: "合计", field: WHOLE, v: 90, n: 91 }],
  V404: [{ ...ABOUT, v: 4, n: 4.75 }],
  V405: [{ ...ABOUT, d: 3, share: "20%" }],
  V406: [{ ...ABOUT, d: 1 }],
  V407: [{ ...ABOUT, n: 2, found: 1 }],
  V408: [{ codes: ["SQLH-1.1", "SQLH-1.2"] }],
  V409: [{ kind: WHOLE, v: 6, cap: 5 }],
  V410: [{ ...ABOUT, g: WHOLE }],
  V411: [{ grade: WHOLE, n: 5, q: 3, units: ["甲", "乙"] }],
  V412: [
    { n: 18, unit: "" },
    { n: 18, unit: "第二党支部" },
  ],
  V413: (["block", "mean_of_present", "zero"] as const).map((policy) => ({
    unit: "第一党支部",
    q: WHOLE,
    policy,
  })),
  V414: [
    { unit: "第一党支部", d: 12.5, fell: false, before: WHOLE },
    { unit: "第一党支部", d: 12.5, fell: true, before: WHOLE },
  ],
  V417: [true, false].map((complete) => ({ ...FIELD, v: 12, parts: "2+2+2+2", n: 8, complete })),
  V418: [{ ...FIELD, v: 12, n: 10, q: WHOLE }],
  V416: [{ ...FIELD, ledger: WHOLE, n: "3/5", v: "5/5", cells: [] }],
  V419: [{ ...ABOUT, ledger: WHOLE, n: 2 }],
  V420: [{ ...ABOUT, n: 2 }],
  V421: [
    { ...ABOUT, v: "缺项：F", unknown: ["F"], n: 0, missing: 1 },
    { ...ABOUT, v: "缺项：B、D", unknown: [], n: 2, missing: 1 },
  ],
  V422: [{ field: WHOLE, v: "待定" }],
  V501: [{ ...ABOUT, v: 2, n: 3, basis: { zh: "", en: "" }, src: { zh: "《条例》", en: "Regulations" } }],
  V423: [{ ...FIELD, v: -500 }],
  V424: [{ ...ABOUT, n: 1, others: [WHOLE, FIELD.field] }],
  V502: [{ unit: "第一党支部", date: "2026-03-05" }],
  V503: [{ unit: "第一党支部", date: "2026-03-05", d: 30 }],
};

const FILE_FINDINGS: readonly FileFinding[] = [
  { code: "V101", severity: "error", values: { file: "a.xls", ext: WHOLE } },
  { code: "V102", severity: "error", values: { file: "a.xlsx", encrypted: false } },
  { code: "V102", severity: "error", values: { file: "a.xlsx", encrypted: true } },
];

function sampleOf<Code extends FindingCode>(code: Code): readonly FindingOf<Code>[] {
  return samples[code].map((values) => makeFinding(code, AT, "SQLH-1.2", values));
}

const headerErrors = ["#REF!", "noResult"].map((err) =>
  makeFinding("V402", AT, null, { ...FIELD, code: "", name: { zh: "", en: "" }, err }),
);

const findings = [
  ...(Object.keys(samples) as FindingCode[]).flatMap((code) =>
    sampleOf(code).map((finding, index) => ({
      label: `${code} (${index + 1})`,
      finding: finding as Finding,
    })),
  ),
  ...headerErrors.map((finding) => ({ label: "V402 of a header field", finding })),
  ...FILE_FINDINGS.map((finding) => ({ label: `${finding.code} of a file`, finding })),
];

test.each(findings)(
  "$label is complete in both languages, without a placeholder left over",
  ({ finding }) => {
    for (const language of ["zh", "en"] as const) {
      const { name, message, fix } = describeFinding(finding, language);
      for (const text of [name, message, fix]) {
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
      }
    }
  },
);

test("every code of the catalogue has a name, a message and a remedy of its own in both languages", () => {
  expect(new Set(catalogue.items.map(({ code }) => code)).size).toBe(catalogue.items.length);
  for (const { name, message, fix } of catalogue.items) {
    for (const text of [name, message, fix]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[a-z]{2}/i);
    }
    expect(message.zh).toMatch(/。$|？$/);
    expect(fix.zh).toMatch(/。$/);
    expect(fix.en).toMatch(/\.$/);
  }
});

test("both languages name the same values", () => {
  const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const { message } of catalogue.items)
    expect(placeholders(message.en)).toEqual(placeholders(message.zh));
});

function messageOf(code: FindingCode, language: "zh" | "en", nth = 0): string {
  const finding = sampleOf(code)[nth];
  if (finding === undefined) throw new Error(`no sample of ${code}`);
  return describeFinding(finding as Finding, language).message;
}

test("values are written as people of the language expect them", () => {
  expect(messageOf("V404", "zh")).toBe("SQLH-1.2 理论学习落实：自评分 4，按规则应得 4.75。");
  expect(messageOf("V209", "zh")).toContain("“总数、自评分”");
  expect(messageOf("V209", "en")).toContain("“total, Self score”");
  expect(messageOf("V212", "zh")).toContain("可选：优、良。");
  expect(messageOf("V212", "en")).toContain("choose one of: 优 (excellent), 良 (good).");
  expect(messageOf("V304", "zh")).toContain("C5、C9、'测评统计'!C5");
});

test.each([
  [0.1 + 0.2, "0.3"],
  [1e-7, "0.0000001"],
  [12345678.9, "12345678.9"],
  [-0.5, "-0.5"],
])("the number %d is written plainly", (v, shown) => {
  const finding = makeFinding("V404", AT, null, { ...ABOUT, v, n: 1 });
  expect(describeFinding(finding, "en").message).toContain(`the self score is ${shown},`);
});
