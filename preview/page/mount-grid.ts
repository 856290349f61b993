/**
 * Shows a workbook in the spreadsheet engine's own grid. Everything it needs (Owl, Chart.js, styles,
 * templates) is part of our build; nothing is fetched from elsewhere.
 */
import { type Model, Spreadsheet } from "@odoo/o-spreadsheet";
import templates from "@odoo/o-spreadsheet/dist/o_spreadsheet.xml";
import { App } from "@odoo/owl";
import * as chartJs from "chart.js";
import type { Appearance } from "./page-address";

// The engine looks for Chart.js on the window, in the shape it has as a plain script.
const { Chart, registerables } = chartJs;
Chart.register(...registerables);
Reflect.set(window, "Chart", Object.assign(Chart, chartJs));

/**
 * Draws the grid into an element.
 * @returns takes it out again
 */
export async function mountGrid(
  model: Model,
  element: HTMLElement,
  colorScheme: Appearance,
): Promise<() => void> {
  const app = new App(Spreadsheet, { props: { model, colorScheme }, templates });
  await app.mount(element);
  return () => app.destroy();
}
