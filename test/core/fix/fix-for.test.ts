/** Each repair: which cell it changes, from what to what, and that it leaves nothing else to repair. */
import { assessWorkbook, type Assessment } from "../../../src/core/assess";
import { describeChange } from "../../../src/core/fix/describe-change";
import { fixFor } from "../../../src/core/fix/fix-for";
import type { Fix } from "../../../src/core/fix/fix";
import { planFixes } from "../../../src/core/fix/plan-fixes";
import { cellAddress } from "../../../src/core/grid/address";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import type { FindingCode } from "../../../src/core/validation/finding";
import { afterPlan } from "../../support/after-plan";
import { FilledSheet } from "../../support/grid-builder";

const AT = new Date(2026, 11, 31, 9, 30);

function assessed(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0];
}

function onlyFix(workbook: WorkbookGrid, code: FindingCode): Fix | null {
  const assessment = assessed(workbook);
  const [finding] = assessment.findings.filter((one) => one.code === code);
  if (finding === undefined) throw new Error(`no ${code}`);
  return fixFor(finding, assessment, workbook);
}

interface Case {
  readonly fault: string;
  readonly code: FindingCode;
  readonly change: (filled: FilledSheet) => unknown;
  /** Cell, old and new content as a person sees them, and the number format where it changes. */
  readonly edits: readonly string[];
}

const SAFE: readonly Case[] = [
  {
    fault: "a date as text",
    code: "V115",
    change: (filled) => (filled.top[2] = [...(filled.top[2] ?? []).slice(0, 6), "2026年12月20日"]),
    edits: ["G3: 2026年12月20日 → 2026-12-20 (yyyy-mm-dd)"],
  },
  {
    fault: "a number with its unit",
    code: "V203",
    change: (filled) => filled.set("SQLH-1.2", { actual: "3次" }),
    edits: ["H6: 3次 → 3"],
  },
  {
    fault: "tick marks",
    code: "V203",
    change: (filled) => filled.set("SQLH-1.1", { actual: "√√√√" }),
    edits: ["H5: √√√√ → 4"],
  },
  {
    fault: "full-width digits",
    code: "V204",
    change: (filled) => filled.set("SQLH-1.2", { actual: "３" }),
    edits: ["H6: ３ → 3"],
  },
  {
    fault: "a number as text in a text cell",
    code: "V205",
    change: (filled) => filled.set("SQLH-1.2", { actual: { value: "3", format: "@" } }),
    edits: ["H6: “3” → 3 (General)"],
  },
  {
    fault: "a vote as text",
    code: "V205",
    change: (filled) => filled.setBallot(String(filled.ballots[0]?.[0]), "good", "10"),
    edits: ["C3: “10” → 10"],
  },
  {
    fault: "too many decimals",
    code: "V211",
    change: (filled) => filled.set("SQLH-1.2", { review: 2.345, reason: "一次延期" }),
    edits: ["L6: 2.345 → 2.35"],
  },
  {
    fault: "stray spaces around a code",
    code: "V309",
    change: (filled) => filled.set("SQLH-1.2", { code: " SQLH-1.2\u200B" }),
    edits: ["C6: “␣SQLH-1.2·” → SQLH-1.2"],
  },
  {
    fault: "a line break in the unit's name",
    code: "V309",
    change: (filled) =>
      (filled.top[1] = ["被考核党组织", null, "第一\n党支部 ", null, null, "考核期间", "2026Q4"]),
    edits: ["C2: “第一↵党支部␣” → 第一党支部"],
  },
];

const ASK: readonly Case[] = [
  {
    fault: "a link to another workbook",
    code: "V107",
    change: (filled) => filled.set("SQLH-1.2", { actual: { value: 3, formula: "=[台账.xlsx]Q4!B2" } }),
    edits: ["H6: =[台账.xlsx]Q4!B2 → 3"],
  },
  {
    fault: "a broken formula of ours",
    code: "V402",
    change: (filled) => filled.set("SQLH-1.1", { rule: { value: { error: "#REF!" }, formula: "=F5+#REF!" } }),
    edits: [
      'J5: =F5+#REF! → =IF(COUNT(H5)<1,"",IF(OR(H5<0,H5>4),"",ROUND(ROUND(F5*MAX(0,MIN(H5,4))/4,9),2)))',
    ],
  },
  {
    fault: "a share in percent format for percent points",
    code: "V210",
    change: (filled) => filled.set(percentCode(filled), { actual: { value: 0.05, format: "0%" } }),
    edits: ["H20: 5% → 5 (General)"],
  },
  {
    fault: "an option in other words",
    code: "V212",
    change: (filled) => filled.set("SQLH-2.2", { option: "优秀" }),
    edits: ["I10: 优秀 → 优"],
  },
  {
    fault: "other words for name and criteria",
    code: "V305",
    change: (filled) => filled.set("SQLH-1.2", { l2: "学习", criteria: "学了就行" }),
    edits: [
      "D6: 学习 → 理论学习落实",
      "E6: 学了就行 → 每季应学3次，每少1次扣2分，扣完为止（年度按12次，每少1次扣0.5分）",
    ],
  },
  {
    fault: "other points",
    code: "V306",
    change: (filled) => filled.set("SQLH-1.2", { max: 50 }),
    edits: ["F6: 50 → 5"],
  },
  {
    fault: "a fixed value in place of a formula",
    code: "V401",
    change: (filled) => filled.set("SQLH-1.2", { rule: 5 }),
    edits: ['J6: 5 → =IF(COUNT(H6)<1,"",IF(H6<0,"",ROUND(ROUND(MIN(F6,MAX(0,F6-2*MAX(0,3-H6))),9),2)))'],
  },
  {
    fault: "a total that is none",
    code: "V403",
    change: (filled) => Object.assign(filled.rows[18] ?? {}, { self: 99 }),
    edits: [
      'K23: 99 → =IF(SUMPRODUCT((J5:J22<>"不适用")*ISNUMBER(K5:K22)*(K5:K22>=0)*(K5:K22<=F5:F22))=0,"",' +
        'IFERROR(SUMPRODUCT((J5:J22<>"不适用")*ISNUMBER(K5:K22)*(K5:K22>=0)*(K5:K22<=F5:F22)*ROUND(ROUND(K5:K22,9),2)),""))',
    ],
  },
];

function percentCode({ framework }: FilledSheet): string {
  const found = framework.indicators.find(
    (one) => one.level === 2 && one.entries.some(({ unit, slot }) => unit === "%" && slot === "actual"),
  );
  return found?.code ?? "";
}

describe.each([
  ["safe", SAFE],
  ["ask", ASK],
] as const)("%s repairs", (kind, cases) => {
  test.each(cases)("$fault: $code is repaired, and no error comes of it", ({ code, change, edits }) => {
    const filled = new FilledSheet();
    change(filled);
    const workbook = filled.workbook();
    const fix = onlyFix(workbook, code);
    expect(fix).toMatchObject({ code, kind });
    const shown = fix?.edits.map((edit) => {
      const { before, after } = describeChange(edit, workbook, "zh");
      const format = edit.numberFormat === undefined ? "" : ` (${edit.numberFormat})`;
      return `${cellAddress(edit.at.row, edit.at.column)}: ${before} → ${after}${format}`;
    });
    expect(shown).toEqual(edits);
    const before = assessed(workbook).findings;
    const after = assessed(afterPlan(workbook, planFixes(fix === null ? [] : [fix], workbook, AT))).findings;
    expect(after.map((one) => one.code)).not.toContain(code);
    expect(errorsOf(after).filter((one) => !errorsOf(before).includes(one))).toEqual([]);
  });
});

function errorsOf(findings: Assessment["findings"]): readonly string[] {
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, at }) => `${code} ${cellAddress(at.row, at.column)}`);
}

test("a column that was pasted as values gets all its formulas back in one repair", () => {
  const filled = new FilledSheet();
  for (const row of filled.rows) if (typeof row.rule === "object") row.rule = 5;
  const workbook = filled.workbook();
  const fix = onlyFix(workbook, "V401");
  expect(fix?.edits).toHaveLength(18);
  expect(fix?.edits.at(-1)?.after.formula).toContain("'测评统计'!C4");
  expect(fix?.edits.at(-1)?.after.value).toBe(8);
});

test("a final score that was typed becomes the right one", () => {
  const filled = new FilledSheet();
  filled.set("SQLH-1.2", { max: 5 });
  const row = filled.rows.find(({ no }) => no === "最终得分");
  Object.assign(row ?? {}, { rule: 88 });
  expect(onlyFix(filled.workbook(), "V403")?.edits[0]?.after).toEqual({ value: 100, formula: null });
});

const NOT_REPAIRED: readonly (Omit<Case, "edits"> & { readonly why: string })[] = [
  {
    fault: "a score above the points",
    code: "V201",
    change: (filled) => filled.set("SQLH-1.2", { self: 50 }),
    why: "never clipped",
  },
  {
    fault: "a blank entry",
    code: "V209",
    change: (filled) => filled.set("SQLH-1.2", { actual: null }),
    why: "never filled",
  },
  {
    fault: "a formula that gives a text",
    code: "V205",
    change: (filled) => filled.set("SQLH-1.2", { actual: { value: "3", formula: '="3"' } }),
    why: "the formula would be lost",
  },
  {
    fault: "half a percent",
    code: "V210",
    change: (filled) => filled.set("SQLH-5.3", { actual: 0.005 }),
    why: "0.5 is as doubtful",
  },
  {
    fault: "an option like none of the list",
    code: "V212",
    change: (filled) => filled.set("SQLH-2.2", { option: "见附件" }),
    why: "nothing is near",
  },
  {
    fault: "a rule cell whose inputs have no column",
    code: "V401",
    change: (filled) => {
      filled.columns = filled.columns.filter((key) => key !== "base");
      filled.set("SQLH-1.3", { rule: 6 });
    },
    why: "the formula has nothing to refer to",
  },
];

test.each(NOT_REPAIRED)("$fault ($code) is left to a person: $why", ({ code, change }) => {
  const filled = new FilledSheet();
  change(filled);
  expect(onlyFix(filled.workbook(), code)).toBeNull();
});
