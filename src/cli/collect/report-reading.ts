/** What a reading of many files tells on stderr beside its results. */
import type { Language, Text } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { printableName } from "../printable";
import type { Terminal } from "../terminal";

/** Endings that are named; the rest is counted together. */
const NAMED = 5;

/** One line on what was not read, one on what was read before; neither where there is nothing to say. */
export function reportPassedOver(
  {
    passedOver,
    ours,
    reused,
  }: { readonly passedOver: ReadonlyMap<string, number>; readonly ours: number; readonly reused: number },
  language: Language,
  terminal: Terminal,
): void {
  const lines = [...foreignLine(passedOver), ...oursLine(ours), ...reusedLine(reused)];
  for (const line of lines) terminal.err(`${line[language]}\n`);
}

function foreignLine(passedOver: ReadonlyMap<string, number>): readonly Text[] {
  const total = [...passedOver.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const sorted = [...passedOver].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const rest = sorted.slice(NAMED).reduce((sum, [, count]) => sum + count, 0);
  const parts = (none: string, other: string, space: string): readonly string[] => [
    ...sorted.slice(0, NAMED).map(([ending, count]) => `${ending === "" ? none : ending}${space}${count}`),
    ...(rest === 0 ? [] : [`${other}${space}${rest}`]),
  ];
  return [
    {
      zh: `另有 ${total} 个文件不是工作簿，没有打开（${parts("无扩展名", "其他", " ").join("、")}）。`,
      en: `${plural(total, "other file is", "other files are")} no workbooks and were not opened (${parts("no ending", "others", " ").join(", ")}).`,
    },
  ];
}

function oursLine(ours: number): readonly Text[] {
  if (ours === 0) return [];
  return [
    {
      zh: `${ours} 个工作簿是本程序生成的收表、复核或反馈表，不作为报送的表读取。`,
      en: `${plural(ours, "workbook is", "workbooks are")} results, reviews or feedback that this program wrote and not taken for returns.`,
    },
  ];
}

function reusedLine(reused: number): readonly Text[] {
  if (reused === 0) return [];
  return [
    {
      zh: `${reused} 个文件与上次相同，沿用上次的读取结果。`,
      en: `${plural(reused, "file is", "files are")} as before; what was read then is used.`,
    },
  ];
}

/** A line of a file of records that is left out. */
export function reportSkippedLine(
  { file, number, isNewer }: { readonly file: string; readonly number: number; readonly isNewer: boolean },
  language: Language,
  terminal: Terminal,
): void {
  const why: Text = isNewer
    ? {
        zh: "由更新版本的程序写成，没有采用；请更新程序后重试",
        en: "was written by a later version of the program and is left out; update the program and try again",
      }
    : {
        zh: "不是完整的读取记录，没有采用；请重新生成这个文件",
        en: "is no whole record and is left out; make the file again",
      };
  const name = printableName(file);
  const line: Text = { zh: `${name} 第 ${number} 行${why.zh}。`, en: `${name}, line ${number} ${why.en}.` };
  terminal.err(`${line[language]}\n`);
}
