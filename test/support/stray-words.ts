/** Words of the pane that are not in its language: a text that somebody forgot to translate. */
import type { Language } from "../../src/core/locale/language";
import type { PreviewSession } from "./preview-session";

/** What each language has of the other's letters: names of programs and codes, choices of language, and
 * words that stand on the Chinese sheet itself. */
const KNOWN: Readonly<Record<Language, RegExp>> = {
  zh: /SQLH|WJJ|ZRZ|ZBCX|JDZG|Enter|Excel|WPS|LibreOffice|Office|English|Language/g,
  en: /中文|语言|不适用|测评统计/g,
};

const FOREIGN: Readonly<Record<Language, RegExp>> = { zh: /[A-Za-z]{3,}/g, en: /[\u4e00-\u9fff]+/g };

/**
 * Looks at all texts, names and hints of the pane; quotations of the workbook count in no language.
 * @param data what the workbook says that the pane shows without quotation marks
 */
export async function strayWords(
  session: PreviewSession,
  language: Language,
  data: readonly string[],
): Promise<readonly string[]> {
  const texts = await session.pane
    .locator("body")
    .evaluate((body: HTMLElement) => [
      body.innerText,
      ...["aria-label", "title", "placeholder", "alt"].flatMap((name) =>
        [...body.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ""),
      ),
    ]);
  const own = data.reduce((text, word) => text.replaceAll(word, ""), texts.join("\n"));
  const unquoted = own.replaceAll(/“[^”\n]*”/g, "").replaceAll(KNOWN[language], "");
  return [...new Set(unquoted.match(FOREIGN[language]) ?? [])];
}
