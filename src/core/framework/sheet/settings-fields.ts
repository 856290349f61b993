/** The cells of the 体系设置 sheet: what holds for the framework as a whole, its grades and adjustments. */
import { FRAMEWORK_PARTS } from "../proposed-words";
import {
  choiceKind,
  numberKind,
  textKind,
  textListKind,
  wordListKind,
  yesNoKind,
  type CellKind,
} from "./cell-kind";
import { coefficientsKind, dimensionsKind, levelsKind, weightsKind } from "./item-text";
import { jsonEqual } from "./json-tools";
import { EVIDENCE_FIELDS, field, type SheetField } from "./sheet-field";

/** Totals that follow from the indicators; see derived-totals.ts. */
export interface Derived {
  readonly applicableMax: unknown;
  readonly counts: unknown;
}

const AUTOMATIC = "自动";

/** A total that is kept in step with the indicators. */
function derivedKind(value: unknown): CellKind {
  return {
    need: { zh: "“自动”或留空", en: "自动, or nothing" },
    options: [AUTOMATIC],
    print: (stated) => (jsonEqual(stated, value) ? AUTOMATIC : null),
    parse: (cell) => (cell === AUTOMATIC ? value : undefined),
  };
}

/** One cell for each setting, in order. */
export function settingsFields(derived: Derived): readonly SheetField[] {
  return [
    field("体系编号", ["id"], textKind, "如 F7_AQSC"),
    field("指标前缀", ["prefix"], textKind, "工作表名的开头，如 AQSC"),
    field("版本", ["version"], textKind, "如 2026.1"),
    field("状态", ["status"], textKind, "如 proposed-default"),
    field("建议值", ["proposed"], PROPOSED_KIND, "来源文件没有规定、由本体系建议的内容，用分号隔开"),
    field("体系名称", ["name", "zh"]),
    field("体系名称(英)", ["name", "en"]),
    field("考核对象", ["subject"], choiceKind({ 党支部: "branch", 党委: "committee" }), "党支部/党委"),
    field("责任部门", ["department", "zh"], textKind, "指标没有写明时由谁复核"),
    field("责任部门(英)", ["department", "en"]),
    field("小数位数", ["precision", "decimals"], numberKind, "得分保留几位小数"),
    field("填报周期", ["cycle", "reporting"], textKind, "如 quarterly"),
    field("考核周期", ["cycle", "assessment"], textKind, "如 annual"),
    field("年度计分", ["cycle", "annual", "method"], METHODS, "季度加年终/季度平均/仅年度"),
    field(
      "季度合并",
      ["cycle", "annual", "quarterAggregation"],
      choiceKind({ 平均: "mean" }),
      "季度加年终时填“平均”",
    ),
    field("季度权重", ["cycle", "annual", "quarterWeight"], numberKind, "60% 填 0.6"),
    field("年终权重", ["cycle", "annual", "yearEndWeight"], numberKind, "40% 填 0.4"),
    field(
      "年度合成层次",
      ["cycle", "annual", "level"],
      choiceKind({ 按指标: "indicator", 按总分: "total" }),
      "按指标：各指标先合成全年，权重即分值；按总分：各期总分合成。留空为按总分",
    ),
    field("缺季处理", ["cycle", "annual", "missingQuarter"], MISSING, "不计分/按已有平均/缺季计零"),
    field("年度说明", ["cycle", "annual", "note", "zh"]),
    field("年度说明(英)", ["cycle", "annual", "note", "en"]),
    field("加分封顶", ["caps", "bonus"], numberKind, "全部加分合计不超过"),
    field("扣分封顶", ["caps", "penalty"], numberKind, "全部扣分合计不超过"),
    field("最低总分", ["caps", "finalMin"], numberKind, "通常为 0"),
    field("最高总分", ["caps", "finalMax"], numberKind, "通常为 100"),
    field("名额等次", ["quota", "grade"], textKind, "最高等次的代码；不控制名额则全部留空"),
    field("名额比例", ["quota", "maxShare"], numberKind, "30% 填 0.3"),
    field(
      "名额取整",
      ["quota", "rounding"],
      choiceKind({ 舍去: "floor", 四舍五入: "round", 进一: "ceil" }),
      "舍去/四舍五入/进一",
    ),
    field("起算单位数", ["quota", "minUnits"], numberKind, "不足此数不控制"),
    field(
      "名额超出",
      ["quota", "onOverflow"],
      choiceKind({ 末位顺降: "demote_lowest_after_tiebreak" }),
      "末位顺降",
    ),
    field("同分比较", ["tieBreak"], textListKind, "一级指标编码，先后排列；penalty_asc 为扣分少者优先"),
    field("维度表", ["dimensions"], dimensionsKind, "组织建设|Organisation；…"),
    field("示范点阶段", ["lifecycle", "states"], textListKind, "申报；创建；验收；命名；整改；撤销"),
    field("验收最低分", ["lifecycle", "accept", "minScore"], numberKind),
    field("预警分数线", ["lifecycle", "warn", "quarterBelow"], numberKind),
    field("撤销连续季数", ["lifecycle", "revoke", "consecutiveQuartersBelow"], numberKind),
    field("撤销分数线", ["lifecycle", "revoke", "threshold"], numberKind),
    field("否决即撤销", ["lifecycle", "revoke", "orVeto"], yesNoKind, "是/否"),
    field("年度构成", ["composition", "weights"], weightsKind(true), "NDZH-1=60%；NDZH-2=40%"),
    field("构成条件", ["composition", "constraint"], textKind, "A > B + C"),
    field("构成可改", ["composition", "editable"], yesNoKind, "是/否"),
    field("等次系数", ["outputs", "coefficient"], coefficientsKind, "A=1.05；B=1"),
    field("清单名称", ["listNames"], textListKind, "任务清单；责任清单"),
    field("各期适用分值", ["applicableMax"], derivedKind(derived.applicableMax), "自动，或留空"),
    field("指标计数", ["counts"], derivedKind(derived.counts), "自动，或留空"),
  ];
}

const PROPOSED_KIND = wordListKind(
  Object.fromEntries(Object.entries(FRAMEWORK_PARTS).map(([part, { zh }]) => [part, zh])),
);

const METHODS = choiceKind({
  季度加年终: "quarters_plus_yearend",
  季度平均: "mean_quarters",
  仅年度: "annual_only",
});
const MISSING = choiceKind({ 不计分: "block", 按已有平均: "mean_of_present", 缺季计零: "zero" });

/** Columns of the table of grades. */
export const GRADE_FIELDS: readonly SheetField[] = [
  field("等次代码", ["key"], textKind, "A、B、C…"),
  field("等次名称", ["name", "zh"]),
  field("等次名称(英)", ["name", "en"]),
  field("最低分", ["min"], numberKind, "含本数；最低等次填 0"),
];

/** Columns of the table of adjustments. */
export const ADJUSTMENT_FIELDS: readonly SheetField[] = [
  field(
    "类别",
    ["kind"],
    choiceKind({ 加分: "bonus", 扣分: "penalty", 一票否决: "veto" }),
    "加分/扣分/一票否决",
  ),
  field("编码", ["code"], textKind, "不得重复"),
  field("项目", ["name", "zh"]),
  field("项目(英)", ["name", "en"]),
  field("级别与加分", ["levels"], levelsKind, "集团级=1；省部级=2"),
  field("每次分值", ["perUnit"], numberKind, "加分或扣分"),
  field("封顶分", ["cap"], numberKind),
  field("封顶等次", ["gradeCap"], textKind, "一票否决时的最高等次代码"),
  ...EVIDENCE_FIELDS,
];
