/** 复核得分 is 自评分 in every row that has both: perhaps copied, not reviewed. */
import { watchEach, type Watch } from "./suspicion";

/** Fewer reviews can well agree. */
const ENOUGH_REVIEWS = 5;

export function watchSelfIsReview(): Watch {
  return watchEach(({ source: { file, unit }, score, assessment }) => {
    const both = score.indicators.filter(({ self, review }) => self !== null && review !== null);
    const isThroughout = both.every(({ self, review }) => self !== null && review?.eq(self) === true);
    if (both.length < ENOUGH_REVIEWS || !isThroughout) return [];
    const rows = assessment()?.sheet.rows ?? [];
    const row = rows.find(({ indicator }) => indicator.code === both[0]?.indicator.code);
    const shown = both[0]?.self?.toString() ?? "";
    const places = [row?.self, row?.review].flatMap((field) =>
      field == null ? [] : [{ file, unit, at: field.at, shown }],
    );
    return [
      {
        kind: "selfIsReview",
        units: [unit],
        places,
        message: {
          zh: `既有自评又有复核的 ${both.length} 项，复核得分都等于自评分。请确认复核已逐项进行。`,
          en: `In all ${both.length} rows that have both, the review score is the self score. Please make sure that each was reviewed.`,
        },
      },
    ];
  });
}
