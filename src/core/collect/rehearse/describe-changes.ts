/** What a draft changes, in words: a line for each kind of change. */
import type { Adjustment, Indicator, IndicatorGroup } from "../../framework/framework";
import type { Language, Text } from "../../locale/language";
import { describeWhole, describeYear } from "./describe-whole";
import type { Change, ChangedAdjustmentPart, ChangedPart, DraftChanges } from "./draft-changes";

const PARTS: Readonly<Record<ChangedPart | ChangedAdjustmentPart, Text>> = {
  points: { zh: "分值", en: "points" },
  rule: { zh: "计分规则", en: "rule" },
  entries: { zh: "填报项", en: "entries" },
  name: { zh: "名称", en: "name" },
  parent: { zh: "所属一级指标", en: "level-1 indicator" },
  notApplicable: { zh: "可否不适用", en: "whether it may not apply" },
  review: { zh: "复核要求", en: "review" },
  criteria: { zh: "评分标准", en: "criteria" },
  evidence: { zh: "佐证要求", en: "evidence" },
  checks: { zh: "校验关系", en: "checks" },
  onceWith: { zh: "不重复计分的项", en: "what it is counted once with" },
  remedy: { zh: "整改要求", en: "remedy" },
  department: { zh: "责任部门", en: "responsible department" },
  kind: { zh: "种类", en: "kind" },
  levels: { zh: "档次", en: "levels" },
  perUnit: { zh: "每次分值", en: "points each" },
  cap: { zh: "上限", en: "cap" },
  gradeCap: { zh: "限定等次", en: "highest grade" },
};

const LIST: Readonly<Record<Language, string>> = { zh: "、", en: ", " };

/** One line that says so where nothing is changed. */
export function describeChanges({
  added,
  removed,
  changed,
  renamed,
  addedAdjustments,
  removedAdjustments,
  changedAdjustments,
  whole,
  year,
}: DraftChanges): readonly Text[] {
  const ofPeriod = [
    line({ zh: "新增指标：", en: "New indicators: " }, added.map(partText)),
    line({ zh: "取消指标：", en: "Indicators dropped: " }, removed.map(partText)),
    line({ zh: "调整指标：", en: "Indicators changed: " }, changed.map(changeText)),
    line({ zh: "一级指标改名：", en: "Level-1 indicators renamed: " }, renamed.map(renamedText)),
    line({ zh: "新增加减分项：", en: "New adjustments: " }, addedAdjustments.map(partText)),
    line({ zh: "取消加减分项：", en: "Adjustments dropped: " }, removedAdjustments.map(partText)),
    line({ zh: "调整加减分项：", en: "Adjustments changed: " }, changedAdjustments.map(changeText)),
    ...describeWhole(whole),
  ].flatMap((text) => text ?? []);
  const ofYear = describeYear(year);
  return [...(ofPeriod.length > 0 ? ofPeriod : [NOTHING]), ...(ofYear === null ? [] : [ofYear])];
}

const NOTHING: Text = {
  zh: "草案没有改变本期的指标、加减分项、等次和排名规则。",
  en: "The draft changes no indicator, adjustment, grade or rule of ranking of the period.",
};

/** Indicators of the draft that no return answers; null where there are none. */
export function describeLeftOut(leftOut: readonly Indicator[]): Text | null {
  const points = leftOut.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  return line(
    {
      zh: `下列指标（共 ${points} 分）没有单位填报过，演练中不计，其余指标折算为 100 分：`,
      en: `No unit was asked for these indicators (${points} points); they are left out, and the others make up the 100: `,
    },
    leftOut.map(partText),
  );
}

function line(title: Text, parts: readonly Text[]): Text | null {
  if (parts.length === 0) return null;
  const list = (language: Language): string => parts.map((part) => part[language]).join(LIST[language]);
  return { zh: title.zh + list("zh"), en: title.en + list("en") };
}

function partText(part: Indicator | Adjustment): Text {
  const { code, name } = part;
  if (!("maxPoints" in part)) return { zh: `${code} ${name.zh}`, en: `${code} ${name.en}` };
  return {
    zh: `${code} ${name.zh}（${part.maxPoints} 分）`,
    en: `${code} ${name.en} (${part.maxPoints} points)`,
  };
}

function changeText({
  before,
  after,
  parts,
}: Change<Indicator | Adjustment, ChangedPart | ChangedAdjustmentPart>): Text {
  const told = (language: Language): string =>
    parts
      .map((part) => {
        const [old, now] = [numberOf(before, part), numberOf(after, part)];
        return old === null || now === null
          ? PARTS[part][language]
          : `${PARTS[part][language]} ${old}→${now}`;
      })
      .join(LIST[language]);
  return {
    zh: `${after.code} ${after.name.zh}（${told("zh")}）`,
    en: `${after.code} ${after.name.en} (${told("en")})`,
  };
}

/** Of parts that are numbers; null for all others. */
function numberOf(item: Indicator | Adjustment, part: ChangedPart | ChangedAdjustmentPart): number | null {
  if (part === "points" && "maxPoints" in item) return item.maxPoints;
  if (part === "cap" && "cap" in item) return item.cap;
  return part === "perUnit" && "perUnit" in item ? item.perUnit : null;
}

function renamedText({ before, after }: Change<IndicatorGroup, "name">): Text {
  return {
    zh: `${after.code} ${before.name.zh}→${after.name.zh}`,
    en: `${after.code} ${before.name.en}→${after.name.en}`,
  };
}
