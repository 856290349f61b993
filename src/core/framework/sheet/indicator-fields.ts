/** All columns of the indicator table, in order. */
import { INDICATOR_PARTS } from "../proposed-words";
import {
  choiceKind,
  numberKind,
  textKind,
  textListKind,
  wordListKind,
  yesNoKind,
  type CellKind,
} from "./cell-kind";
import { checksKind, entriesKind } from "./entry-text";
import { formNamed, PARAM_COLUMNS, RULE_FORMS, type ParamKey, type RuleForm } from "./rule-forms";
import {
  EVIDENCE_FIELDS,
  field,
  INDICATOR_FIELDS,
  OTHER_LABEL,
  periodsKind,
  type SheetField,
} from "./sheet-field";

/** The choice of a rule; what it stands for is in rule-forms.ts. */
export const RULE_KIND: CellKind = {
  need: { zh: "列表中的评分规则", en: "a rule of the list" },
  options: RULE_FORMS.map(({ label }) => label),
  print: () => null,
  parse: (cell) => formNamed(String(cell)) ?? undefined,
};
export const RULE_LABEL = "评分规则";

const PROPOSED_KIND = wordListKind(
  Object.fromEntries(Object.entries(INDICATOR_PARTS).map(([part, { zh }]) => [part, zh])),
);

const AFTER_RULE: readonly SheetField[] = [
  field("计量单位", ["unit"], textKind, "次、项、%", 9),
  field("填报项", ["entries"], entriesKind, "den=基数|应开次数|Due|整数|0~", 40),
  field("校验关系", ["checks"], checksKind, "num≤den|V207|错误", 20),
  field("只计一处", ["onceWith"], textListKind, "同一问题只计一处：加减分项编码", 14),
  field("适用期间", ["periods"], periodsKind, "Q1；Q2；Q3；Q4；Y", 16),
  field("可否不适用", ["allowNA"], yesNoKind, "是/否", 9),
  field("复核要求", ["review"], choiceKind({ 必须: "required", 可选: "optional" }), "空白按评分规则", 9),
  ...EVIDENCE_FIELDS,
  field("整改触发率", ["remedy", "trigger"], numberKind, "80% 填 0.8", 9),
  field("整改期限(天)", ["remedy", "dueDays"], numberKind, "天数", 9),
  field("整改要求", ["remedy", "action", "zh"], textKind, "", 22),
  field("整改要求(英)", ["remedy", "action", "en"], textKind, "", 22),
  field("法规依据", ["statutory"], textListKind, "S04；S05", 12),
  field("建议值", ["proposed"], PROPOSED_KIND, "来源文件没有的：指标；次数要求；要素", 14),
  field("维度", ["dimension"], textKind, "", 12),
  field("责任部门", ["department", "zh"], textKind, "由谁复核；空白按体系设置", 14),
  field("责任部门(英)", ["department", "en"], textKind, "", 14),
];

const PARAM_KEYS = Object.keys(PARAM_COLUMNS) as ParamKey[];

/** Labels of all columns from left to right, with width and hint. */
export const INDICATOR_COLUMNS: readonly Omit<SheetField, "path">[] = [
  ...INDICATOR_FIELDS,
  { label: RULE_LABEL, kind: RULE_KIND, hint: "从列表中选择", width: 15 },
  ...PARAM_KEYS.map((key) => PARAM_COLUMNS[key]),
  ...AFTER_RULE,
  { label: OTHER_LABEL, kind: textKind, hint: "没有专栏的内容", width: 24 },
];

/** The fields of an indicator under a rule: what the columns of the table mean for it. */
export function indicatorFields(form: RuleForm | null): readonly SheetField[] {
  const params = PARAM_KEYS.flatMap((key) => {
    const path = form?.params[key];
    const { label, kind, hint, width } = PARAM_COLUMNS[key];
    return path === undefined ? [] : [field(label, ["rule", "params", ...path], kind, hint, width)];
  });
  return [...INDICATOR_FIELDS, ...params, ...AFTER_RULE];
}

/** Labels of the parameter columns that a rule doesn't use. */
export function unusedColumns(form: RuleForm | null): readonly string[] {
  return PARAM_KEYS.filter((key) => form?.params[key] === undefined).map((key) => PARAM_COLUMNS[key].label);
}
