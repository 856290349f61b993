/** The scoring rules as a person chooses them from a list, and the columns that each of them uses. */
import type { Path } from "../check/problem";
import type { RuleType } from "../../scoring/rules/registry";
import { numberKind, textKind, type CellKind } from "./cell-kind";
import { elementsKind, selectTiersKind, valueTiersKind, weightsKind } from "./item-text";
import { isJsonObject, type JsonObject } from "./json-tools";

/** A column of parameters; what it means depends on the rule. */
export interface ParamColumn {
  readonly label: string;
  readonly kind: CellKind;
  readonly hint: string;
  readonly width: number;
}

const column = (label: string, hint: string, kind: CellKind = numberKind, width = 9): ParamColumn => ({
  label,
  kind,
  hint,
  width,
});

export const PARAM_COLUMNS = {
  target: column("目标值", "满分所需；100% 填 1 或 100%"),
  zero: column("零分值", "到此值得 0 分"),
  step: column("步长", "每差多少为一步"),
  stepLoss: column("每步扣分", "每一步扣几分"),
  requiredQ: column("应完成(季)", "季度表"),
  requiredY: column("应完成(年)", "年终表"),
  missQ: column("每次扣分(季)", "少一次扣几分"),
  missY: column("每次扣分(年)", "少一次扣几分"),
  eventLoss: column("每起扣分", "发生一起扣几分"),
  zeroAt: column("几起得零分", "达到此数得 0 分"),
  floor: column("最低得分", "扣到此分为止"),
  tiers: column("档次", "优=100%|描述|英文；良=80%|…", selectTiersKind, 30),
  tiersQ: column("档次(季)", "3=100%；2=80%", valueTiersKind, 22),
  tiersY: column("档次(年)", "12=100%；8=80%", valueTiersKind, 22),
  elements: column("要素", "要素|英文；要素|英文", elementsKind, 34),
  yes: column("“是”得分", "100% 填 1"),
  no: column("“否”得分", "0% 填 0"),
  weights: column("测评权重", "好=100；较好=80；一般=60；差=40", weightsKind(false), 22),
  validShare: column("最低有效票率", "60% 填 0.6"),
  source: column("得分来源", "F5.annual 或 manual:business", textKind, 18),
  fullScore: column("来源满分", "通常为 100"),
  cap: column("得分上限", "100% 填 1"),
} satisfies Readonly<Record<string, ParamColumn>>;

export type ParamKey = keyof typeof PARAM_COLUMNS;

export interface RuleForm {
  readonly label: string;
  readonly type: RuleType;
  /** Parameters that the choice itself gives. */
  readonly fixed: JsonObject;
  /** Where the columns' values belong among the parameters. */
  readonly params: Readonly<Partial<Record<ParamKey, Path>>>;
}

export const RULE_FORMS: readonly RuleForm[] = [
  form(
    "少一次扣分",
    "deduct_per_miss",
    {},
    {
      requiredQ: ["required", "Q"],
      requiredY: ["required", "Y"],
      missQ: ["pointsPerMiss", "Q"],
      missY: ["pointsPerMiss", "Y"],
      floor: ["floor"],
    },
  ),
  form(
    "发生一起扣分",
    "deduct_per_event",
    {},
    { eventLoss: ["pointsPerEvent"], zeroAt: ["zeroAt"], floor: ["floor"] },
  ),
  form("完成率按比例", "rate", { mode: "proportional" }, { target: ["target"] }),
  form("完成率线性", "rate", { mode: "linear" }, { target: ["target"], zero: ["floorRate"] }),
  form(
    "完成率逐步扣分",
    "rate",
    { mode: "step" },
    { target: ["target"], step: ["step"], stepLoss: ["pointsPerStep"] },
  ),
  form("盈亏目标完成率", "rate", { mode: "profit" }, { target: ["target"] }),
  form("选择等次", "tier_select", {}, { tiers: ["tiers"] }),
  form("数值分档", "tier_value", { direction: "gte" }, { tiersQ: ["tiers", "Q"], tiersY: ["tiers", "Y"] }),
  form("要素清单", "checklist", { weighting: "equal" }, { elements: ["items"] }),
  form("有无", "binary", {}, { yes: ["yesShare"], no: ["noShare"] }),
  form("民主测评", "ballot", {}, { weights: ["weights"], validShare: ["minValidShare"] }),
  form("引用得分", "import_score", {}, { source: ["source"], fullScore: ["sourceFullScore"], cap: ["cap"] }),
  form("人工评分", "manual", {}, { step: ["step"] }),
  form("两点线性", "linear", {}, { target: ["best"], zero: ["worst"] }),
  form("最高为满分", "relative", { direction: "higher" }, {}),
  form("最低为满分", "relative", { direction: "lower" }, {}),
];

function form(label: string, type: RuleType, fixed: JsonObject, params: RuleForm["params"]): RuleForm {
  return { label, type, fixed, params };
}

/** The form by its word in the list. */
export function formNamed(label: string): RuleForm | null {
  return RULE_FORMS.find((candidate) => candidate.label === label) ?? null;
}

/** The form in which a rule of a framework file can be written; null for none. */
export function formOf(rule: unknown): RuleForm | null {
  if (!isJsonObject(rule) || !isJsonObject(rule["params"])) return null;
  const { type, params } = rule;
  return (
    RULE_FORMS.find(
      (candidate) =>
        candidate.type === type &&
        Object.entries(candidate.fixed).every(([key, value]) => params[key] === value),
    ) ?? null
  );
}
