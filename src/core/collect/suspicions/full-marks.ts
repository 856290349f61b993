/** Every indicator has all of its points. */
import { ENOUGH_INDICATORS, isAllFull } from "../../validation/checks/scores/all-full";
import { watchEach, type Watch } from "./suspicion";

export function watchFullMarks(): Watch {
  return watchEach(({ source: { file, unit }, sheet, score }) => {
    const { of } = score.answered;
    if (!score.complete || of < ENOUGH_INDICATORS || !isAllFull(score)) return [];
    return [
      {
        kind: "fullMarks",
        units: [unit],
        places: [{ file, unit, at: sheet.header, shown: String(of) }],
        message: {
          zh: `计分的 ${of} 项指标全部为满分。请抽查几项的佐证材料。`,
          en: `All ${of} indicators that count have full marks. Please look at the evidence of some of them.`,
        },
      },
    ];
  });
}
