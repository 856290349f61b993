/**
 * Files and sheets that a command which puts many together goes on without: in the words of collecting, with
 * what to do. Nothing is left out without one of them.
 */
import { reasonItem, type ReasonCode } from "../core/collect/states/reason-catalogue";
import { filled } from "../core/locale/filled";
import type { Language, Text } from "../core/locale/language";
import { printableName } from "./printable";
import type { Terminal } from "./terminal";

export interface PassedOver {
  readonly file: string;
  /** Null where the whole file is meant. */
  readonly sheet: string | null;
  readonly code: ReasonCode;
  readonly message: Text;
  readonly remedy: Text;
}

/** Where nothing can be decided, as in collecting, there is another way to go on. */
const REMEDIES = {
  C101: { zh: "{fix}。", en: "{fix}." },
  C108: {
    zh: "请退回重报 {need} 的表；要另外处理 {found} 的，用 --period 指定。",
    en: "Ask for the return of {need}; to run {found} by itself, name it with --period.",
  },
  C110: {
    zh: "请退回，换用“{need}”的表；要另外处理“{found}”的，用 --framework 指定。",
    en: "Ask for it on the sheet of “{need}”; to run “{found}” by itself, name it with --framework.",
  },
  C111: {
    zh: "请退回换表重报；要一律按下发的计分，用 --framework 指定。",
    en: "Send it back; to score all by the issued one, name it with --framework.",
  },
} as const satisfies Partial<Record<ReasonCode, Text>>;

/** For a sheet that does not tell its period. */
export const NO_PERIOD: Text = { zh: "（没有写明期间）", en: "(no period)" };

type Values = Readonly<Record<string, Text | string | number>>;

/** @param more values that only the remedy needs */
export function passOver(
  code: keyof typeof REMEDIES,
  { file, sheet }: Pick<PassedOver, "file" | "sheet">,
  values: Values,
  more: Values = {},
): PassedOver {
  const message = filled(reasonItem(code).message, values);
  return { file, sheet, code, message, remedy: filled(REMEDIES[code], { ...values, ...more }) };
}

/** Names each on stderr, with why and what to do. */
export function tellPassedOver(all: readonly PassedOver[], language: Language, terminal: Terminal): void {
  for (const { file, sheet, code, message, remedy } of all) {
    const place = printableName(sheet === null ? file : `${file}!${sheet}`);
    const line: Text = {
      zh: `${place}：没有计入。${code} ${message.zh}${remedy.zh}`,
      en: `${place}: left out. ${code} ${message.en} ${remedy.en}`,
    };
    terminal.err(`${line[language]}\n`);
  }
}

/** As `--json` tells them. */
export function passedOverJson(all: readonly PassedOver[], language: Language): readonly object[] {
  return all.map(({ file, sheet, code, message, remedy }) => ({
    file,
    sheet,
    code,
    message: message[language],
    remedy: remedy[language],
  }));
}
