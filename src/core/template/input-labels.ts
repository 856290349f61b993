/** What is said beside an input cell of our sheets, and when something else is typed, in both languages. */
import type { Language } from "../locale/language";
import type { Widened } from "../locale/widened";

const zh = {
  whole: "整数",
  number: "数字",
  limits: {
    both: (min: number, max: number, noun: string): string => `${min} 到 ${max} 的${noun}`,
    min: (min: number, noun: string): string => `不小于 ${min} 的${noun}`,
    max: (max: number, noun: string): string => `不大于 ${max} 的${noun}`,
    none: (noun: string): string => noun,
  },
  unit: (unit: string): string => `（${unit}）`,
  elements: (list: string, rest: string): string => `要素：${list}。填已完成的个数。${rest}`,
  entry: (limits: string): string => `请填${limits}。没有发生填 0，不要留空。`,
  entryError: (label: string, limits: string): string => `“${label}”请填${limits}，不带单位。`,
  missing: (prefix: string, list: string): string =>
    `没有做到的要素，在“${prefix}”后面写它的字母，如“${prefix}B、D”；都做到的不用写。${list}。`,
  missingError: (prefix: string): string => `请写没有做到的要素的字母，如“${prefix}B、D”。`,
  score: (max: number, precision: string): string => `请填 0 到 ${max} 之间的分数，${precision}。`,
  decimals: "最多两位小数",
  step: (step: number): string => `以 ${step} 分为一档`,
  scoreError: (max: number): string => `得分应在 0 到 ${max} 之间。`,
  needsReview: "本项须经复核，之前为暂定。",
  exempt: (_word: string): string => "准予不计入的，填“不适用”，并在“扣分原因”栏写明原因。",
  reviewError: (max: number, _word: string): string => `得分应在 0 到 ${max} 之间；准予不计入的填“不适用”。`,
  choose: (options: string): string => `请从列表中选择：${options}。`,
  chooseOrBlank: (options: string): string => `请从列表中选择：${options}；没有则留空。`,
  whyNotApplicable: (_word: string): string => "选“不适用”时，请在“扣分原因”或“备注”栏写明原因。",
  times: "请填次数；没有则留空。",
  timesError: "次数应为不小于 0 的整数。",
  committee: (yes: string, no: string): string =>
    `设有支委会选“${yes}”，没有选“${no}”。用于核对规定的会议频次，不影响得分。`,
  committeeError: (yes: string, no: string): string => `请选“${yes}”或“${no}”。`,
  bodies: "请填个数，没有填 0。用于核对规定的会议频次，不影响得分。",
  bodiesError: "请填不小于 0 的整数。",
  list: "、",
  pause: "；",
} as const;

export type InputLabels = Widened<typeof zh>;

const en: InputLabels = {
  whole: "a whole number",
  number: "a number",
  limits: {
    both: (min, max, noun) => `${noun} from ${min} to ${max}`,
    min: (min, noun) => `${noun}, ${min} or more`,
    max: (max, noun) => `${noun}, at most ${max}`,
    none: (noun) => noun,
  },
  unit: (unit) => ` (${unit})`,
  // Excel shows 255 characters: what to do comes before what may be cut.
  elements: (list, rest) => `${rest} Count the elements that are complete: ${list}.`,
  entry: (limits) => `Enter ${limits}. Where nothing happened enter 0; don't leave it blank.`,
  entryError: (label, limits) => `“${label}”: enter ${limits}, without a unit.`,
  missing: (prefix, list) =>
    `After “${prefix.trim()}” write the letters of the elements that are not complete, such as “${prefix}B, D”; nothing where all are. ${list}.`,
  missingError: (prefix) =>
    `Write the letters of the elements that are not complete, such as “${prefix}B, D”.`,
  score: (max, precision) => `Enter a score from 0 to ${max}, ${precision}. `,
  decimals: "with two decimals at most",
  step: (step) => `in steps of ${step}`,
  scoreError: (max) => `The score must be between 0 and ${max}.`,
  needsReview: "A review is required; until then the score is provisional. ",
  exempt: (word) => `To let the row off, enter ${word} and give the reason under “Reason for deduction”.`,
  reviewError: (max, word) => `The score must be between 0 and ${max}; enter ${word} to let the row off.`,
  choose: (options) => `Choose from the list: ${options}. `,
  chooseOrBlank: (options) => `Choose from the list: ${options}; leave it blank where there was none.`,
  whyNotApplicable: (word) => `With ${word}, give the reason under “Reason for deduction” or “Remark”.`,
  times: "Enter how many times; leave it blank where there was none.",
  timesError: "Enter a whole number, 0 or more.",
  committee: (yes, no) =>
    `Choose ${yes} where there is a branch committee, else ${no}. For checking how often meetings are due; it does not change the score.`,
  committeeError: (yes, no) => `Choose ${yes} or ${no}.`,
  bodies:
    "Enter how many, 0 for none. For checking how often meetings are due; it does not change the score.",
  bodiesError: "Enter a whole number, 0 or more.",
  list: ", ",
  pause: "; ",
};

const LABELS: Readonly<Record<Language, InputLabels>> = { zh, en };

export function inputLabels(language: Language): InputLabels {
  return LABELS[language];
}
