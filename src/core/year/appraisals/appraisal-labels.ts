/** The wording of the blank tables of ratings. */
import type { Language } from "../../locale/language";

interface AppraisalLabels {
  readonly title: (group: string, year: number) => string;
  readonly note: string;
  readonly unit: string;
  readonly rating: string;
  readonly points: (most: number) => string;
  readonly votes: string;
  readonly ratingPrompt: string;
  readonly pointsPrompt: (most: number) => string;
  readonly count: string;
  readonly number: (most: number) => string;
  readonly listError: string;
  readonly fileName: (year: number) => string;
}

export const APPRAISAL_LABELS: Readonly<Record<Language, AppraisalLabels>> = {
  zh: {
    title: (group, year) => `${year}年度测评数据：${group}`,
    note: "每个单位一行。一个项目只填一种：全部票数，或等次，或得分；没有的票数填 0，没有测评的整项留空。合成年度时与各单位的评分表放在一起。",
    unit: "单位",
    rating: "等次",
    points: (most) => `得分（满分 ${most}）`,
    votes: "票数",
    ratingPrompt: "选一个等次；填了等次，票数和得分留空。",
    pointsPrompt: (most) => `填 0–${most}；填了得分，票数和等次留空。`,
    count: "填整数，没有填 0。",
    number: (most) => `应为 0–${most} 的数。`,
    listError: "请从列表中选择，或清空。",
    fileName: (year) => `测评数据-${year}.xlsx`,
  },
  en: {
    title: (group, year) => `Ratings of ${year}: ${group}`,
    note: "A row for each unit. Give each item in one way: all votes, or a rating, or points; 0 for no votes, blank for what was not rated. Put the file beside the units' sheets when the year is put together.",
    unit: "Unit",
    rating: "Rating",
    points: (most) => `Points (of ${most})`,
    votes: "Votes",
    ratingPrompt: "Choose a rating, and leave votes and points blank.",
    pointsPrompt: (most) => `0 to ${most}; leave votes and rating blank.`,
    count: "A whole number, 0 for none.",
    number: (most) => `A number from 0 to ${most}.`,
    listError: "Choose from the list, or clear the cell.",
    fileName: (year) => `Ratings-${year}.xlsx`,
  },
};
