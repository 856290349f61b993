/**
 * What sheets that are put together have in common: one period, one framework. A few of another kind don't stop
 * the rest: where most are alike, the others are passed over and told; where nobody can say which are meant, a person is asked.
 */
import { byText } from "../core/collect/frameworks/chosen-framework";
import { frameworkDifferences } from "../core/collect/frameworks/framework-differences";
import { listed } from "../core/collect/states/make-reason";
import type { Framework } from "../core/framework/framework";
import { formatPeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import type { AssessedSheet } from "./assess-sheets";
import { CliError } from "./cli-error";
import { NO_PERIOD, passOver, type PassedOver } from "./passed-over";

export interface OfOnePeriod<Sheet extends AssessedSheet> {
  /** Null when no sheet says which. */
  readonly period: string | null;
  readonly sheets: readonly Sheet[];
  readonly passedOver: readonly PassedOver[];
}

/** The sheets of the period that more than half of the files are of. @throws CliError where none is */
export function ofOnePeriod<Sheet extends AssessedSheet>(sheets: readonly Sheet[]): OfOnePeriod<Sheet> {
  const periodOf = ({ assessment: { period } }: Sheet): string =>
    period === null ? "" : formatPeriod(period);
  const need = ofMost(sheets, periodOf);
  if (need === null) throw severalPeriods([...new Set(sheets.map(periodOf))]);
  const kept = sheets.filter((sheet) => periodOf(sheet) === need);
  const files = new Set(kept.map(({ file }) => file));
  const passedOver = sheets
    .filter(({ file }) => !files.has(file))
    .map((sheet) =>
      passOver("C108", placeOf(sheet), {
        found: periodOf(sheet) || NO_PERIOD,
        need: need || NO_PERIOD,
      }),
    );
  return { period: need || null, sheets: kept, passedOver };
}

export interface OfOneFramework<Sheet extends AssessedSheet> {
  readonly framework: Framework;
  readonly sheets: readonly Sheet[];
  readonly passedOver: readonly PassedOver[];
}

/**
 * The sheets of the framework by which more than half of the files are filled in. Those of another version of it are
 * scored by the common one where that makes no difference to any score.
 * @returns null for no sheets
 * @throws CliError where no framework has most of them
 */
export function ofOneFramework<Sheet extends AssessedSheet>(
  sheets: readonly Sheet[],
): OfOneFramework<Sheet> | null {
  if (sheets.length === 0) return null;
  const need = ofMost(sheets, (sheet) => keyOf(frameworkOf(sheet)));
  const framework = sheets.map(frameworkOf).find((one) => keyOf(one) === need);
  if (framework === undefined) throw severalFrameworks(sheets);
  const passedOver: PassedOver[] = [];
  const kept = sheets.flatMap((sheet): readonly Sheet[] => {
    const own = frameworkOf(sheet);
    if (keyOf(own) === need) return [sheet];
    if (own.id !== framework.id) {
      passedOver.push(passOver("C110", placeOf(sheet), { found: own.name, need: framework.name }));
      return [];
    }
    const differences = frameworkDifferences(framework, own);
    if (differences.length === 0) return [{ ...sheet, assessment: sheet.under(framework) }];
    const values = { found: own.version, need: framework.version, what: listed(differences) };
    passedOver.push(passOver("C111", placeOf(sheet), values));
    return [];
  });
  return { framework, sheets: kept, passedOver };
}

/**
 * The framework by which all sheets are filled, where none of them can be gone without.
 * @throws CliError when there are several, or versions of one that differ
 */
export function commonFramework(sheets: readonly AssessedSheet[]): Framework | null {
  const [first, ...others] = sheets.map(frameworkOf);
  if (first === undefined) return null;
  if (others.some((other) => keyOf(other) !== keyOf(first))) throw severalFrameworks(sheets);
  return first;
}

/** The key that more than half of the files have; null where several have as many, or none has. */
function ofMost<Sheet extends AssessedSheet>(
  sheets: readonly Sheet[],
  keyOfSheet: (sheet: Sheet) => string,
): string | null {
  const files = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    const key = keyOfSheet(sheet);
    files.set(key, (files.get(key) ?? new Set()).add(sheet.sha256 || sheet.file));
  }
  const all = new Set(sheets.map(({ sha256, file }) => sha256 || file)).size;
  const most = [...files].filter(([, { size }]) => size * 2 > all);
  most.sort(([a, m], [b, n]) => n.size - m.size || byText(a, b));
  const [first, second] = most;
  if (first === undefined || second?.[1].size === first[1].size) return null;
  return first[0];
}

function placeOf({ file, assessment }: AssessedSheet): Pick<PassedOver, "file" | "sheet"> {
  return { file, sheet: assessment.sheet.name };
}

function frameworkOf({ assessment }: AssessedSheet): Framework {
  return assessment.issued ?? assessment.framework;
}

function keyOf({ id, version }: Framework): string {
  return JSON.stringify([id, version]);
}

function severalPeriods(periods: readonly string[]): CliError {
  const shown = (unknown: string): string => periods.map((name) => name || unknown).join(", ");
  return new CliError({
    zh: `这些考核评分表属于不同期间（${shown("未知")}），不能一起排名；请用 --period 指定期间。`,
    en: `The sheets are of different periods (${shown("unknown")}); choose one with --period.`,
  });
}

function severalFrameworks(sheets: readonly AssessedSheet[]): CliError {
  const ones = [...new Map(sheets.map((sheet) => [keyOf(frameworkOf(sheet)), sheet])).values()];
  const sentence = (language: Language): string =>
    ones
      .map((sheet) => {
        const { name, version } = frameworkOf(sheet);
        return `${sheet.file}: ${name[language]} ${version}`;
      })
      .join(language === "zh" ? "；" : "; ");
  return new CliError({
    zh: `这些文件使用不同的指标体系，不能放在一起（${sentence("zh")}）。请分开处理。`,
    en: `The files use different frameworks and can't be put together (${sentence("en")}). Run them apart.`,
  });
}
