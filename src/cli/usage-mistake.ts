/** What is wrong with a command line, in the language that it asks for: commander itself speaks English only. */
import type { CommanderError } from "commander";
import type { Language, Text } from "../core/locale/language";

/** How commander words a mistake, and how we do. The groups of the pattern fill the sentence. */
interface Wording {
  readonly pattern: RegExp;
  readonly text: (...found: string[]) => Text;
}

const WORDINGS: Readonly<Record<string, Wording>> = {
  "commander.unknownCommand": {
    pattern: /unknown command '(.*?)'(?=\n|$)/s,
    text: (name) => ({ zh: `没有“${name}”这个命令`, en: `there is no command “${name}”` }),
  },
  "commander.unknownOption": {
    pattern: /unknown option '(.*?)'(?=\n|$)/s,
    text: (flag) => ({ zh: `没有“${flag}”这个选项`, en: `there is no option “${flag}”` }),
  },
  "commander.missingArgument": {
    pattern: /missing required argument '(.*)'/s,
    text: (name) => ({ zh: `缺少参数“${name}”`, en: `the argument “${name}” is missing` }),
  },
  "commander.excessArguments": {
    pattern: /Expected (\d+) arguments? but got (\d+)/,
    text: (expected, got) => ({
      zh: `参数过多：需要 ${expected} 个，给了 ${got} 个`,
      en: `too many arguments: ${expected} expected, ${got} given`,
    }),
  },
  "commander.optionMissingArgument": {
    pattern: /option '(.*)' argument missing/s,
    text: (flags) => ({ zh: `选项“${flags}”缺少内容`, en: `the option “${flags}” lacks its value` }),
  },
  "commander.missingMandatoryOptionValue": {
    pattern: /required option '(.*)' not specified/s,
    text: (flags) => ({ zh: `缺少必需的选项“${flags}”`, en: `the option “${flags}” is required` }),
  },
  "commander.invalidArgument": {
    pattern: /^error: (?:option|command-argument value) ?'?(.*?)'? (?:argument )?'(.*)' is invalid\. (.*)$/s,
    text: (flags, value, reason) => {
      const { zh, en } = reasonOf(reason);
      return {
        zh: `选项“${flags}”的内容“${value}”不对：${zh}`,
        en: `“${value}” can't be the value of “${flags}”: ${en}`,
      };
    },
  },
};

const SUGGESTION = /\(Did you mean (?:one of )?(.*?)\?\)/;

/** The language that the command line asks for, understood or not. */
export function wantedLanguage(args: readonly string[]): Language {
  const asked = args.filter((arg, index) => args[index - 1] === "--lang" || arg.startsWith("--lang=")).at(-1);
  return asked?.replace(/^--lang=/, "") === "en" ? "en" : "zh";
}

/** The sentence for a mistake; what commander says of one that is not foreseen here. */
export function describeMistake({ code, message }: CommanderError, language: Language): string {
  const wording = WORDINGS[code];
  const found = wording?.pattern.exec(message);
  if (wording === undefined || found == null) return message;
  const said = wording.text(...found.slice(1).map((part) => part ?? ""))[language];
  const meant = SUGGESTION.exec(message)?.[1];
  return language === "zh"
    ? `${said}${meant === undefined ? "" : `（是不是 ${meant}？）`}；用法见 kaoping --help。`
    : `${said}${meant === undefined ? "" : ` (did you mean ${meant}?)`}; kaoping --help tells how it is used.`;
}

/** Our own reasons stand in both languages beside each other; commander's list the choices. */
function reasonOf(reason = ""): Text {
  const choices = /^Allowed choices are (.*)\.$/.exec(reason)?.[1];
  if (choices !== undefined) return { zh: `可用 ${choices}`, en: `choose of ${choices}` };
  const middle = reason.lastIndexOf(" / ");
  return middle < 0
    ? { zh: reason, en: reason }
    : { zh: reason.slice(0, middle), en: reason.slice(middle + " / ".length) };
}
