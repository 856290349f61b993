/** What errors mean for the result: only those that keep an indicator or an adjustment open are said to. */
import type { Assessment } from "../assessment";
import type { Language } from "../locale/language";
import { blockedCells } from "../validation/order/blocked-cells";
import type { Finding, FindingCode } from "../validation/finding";

type Judged = Pick<Assessment, "findings" | "score" | "sheet">;

/** They ask for words beside a score, and keep none open. */
const BESIDE_SCORES: ReadonlySet<FindingCode> = new Set(["V114", "V305", "V406", "V407"]);

/**
 * “有 2 处错误尚未修正，SQLH-1.2、SQLH-1.3 因此暂不计分。另有 1 处错误不影响计分，也须修正。”; null while nothing is wrong.
 * The first number is that of the errors that block.
 */
export function errorsNote(assessment: Judged, language: Language): string | null {
  const errors = assessment.findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return null;
  const blocked = errors.map((error) => unscoredBy(error, assessment));
  const codes = codesOf(assessment).filter((code) => blocked.some((some) => some.has(code)));
  const blocking = blocked.filter(({ size }) => size > 0).length;
  const others = errors.length - blocking;
  if (language === "zh") {
    if (blocking === 0) return `有 ${others} 处错误尚未修正，不影响计分。`;
    const also = others === 0 ? "" : `另有 ${others} 处错误不影响计分，也须修正。`;
    return `有 ${blocking} 处错误尚未修正，${codes.join("、")} 因此暂不计分。${also}`;
  }
  const open = (count: number): string =>
    `${count} ${count === 1 ? "error is" : "errors are"} not corrected yet`;
  if (blocking === 0) return `${open(others)}; no score depends on ${others === 1 ? "it" : "them"}.`;
  const also =
    others === 0 ? "" : ` ${others} more ${others === 1 ? "keeps" : "keep"} nothing from being scored.`;
  return `${open(blocking)}; ${codes.join(", ")} can't be scored until then.${also}`;
}

/** In the sheet's order. */
function codesOf({ score, sheet }: Judged): readonly string[] {
  return [
    ...score.indicators.map(({ indicator }) => indicator.code),
    ...sheet.adjustments.map(({ adjustment }) => adjustment.code),
  ];
}

/** Codes of the rows that an error leaves without a score. */
function unscoredBy(error: Finding, { score, sheet }: Judged): ReadonlySet<string> {
  if (BESIDE_SCORES.has(error.code)) return new Set();
  const isBlocked = blockedCells([error]);
  const named = concerned(error);
  const rows = new Map(sheet.rows.map((row) => [row.indicator.code, row.at]));
  const indicators = score.indicators.flatMap(({ indicator: { code }, official, notApplicable }) => {
    if (official !== null || notApplicable !== null) return [];
    const at = rows.get(code);
    const isItsRow = at !== undefined && at.sheet === error.at.sheet && at.row === error.at.row;
    return error.indicator === code || isItsRow || named.includes(code) ? [code] : [];
  });
  const adjustments = sheet.adjustments.flatMap(({ adjustment, at, option, count }) =>
    [at, option?.at, count?.at].some((cell) => cell !== undefined && isBlocked(cell))
      ? [adjustment.code]
      : [],
  );
  return new Set([...indicators, ...adjustments]);
}

/** Some errors are said once for many rows. */
function concerned({ values }: Finding): readonly string[] {
  return "codes" in values ? values.codes : "code" in values ? [values.code] : [];
}
