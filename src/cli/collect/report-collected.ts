/** What was collected as a table for a person: returns with their states, the ranking, who is missing. */
import type { Analysis } from "../../core/collect/analysis";
import type { Collected, CollectedReturn, ReturnState } from "../../core/collect/collected";
import { commonFolder } from "../../core/collect/common-folder";
import { CHOICE_WORDS } from "../../core/collect/decisions/decision";
import { STATE_NAMES } from "../../core/collect/states/state-names";
import { describePeriod } from "../../core/framework/period";
import type { Language, Text } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { wrapText } from "../../core/plan/text-size";
import { missingText } from "../../core/roster/missing-text";
import { plainTable } from "../plain-table";
import { printableName } from "../printable";
import { rankingLines } from "../report-rank";

/** Columns that file names and notes are wrapped to. */
const FILE_WIDTH = 30;
const NOTE_WIDTH = 64;

const TEXTS = {
  zh: {
    head: ["单位", "文件", "状态", "错误", "警告", "说明"],
    decided: (word: string) => `已定：${word}`,
    suspicions: (count: number) => `疑点 ${count} 条：`,
    count: (expected: number, returned: number, states: string) =>
      expected === 0
        ? `收到 ${returned} 份：${states}`
        : `应报 ${expected} 个单位，收到 ${returned} 份：${states}`,
  },
  en: {
    head: ["Unit", "File", "State", "Errors", "Warnings", "Notes"],
    decided: (word: string) => `decided: ${word}`,
    suspicions: (count: number) => `${plural(count, "hint")}:`,
    count: (expected: number, returned: number, states: string) =>
      expected === 0
        ? `${plural(returned, "return")}: ${states}`
        : `${plural(expected, "unit")} expected, ${plural(returned, "return")}: ${states}`,
  },
} as const;

export function collectedText(collected: Collected, analysis: Analysis, language: Language): string {
  const texts = TEXTS[language];
  const { framework, period, returns, expected, missing, ranking } = collected;
  const lines = [
    `${framework.name[language]} ${framework.version} · ${describePeriod(period)[language]}`,
    texts.count(expected.length, returns.length, stateCounts(returns, language)),
    returnsTable(returns, language),
  ];
  if (ranking.ranked.length > 0)
    lines.push(...rankingLines(framework, ranking, ({ unit }) => unit, language));
  if (ranking.ranked.length > 1) lines.push(analysis.robustness.sentence[language]);
  if (analysis.suspicions.length > 0)
    lines.push(
      texts.suspicions(analysis.suspicions.length),
      ...analysis.suspicions.map(({ units, message }) => {
        const said = message[language];
        const [unit = "", other] = units;
        // What is seen on one sheet doesn't name it.
        const isNamed = other !== undefined || said.includes(unit);
        return `  ${isNamed ? "" : `${unit}${language === "zh" ? "：" : ": "}`}${said}`;
      }),
    );
  if (expected.length > 0) lines.push("", missingText(missing, titleOf(collected))[language].trimEnd());
  return `${lines.join("\n")}\n`;
}

function titleOf({ framework, period }: Collected): Text {
  const when = describePeriod(period);
  return {
    zh: `${when.zh} ${framework.name.zh}`,
    en: `${when.en} ${framework.name.en}`,
  };
}

function stateCounts(returns: readonly CollectedReturn[], language: Language): string {
  const counts = new Map<ReturnState, number>();
  for (const { state } of returns) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts]
    .map(([state, count]) => `${STATE_NAMES[state][language]} ${count}`)
    .join(language === "zh" ? "，" : ", ");
}

function returnsTable(returns: readonly CollectedReturn[], language: Language): string {
  const table = plainTable(TEXTS[language].head, ["left", "left", "left", "right", "right", "left"]);
  const folder = commonFolder(returns.map(({ file }) => file));
  const sheets = new Map<string, number>();
  for (const { file } of returns) sheets.set(file, (sheets.get(file) ?? 0) + 1);
  for (const one of returns) {
    const { unit, file, sheet, state, counts } = one;
    const name = file.slice(folder.length);
    const place = sheet !== null && sheets.get(file) !== 1 ? `${name}!${sheet}` : name;
    table.push([
      unit,
      wrapText(printableName(place), FILE_WIDTH).join("\n"),
      STATE_NAMES[state][language],
      counts.error === 0 ? "" : String(counts.error),
      counts.warn === 0 ? "" : String(counts.warn),
      notes(one, language)
        .flatMap((note) => wrapText(note, NOTE_WIDTH))
        .join("\n"),
    ]);
  }
  return table.toString();
}

function notes({ reasons }: CollectedReturn, language: Language): readonly string[] {
  const texts = TEXTS[language];
  return reasons.flatMap(({ code, message, remedy, decided }) => {
    const said = `${code} ${message[language]}`;
    if (decided !== null) return [said, texts.decided(CHOICE_WORDS[decided][language])];
    return remedy === null ? [said] : [said, remedy[language]];
  });
}
