/** Each fix: which cell it changes, from what to what, and that it leaves nothing else to fix. */
import type { Assessment } from "../../../src/core/assessment";
import { describeChange } from "../../../src/core/fix/describe-change";
import { planFixes } from "../../../src/core/fix/plan-fixes";
import { cellAddress } from "../../../src/core/grid/address";
import type { FindingCode } from "../../../src/core/validation/finding";
import { afterPlan } from "../../support/after-plan";
import { assessed, findFix } from "../../support/find-fix";
import { FilledSheet } from "../../support/grid-builder";

const AT = new Date(2026, 11, 31, 9, 30);

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
    change: (filled) => filled.setBallot("SQLH-6.1", "good", "10"),
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
    fault: "a row let off in another word",
    code: "V219",
    change: (filled) => filled.set("SQLH-2.1", { review: "不涉及", reason: "本期新成立" }),
    edits: ["L9: 不涉及 → 不适用"],
  },
  {
    fault: "other words for name and criteria",
    code: "V305",
    change: (filled) => filled.set("SQLH-1.2", { l2: "学习", criteria: "学了就行" }),
    edits: [
      "D6: 学习 → 理论学习落实",
      "E6: 学了就行 → 统计本期实际组织的集中理论学习，有记录的计 1 次。本季度应完成 3 次，完成得满分 5 分；每少 1 次扣 2 分，扣完为止。",
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
        'IFERROR(SUMPRODUCT(ROUND(ROUND(VALUE(REPLACE(0,2,0,LEFT(K5:K22,99*(J5:J22<>"不适用")*ISNUMBER(K5:K22)*(K5:K22>=0)*(K5:K2…',
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
] as const)("%s fixes", (kind, cases) => {
  test.each(cases)("$fault: $code is fixed, and no error comes of it", ({ code, change, edits }) => {
    const filled = new FilledSheet();
    change(filled);
    const workbook = filled.workbook();
    const fix = findFix(workbook, code);
    expect(fix).toMatchObject({ code, kind });
    const shown = fix?.edits.map((edit) => {
      const { before, after } = describeChange(edit, workbook, "zh");
      const format = edit.numberFormat === undefined ? "" : ` (${edit.numberFormat})`;
      return `${cellAddress(edit.at.row, edit.at.column)}: ${before} → ${after}${format}`;
    });
    expect(shown).toEqual(edits);
    const before = assessed(workbook).findings;
    const after = assessed(
      afterPlan(workbook, planFixes(fix === null ? [] : [fix], workbook, AT, "zh")),
    ).findings;
    expect(after.map((one) => one.code)).not.toContain(code);
    expect(errorsOf(after).filter((one) => !errorsOf(before).includes(one))).toEqual([]);
  });
});

function errorsOf(findings: Assessment["findings"]): readonly string[] {
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, at }) => `${code} ${cellAddress(at.row, at.column)}`);
}
