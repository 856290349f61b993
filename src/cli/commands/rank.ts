/** `rank`: many units' sheets of one period in order, with the quota of the best grade. */
import { formatPeriod } from "../../core/framework/period";
import { rankUnits } from "../../core/ranking/rank-units";
import {
  assessSheets,
  commonFramework,
  reportFaulty,
  type AssessedSheet,
  type AssessSheetsOptions,
} from "../assess-sheets";
import { CliError } from "../cli-error";
import { EXIT, type ExitCode } from "../exit-code";
import { rankJson, rankText } from "../report-rank";
import type { Terminal } from "../terminal";

export interface RankFilesOptions extends AssessSheetsOptions {
  readonly margin: number;
  readonly json: boolean;
}

/**
 * A unit that is not complete, or has an error finding, ends the run with 1; a file that can't be
 * read with 2, after the others were ranked.
 * @throws CliError for mixed frameworks or periods, and for a unit that comes twice
 */
export async function rankFiles(
  files: readonly string[],
  { margin, json, ...options }: RankFilesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { sheets, failed } = await assessSheets(files, options, terminal);
  const { language } = options;
  const framework = commonFramework(sheets);
  if (framework === null) return EXIT.failed;
  const common = commonPeriod(sheets);
  refuseTwice(sheets);
  const ranking = rankUnits(
    framework,
    sheets.map(({ file, unit, assessment }) => ({ file, unit, score: assessment.score })),
    { margin },
  );
  const head = { framework, period: common };
  terminal.out(
    json
      ? `${JSON.stringify(rankJson(head, ranking, language), null, 2)}\n`
      : rankText(head, ranking, language),
  );
  const faulty = reportFaulty(sheets, language, terminal);
  if (failed) return EXIT.failed;
  return faulty || ranking.unranked.length > 0 ? EXIT.findings : EXIT.clean;
}

function commonPeriod(sheets: readonly AssessedSheet[]): string | null {
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

/** Which of two sheets counts is for a person to say. */
function refuseTwice(sheets: readonly AssessedSheet[]): void {
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
