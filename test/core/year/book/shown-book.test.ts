/** What a person sees on each sheet of a year's workbook, row by row, before Excel has calculated anything. */
import type { Language } from "../../../../src/core/locale/language";
import type { CellValue } from "../../../../src/core/grid/grid";
import type { SheetPlan } from "../../../../src/core/plan/plan";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { composite, ratingsOfAll } from "../../../support/ratings";
import { assembled } from "../../../support/year-sources";
import { plannedSheet } from "./planned-sheet";
import { BY_INDICATOR, fiveUnits, KEYS, SAID, sheet, SQLH } from "./small-year";

/** Rows below title and note, cells beside each other; without rows on which nothing stands. */
function shown({ cells }: SheetPlan): readonly string[] {
  const rows: CellValue[][] = [];
  for (const { row, column, value, cached } of cells) (rows[row] ??= [])[column] = cached ?? value ?? null;
  const texts = Array.from(rows, (row) =>
    Array.from(row ?? [], (one) => (one == null || typeof one === "object" ? "" : String(one))).join("|"),
  );
  return texts
    .slice(2)
    .map((text) => text.replace(/\|+$/, ""))
    .filter((text) => text !== "");
}

/** One unit let off a quarter, and one that the roster doesn't know with two sheets of a quarter. */
function sixUnits(): AnnualYear {
  const exemption = { unit: "丁", key: "Q4" as const, reason: "停产", approver: "党委" };
  const stranger = sheet(BY_INDICATOR, "外", "Q1", 0.5);
  const sheets = [
    ...fiveUnits(BY_INDICATOR).filter(({ unit, period }) => unit !== "丁" || period?.key !== "Q4"),
    stranger,
    { ...sheet(BY_INDICATOR, "外", "Q1", 0.6), file: "又.xlsx" },
  ];
  const published = new Map([["Q1" as const, "2026-04-10"]]);
  const entries = { ...SAID.entries, exemptions: [exemption], published };
  return assembled(sheets, { ...SAID, entries, framework: BY_INDICATOR });
}

/** A composite's year of two units, of which one lacks a quarter. */
function twoComposites(): AnnualYear {
  const sheets = ["第一党支部", "第三党支部"].flatMap((name, place) =>
    KEYS.filter((key) => place < 1 || key !== "Q4").map((key) => sheet(SQLH, name, key, 0.9 - place / 20)),
  );
  return assembled(sheets, {
    framework: composite(),
    appraisals: [{ file: "测评.xlsx", workbook: ratingsOfAll() }],
  });
}

test.each<[slot: string, rows: readonly string[]]>([
  [
    "summary",
    [
      "被考核党组织|分组|一季度|二季度|三季度|四季度|年终|政治引领示范力强|推动发展示范力强|加分|扣分|年度得分|等次|上年得分|较上年|要办的事",
      "甲|机关|98|95.5|96|95|94|8.6|13.37|0.075|0.3|95.3|示范|95|0.3",
      "乙|生产|97|96|95|94|93|8.51|13.23|0|0|94.52|达标",
      "丙|机关|85|84|83|82|81|7.43|11.55|0|0|82.52|不达标",
      "丁|生产|85|84|83|豁免|81|7.45|11.59|0|0|82.78|达标",
      "戊|机关|65|缺|64|63|62||||||不排名|||缺表；可能在 53.61–68.61 之间",
      "外||两份|缺|缺|缺|缺||||||不排名|||两份不同；缺表；不在名录",
      "平均",
    ],
  ],
  [
    "ranking",
    [
      "名次|被考核党组织|分组|组内名次|年度得分|等次|系数|名额影响|并列判定|分差接近|区段|连续两年",
      "1|甲|机关|1|95.3|示范|||||前30%|连续两年",
      "2|乙|生产|1|94.52|达标||超出名额，由示范调为达标",
      "3|丁|生产|2|82.78|达标",
      "4|丙|机关|2|82.52|不达标|||||后40%",
      "|外||||不排名",
      "|戊|机关|||不排名",
    ],
  ],
  [
    "proposals",
    [
      "被考核党组织|名次|年度得分|等次|上年状态|命名日|建议|理由|党委审定|审定日期|文号|单位（勿改）",
      "甲|1|95.3|示范|命名|2025-01-10|保留|2026年度得分 95.3，保留命名。|命名|2027-01-15|3号|甲",
      "乙|2|94.52|达标|||继续创建|2026年度得分 94.52，达到验收标准 90，但超出名额，本年度不予命名。||||乙",
      "丙|4|82.52|不达标|||继续创建|2026年度触发一票否决，不得验收，继续创建。||||丙",
      "丁|3|82.78|达标|||继续创建|2026年度得分 82.78，未达到验收标准 90，继续创建。||||丁",
      "戊|||不排名|达标||不判定|2026年没有年度得分，不判定。||||戊",
      "外|||不排名|||不判定|2026年没有年度得分，不判定。||||外",
    ],
  ],
  [
    "entries",
    [
      "被考核党组织|考核期间|事由（新设、撤并、停产等）|批准人||考核期间|公布日期",
      "丁|四季度|停产|党委||一季度|2026-04-10",
      "|||||二季度",
      "|||||三季度",
      "|||||四季度",
      "|||||年终",
    ],
  ],
  [
    "choices",
    [
      "被考核党组织|考核期间|文件|工作表|以此为准|说明",
      "外|一季度|又.xlsx|评分表",
      "外|一季度|外Q1.xlsx|评分表",
    ],
  ],
  [
    "weights",
    [
      "编码|指标|名义分值|实际作用|相差|判定|一季度|二季度|三季度|四季度|年终",
      "SQLH-1|政治引领示范力强|9|9|0",
      "SQLH-1.1|创建定位与部署|4|4|0||1|1|1|1|1",
      "SQLH-1.2|理论学习落实|5|5|0||1|1|1|1|1",
      "SQLH-2|推动发展示范力强|14|14|0",
      "SQLH-2.1|融合项目节点完成率|8|8|0||1|1|1|1|1",
      "SQLH-2.2|党员攻坚作用|6|6|0||1|1|1|1|1",
      "|该期合计分值",
    ],
  ],
  [
    "sites",
    [
      "被考核党组织|上年状态|命名日|一季度|二季度|三季度|四季度|低于整改线的季度数|低于撤销线的季度数|年度得分|建议|理由|党委审定",
      "甲|命名|2025-01-10|98|95.5|96|95|0|0|95.3|保留|2026年度得分 95.3，保留命名。|命名",
      "乙|申报||97|96|95|94|0|0|94.52|继续创建|2026年度得分 94.52，达到验收标准 90，但超出名额，本年度不予命名。",
      "丙|申报||85|84|83|82|0|0|82.52|继续创建|2026年度触发一票否决，不得验收，继续创建。",
      "丁|申报||85|84|83||0|0|82.78|继续创建|2026年度得分 82.78，未达到验收标准 90，继续创建。",
      "戊|申报||65||64|63|3|3||不判定|2026年没有年度得分，不判定。",
      "外|申报||||||0|0||不判定|2026年没有年度得分，不判定。",
    ],
  ],
  [
    "charts",
    [
      "等次分布",
      "等次|单位数",
      "示范|1",
      "达标|2",
      "培育|0",
      "不达标|1",
      "年度得分分布",
      "分数段|单位数",
      "60 以下|0",
      "60–65|0",
      "65–70|0",
      "70–75|0",
      "75–80|0",
      "80–85|2",
      "85–90|0",
      "90–95|1",
      "95 及以上|1",
      "各组各季度平均得分",
      "考核期间|全部单位|机关|生产",
      "一季度",
      "二季度",
      "三季度",
      "四季度",
      "所选单位的年度得分构成（一级指标得分率）",
      "一级指标|所选单位 1|所选单位 2|所选单位 3|全部单位平均",
      "被考核党组织|甲|乙|丁|全部单位平均",
      "政治引领示范力强|0.9555555555555556|0.9455555555555556|0.8277777777777777",
      "推动发展示范力强|0.955|0.945|0.8278571428571428",
    ],
  ],
])("%s", (slot, rows) => {
  const found = shown(plannedSheet(sixUnits(), slot, "zh"));
  expect(found.slice(0, rows.length)).toEqual(rows);
});

test.each<[slot: string, rows: readonly string[]]>([
  [
    "summary",
    [
      "Unit|Group|Q1|Q2|Q3|Q4|Year end|Performance (leading part)|Report and appraisal (supplement)|Mass appraisal (supplement)|Bonus|Penalty|Annual score|Grade|Last year|Change|To do",
      "第一党支部||90|90|90|90|90|45|20|18.8|0|0|93.11|Excellent",
      "第三党支部||85|85|85|missing|85||||0|0||not ranked|||No sheet; A source is missing; between 61.33 and 94.67",
      "Mean",
    ],
  ],
  [
    "ranking",
    [
      "Rank|Unit|Group|In group|Annual score|Grade|Coefficient|Quota|Tie-break|near tie|Band|two years running",
      "1|第一党支部|||93.11|Excellent|1.05",
      "|第三党支部||||not ranked",
    ],
  ],
  [
    "proposals",
    [
      "Unit|Rank|Annual score|Grade|Last year|Named on|Proposal|Reason|Decision|Date|Document|Unit (keep)",
      "第一党支部|1|93.11|Excellent|||Set the grade|The year's grade is “Excellent”; there is none of last year.||||第一党支部",
      "第三党支部|||not ranked|||Undecided|2026 has no annual score, so nothing is proposed.||||第三党支部",
    ],
  ],
  [
    "weights",
    [
      "Code|Indicator|Nominal|Acting|Difference|Judgement|Year end",
      "NDZH-1|Performance (leading part)|60|60|0",
      "NDZH-1.1|Annual Party-building score|30|30|0||1",
      "NDZH-1.2|Business performance score|20|20|0||1",
    ],
  ],
])("%s of a composite, in English", (slot, rows) => {
  expect(shown(plannedSheet(twoComposites(), slot, "en")).slice(0, rows.length)).toEqual(rows);
});

test("what has to be done comes first, with file, sheet and cell", () => {
  const rows = (annual: AnnualYear, language: Language) =>
    shown(plannedSheet(annual, "todo", language)).map((text) => {
      const [unit, , code, , , file, place] = text.split("|");
      return [unit, code, file ?? "", place ?? ""].join(" ").trim();
    });
  expect(rows(sixUnits(), "zh").slice(1)).toEqual([
    ...[
      "戊 Y101",
      "外 Y103 又.xlsx 评分表",
      "外 Y103 外Q1.xlsx 评分表",
      "外 Y101",
      "外 Y101",
      "外 Y101",
      "外 Y101",
    ],
    ...["外 Y106 又.xlsx 评分表", "丙 Y117 丙Q1.xlsx 评分表", "丁 Y114"],
  ]);
  expect(rows(twoComposites(), "en")[1]).toBe("Y128 测评.xlsx 测评!M5");
  expect(
    shown(plannedSheet(assembled(fiveUnits(SQLH).slice(0, 5), { framework: SQLH }), "todo", "zh")),
  ).toHaveLength(2);
});

test("what a person enters is chosen from a list, in the rows of units alone", () => {
  const lists = (slot: string) =>
    plannedSheet(sixUnits(), slot, "zh").validations.map(({ range, rule }) => [
      range,
      rule.type === "list" ? rule.options : rule.type,
    ]);
  expect(lists("proposals")).toEqual([
    [{ top: 3, bottom: 8, left: 8, right: 8 }, expect.arrayContaining(["命名", "保留", "撤销"])],
  ]);
  expect(JSON.stringify(lists("proposals"))).not.toContain("不判定");
  expect(lists("choices")[0]?.[0]).toEqual({ top: 3, bottom: 4, left: 4, right: 4 });
});
