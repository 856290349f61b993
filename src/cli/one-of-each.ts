/** Each unit's once: of several sheets of a unit the one that counts. */
import { newestReturn, type DatedReturn } from "../core/collect/returns/newest-return";
import type { Language, Text } from "../core/locale/language";
import { filledOn } from "../core/sheet/filled-on";
import { isoDay } from "../core/sheet/read-date";
import type { AssessedSheet } from "./assess-sheets";
import type { Terminal } from "./terminal";

export interface OneOfEach<Sheet extends AssessedSheet> {
  /** Each unit's once, in their order. */
  readonly sheets: readonly Sheet[];
  /** Of each unit of which nobody can say which sheet counts all that could: it has none among the others. */
  readonly undecided: readonly (readonly Sheet[])[];
}

/**
 * Each unit's sheet that counts, by the rule of collecting: the very same file once, else the newest. What
 * doesn't count is named on stderr, and nothing stops.
 */
export function oneOfEach<Sheet extends AssessedSheet>(
  sheets: readonly Sheet[],
  language: Language,
  terminal: Terminal,
): OneOfEach<Sheet> {
  const units = new Map<string, Sheet[]>();
  for (const sheet of sheets) units.set(sheet.unit, [...(units.get(sheet.unit) ?? []), sheet]);
  const counting = new Set<Sheet>();
  const undecided: Sheet[][] = [];
  for (const [unit, all] of units) {
    const known = new Set<string>();
    const single = all.filter(({ sha256, assessment }) => {
      const key = `${sha256}/${assessment.sheet.name}`;
      return !known.has(key) && known.add(key);
    });
    const dated = single.map((sheet) => ({ ...datesOf(sheet), source: sheet }));
    const found = newestReturn(dated);
    if (found !== null) counting.add(found.newest.source);
    else undecided.push(single);
    const files = all.map(({ file }) => file);
    if (found === null) terminal.err(`${noneCounts(unit, files)[language]}\n`);
    else if (all.length > 1)
      terminal.err(
        `${counts(unit, found.newest.file, files, single.length > 1 ? found.why : SAME_BYTES)[language]}\n`,
      );
  }
  return { sheets: sheets.filter((sheet) => counting.has(sheet)), undecided };
}

function datesOf({ file, modified, assessment: { sheet } }: AssessedSheet): DatedReturn {
  const day = filledOn(sheet);
  return { file, sheet: sheet.name, filledOn: day === null ? null : isoDay(day), modified };
}

const SAME_BYTES: Text = { zh: "文件完全相同", en: "the files are the same" };

function counts(unit: string, file: string, files: readonly string[], why: Text): Text {
  const others = files.filter((other) => other !== file);
  return {
    zh: `“${unit}”有 ${files.length} 份考核评分表，以“${file}”为准（${why.zh}）；没有计入：${others.join("、")}。`,
    en: `“${unit}” has ${files.length} scoring sheets; “${file}” counts (${why.en}). Left out: ${others.join(", ")}.`,
  };
}

function noneCounts(unit: string, files: readonly string[]): Text {
  return {
    zh: `“${unit}”有 ${files.length} 份考核评分表（${files.join("、")}），分不出先后，都没有计入；请只保留一份，或用 kaoping collect 选定。`,
    en: `“${unit}” has ${files.length} scoring sheets (${files.join(", ")}), and nothing tells which is newer: none of them counts. Keep one, or choose with kaoping collect.`,
  };
}
