/** Says on stderr why something could not be done. */
import type { Language } from "../core/locale/language";
import { sentenceOf } from "./cli-error";
import type { Terminal } from "./terminal";

/** One sentence for what can be expected; a fault of the program itself is shown whole. */
export function reportFailure(error: unknown, language: Language, terminal: Terminal): void {
  const sentence = sentenceOf(error, language);
  if (sentence !== null) {
    terminal.err(`${sentence}\n`);
    return;
  }
  const unexpected = {
    zh: "程序出现意外错误，没有写入任何文件：",
    en: "Unexpected error; no file was written:",
  };
  terminal.err(
    `${unexpected[language]}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}
