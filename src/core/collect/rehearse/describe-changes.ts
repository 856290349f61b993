/** What a draft changes, in words: a line for each kind of change. */
import type { Adjustment, Indicator } from "../../framework/framework";
import type { Language, Text } from "../../locale/language";
import type { ChangedPart, DraftChanges, IndicatorChange } from "./draft-changes";

const PARTS: Readonly<Record<ChangedPart, Text>> = {
  points: { zh: "分值", en: "points" },
  rule: { zh: "计分规则", en: "rule" },
  entries: { zh: "填报项", en: "entries" },
  name: { zh: "名称", en: "name" },
  parent: { zh: "所属一级指标", en: "level-1 indicator" },
  notApplicable: { zh: "可否不适用", en: "whether it may not apply" },
};

const LIST: Readonly<Record<Language, string>> = { zh: "、", en: ", " };

/** One line that says so where nothing is changed. */
export function describeChanges({
  added,
  removed,
  changed,
  addedAdjustments,
  removedAdjustments,
}: DraftChanges): readonly Text[] {
  const lines = [
    line({ zh: "新增指标：", en: "New indicators: " }, added.map(partText)),
    line({ zh: "取消指标：", en: "Indicators dropped: " }, removed.map(partText)),
    line({ zh: "调整指标：", en: "Indicators changed: " }, changed.map(changeText)),
    line({ zh: "新增加减分项：", en: "New adjustments: " }, addedAdjustments.map(partText)),
    line({ zh: "取消加减分项：", en: "Adjustments dropped: " }, removedAdjustments.map(partText)),
  ].flatMap((text) => text ?? []);
  if (lines.length > 0) return lines;
  return [{ zh: "草案没有改变本期的指标。", en: "The draft changes no indicator of the period." }];
}

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

function changeText({ before, after, parts }: IndicatorChange): Text {
  const told = (language: Language): string =>
    parts
      .map((part) => {
        const name = PARTS[part][language];
        return part === "points" ? `${name} ${before.maxPoints}→${after.maxPoints}` : name;
      })
      .join(LIST[language]);
  return {
    zh: `${after.code} ${after.name.zh}（${told("zh")}）`,
    en: `${after.code} ${after.name.en} (${told("en")})`,
  };
}
