/** The bar at the top: opening, saving, examples, language and colours, and a line for messages. */
import { element } from "./element";
import { type PageWords, pageWords } from "./page-words";
import type { PreviewPage } from "./preview-page";
import { listSamples } from "./samples";

export interface BarActions {
  readonly openFile: (file: File) => void;
  readonly openSample: (address: string) => void;
  readonly save: () => void;
}

export interface Bar {
  /** Puts words and names in step with the page. */
  readonly update: () => void;
  /** Shows a sentence, until it is closed; null takes it away. */
  readonly say: (sentence: string | null) => void;
}

export function connectBar(page: PreviewPage, actions: BarActions): Bar {
  const message = element("message", HTMLElement);
  const samples = element("samples", HTMLSelectElement);
  const fileInput = element("file", HTMLInputElement);

  const update = (): void => {
    const { language, appearance, open } = page.address;
    const words = pageWords(language);
    writeWords(words);
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = `${words.product} · ${words.preview}`;
    element("file-name", HTMLElement).textContent = page.workbook.state.fileName;
    element("language", HTMLButtonElement).textContent = words.otherLanguage;
    element("appearance", HTMLButtonElement).textContent =
      words.otherAppearance[appearance === "light" ? "dark" : "light"];
    listSamples(samples, { language, open, heading: words.samples });
  };
  const say = (sentence: string | null): void => {
    element("message-text", HTMLElement).textContent = sentence;
    message.hidden = sentence === null;
  };

  const change = async (difference: Parameters<PreviewPage["change"]>[0]): Promise<void> => {
    await page.change(difference);
    update();
  };
  element("open", HTMLButtonElement).addEventListener("click", () => fileInput.click());
  fileInput.addEventListener("change", () => {
    const file = fileInput.files?.[0];
    // Emptied, so that choosing the same file again is a change again.
    fileInput.value = "";
    if (file !== undefined) actions.openFile(file);
  });
  samples.addEventListener("change", () => actions.openSample(samples.value));
  element("save", HTMLButtonElement).addEventListener("click", actions.save);
  element("message-close", HTMLButtonElement).addEventListener("click", () => (message.hidden = true));
  element("language", HTMLButtonElement).addEventListener(
    "click",
    () => void change({ language: page.address.language === "zh" ? "en" : "zh" }),
  );
  element("appearance", HTMLButtonElement).addEventListener(
    "click",
    () => void change({ appearance: page.address.appearance === "light" ? "dark" : "light" }),
  );
  return { update, say };
}

function writeWords(words: PageWords): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-word]")) {
    const word: unknown = Reflect.get(words, place.dataset["word"] ?? "");
    if (typeof word === "string") place.textContent = word;
  }
  element("grid", HTMLElement).setAttribute("aria-label", words.gridTitle);
  element("pane", HTMLIFrameElement).title = words.paneTitle;
  document.querySelector(".bar-title")?.setAttribute("title", words.explanation);
}
