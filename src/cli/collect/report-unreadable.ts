/** What a run has to tell that only reads: how many files, and why some couldn't be read. */
import { ONLY_LEDGERS } from "../../core/collect/record/only-ledgers";
import type { RecordSource } from "../../core/collect/record/record-source";
import type { Unreadable } from "../../core/collect/record/file-record";
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { printableName } from "../printable";

export interface UnreadFile {
  readonly file: string;
  readonly why: Unreadable;
}

/** The files of which nothing could be read; ledgers alone were. */
export function unreadFiles(sources: readonly RecordSource[]): readonly UnreadFile[] {
  return sources.flatMap((source) => {
    const { file, unreadable } = source();
    return unreadable === null || unreadable.code === ONLY_LEDGERS.code ? [] : [{ file, why: unreadable }];
  });
}

export function readingText(total: number, unread: readonly UnreadFile[], language: Language): string {
  const head = {
    zh: `读取 ${total} 个文件，其中 ${unread.length} 个不能读取。`,
    en: `${plural(total, "file")} read, of which ${unread.length} can't be read.`,
  };
  const lines = unread.map(({ file, why: { message, remedy } }) => ({
    zh: `  ${printableName(file)}：${message.zh}；${remedy.zh}。`,
    en: `  ${printableName(file)}: ${message.en}: ${remedy.en}.`,
  }));
  return `${[head, ...lines].map((line) => line[language]).join("\n")}\n`;
}
