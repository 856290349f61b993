/** What a draft changes besides indicators and adjustments, in words: grades, quota, ties, and what acts in the year. */
import type { Framework } from "../../framework/framework";
import type { Language, Text } from "../../locale/language";
import { plural } from "../../locale/plural";
import { ROUNDING } from "../../ranking/quota-texts";
import { LESS_PENALTY } from "../../ranking/tied-sets";
import { decimal } from "../../scoring/decimal";
import { gradesFromBest } from "../../scoring/grade";
import type { Change, WholePart, YearPart } from "./draft-changes";

const YEAR: Readonly<Record<YearPart, Text>> = {
  cycle: { zh: "考核周期与年度合成", en: "cycle and annual score" },
  lifecycle: { zh: "命名与退出", en: "naming and revoking" },
  composition: { zh: "年度综合的权重", en: "weights of the annual composite" },
  outputs: { zh: "等次系数", en: "coefficients of grades" },
};

/** A line for each part, with what it was and what it becomes. */
export function describeWhole({ before, after, parts }: Change<Framework, WholePart>): readonly Text[] {
  return parts.map((part) => {
    const { title, shown } = WHOLE[part];
    const change = (language: Language): string => {
      const [old, now] = [shown(before, language), shown(after, language)];
      // What is not shown of it differs.
      return old === now ? now : `${old} → ${now}`;
    };
    return { zh: `${title.zh}：${change("zh")}`, en: `${title.en}: ${change("en")}` };
  });
}

/** Null where none of it is changed. */
export function describeYear(parts: readonly YearPart[]): Text | null {
  if (parts.length === 0) return null;
  return {
    zh: `另有改动，不影响本期得分：${parts.map((part) => YEAR[part].zh).join("、")}`,
    en: `Also changed, without effect on the period’s scores: ${parts.map((part) => YEAR[part].en).join(", ")}`,
  };
}

interface WholeText {
  readonly title: Text;
  readonly shown: (framework: Framework, language: Language) => string;
}

const NONE: Text = { zh: "无", en: "none" };

const WHOLE: Readonly<Record<WholePart, WholeText>> = {
  grades: {
    title: { zh: "等次标准", en: "Grades" },
    shown: (framework, language) =>
      gradesFromBest(framework)
        .map(({ name, min }) => `${name[language]} ${min}`)
        .join(language === "zh" ? "、" : ", "),
  },
  quota: { title: { zh: "名额限制", en: "Quota" }, shown: quotaText },
  tieBreak: {
    title: { zh: "同分比较顺序", en: "Order of tie-breaks" },
    shown: ({ tieBreak }, language) =>
      tieBreak.map((key) => (key === LESS_PENALTY ? FEWER[language] : key)).join(" > ") || NONE[language],
  },
  caps: {
    title: { zh: "加减分上限与总分范围", en: "Caps and range of the total" },
    shown: ({ caps: { bonus, penalty, finalMin, finalMax } }) =>
      `+${bonus} / -${penalty} / ${finalMin}–${finalMax}`,
  },
  precision: {
    title: { zh: "小数位数", en: "Decimals" },
    shown: ({ precision }) => String(precision.decimals),
  },
  totalPoints: {
    title: { zh: "总分值", en: "Total points" },
    shown: ({ totalPoints }) => String(totalPoints),
  },
  department: {
    title: { zh: "考核部门", en: "Department" },
    shown: ({ department }, language) =>
      (language === "en" ? department?.en : null) ?? department?.zh ?? NONE[language],
  },
};

const FEWER: Text = { zh: "扣分少者优先", en: "fewer penalties" };

function quotaText({ quota, grades }: Framework, language: Language): string {
  if (quota === undefined) return NONE[language];
  const { grade: key, maxShare, minUnits, rounding } = quota;
  const grade = grades.find((one) => one.key === key)?.name[language] ?? key;
  const share = `${decimal(maxShare).times(100).toString()}%`;
  return {
    zh: `“${grade}”不超过 ${share}，${ROUNDING[rounding].zh}，${minUnits} 个单位起`,
    en: `“${grade}” at most ${share}, ${ROUNDING[rounding].en}, from ${plural(minUnits, "unit")} on`,
  }[language];
}
