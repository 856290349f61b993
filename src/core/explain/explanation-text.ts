/** An explanation as a few lines of plain text, for a terminal or a note. */
import { cellAddress } from "../grid/address";
import type { Language } from "../locale/language";
import type { ExplainedInput, Explanation } from "./explanation";
import { feedLines } from "./feed-text";
import { influenceText } from "./influence-text";

const zh = {
  points: (max: number) => `（${max} 分）`,
  rule: "规则",
  basis: "依据",
  inputs: "填报",
  ledger: "台账",
  blank: "未填",
  place: (place: string) => `（${place}）`,
  between: "；",
  arithmetic: "计算",
  influence: "说明",
  score: "得分",
  official: (score: string) => `核定 ${score}`,
  provisional: "（暂定）",
  open: "未评",
  notApplicable: "不适用",
  rate: (rate: string) => `得分率 ${rate}`,
  share: (earned: string, possible: string) => `占总分 ${earned} / ${possible}`,
  comma: "，",
};

type Labels = typeof zh;

const en: Labels = {
  points: (max) => ` (${max} points)`,
  rule: "Rule",
  basis: "Source",
  inputs: "Entries",
  ledger: "Ledger",
  blank: "blank",
  place: (place) => ` (${place})`,
  between: "; ",
  arithmetic: "Working",
  influence: "Note",
  score: "Score",
  official: (score) => `official ${score}`,
  provisional: " (provisional)",
  open: "open",
  notApplicable: "not applicable",
  rate: (rate) => `${rate} of the points`,
  share: (earned, possible) => `${earned} of ${possible} in the total`,
  comma: ", ",
};

const LABELS: Readonly<Record<Language, Labels>> = { zh, en };

/** @returns lines that end with a line break; the first one names the indicator */
export function explanationText(explanation: Explanation, language: Language): string {
  const labels = LABELS[language];
  const { code, name, maxPoints, rule, bases, inputs, arithmetic, influences, fed = [] } = explanation;
  const lines: readonly (readonly [label: string, text: string])[] = [
    [labels.rule, rule[language]],
    ...bases.map((basis) => [labels.basis, basis[language]] as const),
    ...(inputs.length === 0
      ? []
      : [[labels.inputs, inputs.map((input) => inputText(input, language)).join(labels.between)] as const]),
    ...fed.flatMap((one) => feedLines(one, language)).map((line) => [labels.ledger, line] as const),
    ...(arithmetic === null ? [] : [[labels.arithmetic, arithmetic[language]] as const]),
    ...influences.map(
      (influence) => [labels.influence, influenceText(influence, explanation, language)] as const,
    ),
    [labels.score, scoreText(explanation, language)],
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  const shown = lines.map(([label, text]) => `  ${label.padEnd(width)}  ${text}\n`);
  return `${code} ${name[language]}${labels.points(maxPoints)}\n${shown.join("")}`;
}

/** “实到人数 18（H9）”: what stands where. */
export function inputText(input: ExplainedInput, language: Language): string {
  const labels = LABELS[language];
  const { label, at } = input;
  const place = labels.place(`${at.sheet}!${cellAddress(at.row, at.column)}`);
  return `${label[language]} ${inputValue(input, language) ?? labels.blank}${place}`;
}

/** What stands in the cell, in words where it is letters; null for a blank cell. */
export function inputValue({ value, meaning }: ExplainedInput, language: Language): string | null {
  return meaning?.[language] ?? value;
}

/** “核定 4.00，得分率 66.7%，占总分 4.00 / 6.00”. */
export function scoreText(explanation: Explanation, language: Language): string {
  const labels = LABELS[language];
  const { official, rate, share, applicable, provisional, decimals } = explanation;
  if (!applicable) return labels.notApplicable;
  if (official === null || rate === null || share === null) return labels.open;
  return [
    labels.official(official.toFixed(decimals)) + (provisional ? labels.provisional : ""),
    labels.rate(`${(rate * 100).toFixed(1)}%`),
    labels.share((share.earned ?? 0).toFixed(decimals), share.possible.toFixed(decimals)),
  ].join(labels.comma);
}
