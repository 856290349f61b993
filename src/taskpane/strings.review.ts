/** Texts of 复核, which load with it. */
import type { Language } from "../core/locale/language";

export type ReviewFilter = "all" | "differs" | "open";

export interface ReviewStrings {
  readonly heading: string;
  readonly explanation: string;
  readonly progress: (done: number, of: number) => string;
  readonly filters: string;
  readonly filter: Readonly<Record<ReviewFilter, string>>;
  /** No row is left under the filter. */
  readonly none: Readonly<Record<ReviewFilter, string>>;
  readonly noColumn: string;
  readonly position: (index: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly self: string;
  readonly rule: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly score: (max: string) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly takeRule: (points: string) => string;
  readonly takeSelf: (points: string) => string;
  readonly save: string;
  readonly saving: string;
  readonly saved: (code: string, cell: string) => string;
  readonly unchanged: string;
  readonly unsaved: string;
}

export const REVIEW_STRINGS: Readonly<Record<Language, ReviewStrings>> = {
  zh: {
    heading: "复核",
    explanation: "按 Enter 保存并转到下一项。",
    progress: (done, of) => `已复核 ${done} / ${of} 项。`,
    filters: "筛选要复核的行",
    filter: { all: "全部", differs: "自评≠规则", open: "未复核" },
    none: {
      all: "表中没有可以复核的行。",
      differs: "没有自评分与规则得分不一致的行。",
      open: "各行都已复核。",
    },
    noColumn: "这张表没有“复核得分”列。",
    position: (index, of) => `第 ${index} / ${of} 项`,
    previous: "上一项",
    next: "下一项",
    self: "自评分",
    rule: "规则得分",
    evidence: "佐证材料",
    noEvidence: "没有写",
    score: (max) => `复核得分（满分 ${max}）`,
    reason: "扣分原因",
    reasonHint: "写入表中本行；单位写的原因在此可以修改。",
    takeRule: (points) => `按规则 ${points}`,
    takeSelf: (points) => `按自评 ${points}`,
    save: "保存，下一项",
    saving: "正在保存…",
    saved: (code, cell) => `${code} 已写入 ${cell}。`,
    unchanged: "没有改动，已转到下一项。",
    unsaved: "有未保存的内容",
  },
  en: {
    heading: "Review",
    explanation: "Enter saves and goes on to the next row.",
    progress: (done, of) => `${done} of ${of} reviewed.`,
    filters: "Which rows to review",
    filter: { all: "All", differs: "Self ≠ rule", open: "Not reviewed" },
    none: {
      all: "The sheet has no row that can be reviewed.",
      differs: "No self score differs from the rule's.",
      open: "Every row is reviewed.",
    },
    noColumn: "This sheet has no column for the reviewed score.",
    position: (index, of) => `Row ${index} of ${of}`,
    previous: "Previous row",
    next: "Next row",
    self: "Self score",
    rule: "Rule score",
    evidence: "Evidence",
    noEvidence: "None given",
    score: (max) => `Reviewed score (of ${max})`,
    reason: "Reason",
    reasonHint: "Written to this row of the sheet; the unit's own reason can be changed here.",
    takeRule: (points) => `Rule: ${points}`,
    takeSelf: (points) => `Claim: ${points}`,
    save: "Save, next row",
    saving: "Saving…",
    saved: (code, cell) => `${code} written to ${cell}.`,
    unchanged: "Nothing was changed; this is the next row.",
    unsaved: "Not saved yet",
  },
};
