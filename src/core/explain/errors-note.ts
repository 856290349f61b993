/** What errors mean for the result: only those that keep an indicator or an adjustment open are said to. */
import type { Assessment } from "../assessment";
import type { Language } from "../locale/language";
import { blockedCells } from "../validation/order/blocked-cells";
import type { Finding } from "../validation/finding";

type Judged = Pick<Assessment, "findings" | "score" | "sheet">;

/** “有 2 处错误尚未修正，SQLH-1.2、SQLH-1.3 因此暂不计分。”; null while nothing is wrong. */
export function errorsNote(assessment: Judged, language: Language): string | null {
  const errors = assessment.findings.filter(({ severity }) => severity === "error");
  const count = errors.length;
  if (count === 0) return null;
  const codes = unscoredBy(errors, assessment);
  if (language === "zh") {
    const unscored = codes.length === 0 ? "" : `，${codes.join("、")} 因此暂不计分`;
    return `有 ${count} 处错误尚未修正${unscored}。`;
  }
  const unscored = codes.length === 0 ? "" : `; ${codes.join(", ")} can't be scored until then`;
  return `${count} ${count === 1 ? "error is" : "errors are"} not corrected yet${unscored}.`;
}

/** Codes of the rows that an error leaves without a score, in the sheet's order. */
function unscoredBy(errors: readonly Finding[], { score, sheet }: Judged): readonly string[] {
  const isBlocked = blockedCells(errors);
  const rows = new Map(sheet.rows.map((row) => [row.indicator.code, row.at]));
  const indicators = score.indicators.flatMap(({ indicator: { code }, official, notApplicable }) => {
    if (official !== null || notApplicable !== null) return [];
    const at = rows.get(code);
    const isConcerned = errors.some(
      (error) =>
        error.indicator === code ||
        (at !== undefined && at.sheet === error.at.sheet && at.row === error.at.row) ||
        concerned(error).includes(code),
    );
    return isConcerned ? [code] : [];
  });
  const adjustments = sheet.adjustments.flatMap(({ adjustment, at, option, count }) =>
    [at, option?.at, count?.at].some((cell) => cell !== undefined && isBlocked(cell))
      ? [adjustment.code]
      : [],
  );
  return [...indicators, ...adjustments];
}

/** Some errors are said once for many rows. */
function concerned({ values }: Finding): readonly string[] {
  return "codes" in values ? values.codes : "code" in values ? [values.code] : [];
}
