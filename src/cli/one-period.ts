/** What commands that put units together ask of the sheets: one period, and each unit's once. */
import { formatPeriod } from "../core/framework/period";
import type { AssessedSheet } from "./assess-sheets";
import { CliError } from "./cli-error";

/** @throws CliError when the sheets are of several; null when no sheet says which */
export function commonPeriod(sheets: readonly AssessedSheet[]): string | null {
  const names = sheets.map(({ assessment }) =>
    assessment.period === null ? null : formatPeriod(assessment.period),
  );
  const periods = [...new Set(names)];
  if (periods.length === 1) return periods[0] ?? null;
  const shown = (unknown: string): string => periods.map((name) => name ?? unknown).join(", ");
  throw new CliError({
    zh: `这些考核评分表属于不同期间（${shown("未知")}），不能一起排名；请用 --period 指定期间。`,
    en: `The sheets are of different periods (${shown("unknown")}); choose one with --period.`,
  });
}

/**
 * Which of two sheets counts is for a person to say.
 * @throws CliError naming both
 */
export function refuseTwice(sheets: readonly AssessedSheet[]): void {
  const seen = new Map<string, string>();
  for (const { unit, file } of sheets) {
    const first = seen.get(unit);
    if (first !== undefined)
      throw new CliError({
        zh: `“${unit}”有两份考核评分表（${first}、${file}），请只保留一份。`,
        en: `“${unit}” has two scoring sheets (${first}, ${file}); keep one of them.`,
      });
    seen.set(unit, file);
  }
}
