/** Texts of 演练, the same returns under a draft framework. */
import type { Language } from "../../core/locale/language";

export interface RehearsalStrings {
  readonly heading: string;
  readonly explanation: string;
  readonly choose: string;
  readonly under: (name: string, version: string) => string;
  readonly otherCodes: (file: string) => string;
  readonly working: string;
  readonly gains: (grade: string, names: string) => string;
  readonly loses: (grade: string, names: string) => string;
  readonly same: (grade: string) => string;
  readonly units: string;
  readonly noResult: string;
  readonly line: (rank: string, score: string, grade: string) => string;
  readonly rankOf: (rank: number) => string;
  readonly before: string;
  readonly after: string;
  readonly gaps: (count: number) => string;
  readonly gap: (unit: string, place: string, text: string) => string;
  readonly end: string;
}

export const REHEARSAL_STRINGS: Readonly<Record<Language, RehearsalStrings>> = {
  zh: {
    heading: "演练",
    explanation: "选一份草案，看看同样的报表按它计分会怎样。只是试算，什么也不改。",
    choose: "选择草案文件…",
    under: (name, version) => `按草案：${name}（${version}）`,
    otherCodes: (file) => `草案“${file}”与这些报表没有一个相同的指标编码，无从对应；请检查指标编码。`,
    working: "正在演练…",
    gains: (grade, names) => `进入“${grade}”：${names}`,
    loses: (grade, names) => `退出“${grade}”：${names}`,
    same: (grade) => `“${grade}”的名单不变。`,
    units: "各单位的变化",
    noResult: "没有得分",
    line: (rank, score, grade) => `${rank}，${score} 分，${grade}`,
    rankOf: (rank) => `第 ${rank} 名`,
    before: "原",
    after: "草案",
    gaps: (count) => `按草案不能使用的填报（${count}）：`,
    gap: (unit, place, text) => `${unit}${place === "" ? "" : ` ${place}`}：${text}`,
    end: "结束演练",
  },
  en: {
    heading: "Rehearsal",
    explanation:
      "Choose a draft to see what the same returns would come to under it. It only tries; nothing is changed.",
    choose: "Choose a draft…",
    under: (name, version) => `Under the draft ${name} (${version})`,
    otherCodes: (file) =>
      `The draft “${file}” has no indicator code in common with the returns; please check the codes.`,
    working: "Rehearsing…",
    gains: (grade, names) => `Would get “${grade}”: ${names}`,
    loses: (grade, names) => `Would lose “${grade}”: ${names}`,
    same: (grade) => `The same units have “${grade}”.`,
    units: "What changes for each unit",
    noResult: "no score",
    line: (rank, score, grade) => `${rank}, ${score} points, ${grade}`,
    rankOf: (rank) => `rank ${rank}`,
    before: "Now",
    after: "Draft",
    gaps: (count) => `What the draft can't use (${count}):`,
    gap: (unit, place, text) => `${unit}${place === "" ? "" : ` ${place}`}: ${text}`,
    end: "End the rehearsal",
  },
};
