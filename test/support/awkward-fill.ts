/** Generates what people type into a sheet where they have to give numbers: words among the scores, reviews of a part. */
import fc from "fast-check";
import type { Framework } from "../../src/core/framework/framework";
import { applicableIndicators } from "../../src/core/framework/indicators";
import type { Period } from "../../src/core/framework/period";
import { cellAddress } from "../../src/core/grid/address";
import { scoringSheetName } from "../../src/core/template/template-sheet";
import { columnOf, FIRST_ROW } from "../../src/core/template/scoring-layout";
import type { TypedEntries } from "../../preview/model/calculate-plan";
import { filledTemplate, reviewedTemplate } from "./filled-template";

/** What nobody takes for a number. */
const WORDS = ["八分", "待定", "见附件", "优", "3/4", "约5", "5～6", "第3名", "A1", "-", " "];

const overlay = fc.record({
  column: fc.constantFrom("self" as const, "self" as const, "review" as const),
  word: fc.constantFrom(...WORDS),
});

/** Entries for all input cells; in some of the score cells stand words. */
export function awkwardFill(framework: Framework, period: Period): fc.Arbitrary<TypedEntries> {
  const rows = applicableIndicators(framework, period).length;
  const sheet = scoringSheetName(framework, period);
  const words = fc.array(fc.option(overlay, { nil: null, freq: 1 }), { minLength: rows, maxLength: rows });
  const none = fc.constant<readonly null[]>([]);
  return fc
    .tuple(
      fc.oneof(filledTemplate(framework, period), reviewedTemplate(framework, period)),
      fc.oneof(words, none),
    )
    .map(([typed, changes]) => {
      const written = changes.flatMap((change, index) =>
        change === null
          ? []
          : [[cellAddress(FIRST_ROW + index, columnOf(change.column)), change.word] as const],
      );
      return { ...typed, [sheet]: { ...typed[sheet], ...Object.fromEntries(written) } };
    });
}
