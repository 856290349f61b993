/** Points for the share of required elements that are in place: 四要素各1分. */
import * as z from "zod/mini";
import Big from "big.js";
import { clamp, decimal } from "../decimal";
import { numberText } from "../number-text";
import { quotient } from "../quotient";
import type { Rule } from "../rule";

export const checklistParams = z.strictObject({
  items: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })).check(z.minLength(1)),
  weighting: z.literal("equal"),
});

const ZERO = new Big(0);

/** What an element is called on paper: A, B, C …, then AA; so that a missing one can be named in one letter. */
export function itemLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : itemLetter(Math.floor(index / 26) - 1) + letter;
}

/** m × ticked / items. @see docs/scoring.md#checklist */
export const checklist: Rule<z.infer<typeof checklistParams>> = {
  score: (inputs, { params, maxPoints }) => {
    const items = decimal(params.items.length);
    return quotient(maxPoints.times(clamp(inputs.number("ticked"), ZERO, items)), items);
  },
  formula: (cells, { params }) =>
    `${cells.points}*MAX(0,MIN(${cells.entry("ticked")},${params.items.length}))/${params.items.length}`,
  explain: ({ params, maxPoints }, language) => {
    const { items } = params;
    const full = numberText(maxPoints);
    const [zh, en] = (["zh", "en"] as const).map((key) =>
      items.map((item, index) => `${itemLetter(index)} ${item[key]}`),
    );
    return language === "zh"
      ? `共 ${items.length} 项要素，满分 ${full} 分，每项分值相等，按做到的项数计分：${zh?.join("；") ?? ""}。`
      : `${items.length} elements share ${full} points equally, by the number in place: ${en?.join("; ") ?? ""}.`;
  },
  arithmetic: (inputs, { params, maxPoints }) => {
    const ticked = inputs.number("ticked");
    const items = params.items.length;
    return {
      expression: `${numberText(maxPoints)} × ${numberText(ticked)} ÷ ${items}`,
      raw: maxPoints.times(ticked).div(items),
      limit: ticked.gt(items) ? "full" : ticked.lt(0) ? "floor" : null,
    };
  },
};
