/**
 * Shows a workbook in the spreadsheet engine's own grid. Everything it needs (Owl, Chart.js, styles,
 * templates) is part of our build; nothing is fetched from elsewhere.
 */
import { type Model, Spreadsheet } from "@odoo/o-spreadsheet";
import templates from "@odoo/o-spreadsheet/dist/o_spreadsheet.xml";
import { App } from "@odoo/owl";
import * as chartJs from "chart.js";
import { speakInGrid, translate } from "./grid-words";
import type { PageAddress } from "./page-address";

// The engine looks for Chart.js on the window, in the shape it has as a plain script.
const { Chart, registerables } = chartJs;
Chart.register(...registerables);
Reflect.set(window, "Chart", Object.assign(Chart, chartJs));

export interface GridOptions {
  readonly language: PageAddress["language"];
  readonly appearance: PageAddress["appearance"];
  /** Shows a sentence of the grid's to the person. */
  readonly say: (sentence: string) => void;
}

/**
 * Draws the grid into an element.
 * @returns takes it out again
 */
export async function mountGrid(
  model: Model,
  element: HTMLElement,
  { language, appearance, say }: GridOptions,
): Promise<() => void> {
  speakInGrid(language);
  const props = {
    model,
    colorScheme: appearance,
    notifyUser: ({ text }: { readonly text: string }) => say(text),
    raiseError: (text: string, proceed?: () => void) => {
      say(text);
      proceed?.();
    },
  };
  const app = new App(Spreadsheet, { props, templates, translateFn: translate });
  await app.mount(element);
  return () => app.destroy();
}
