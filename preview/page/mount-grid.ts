/**
 * Shows a workbook in the spreadsheet engine's own grid. Everything it needs (Owl, Chart.js, styles,
 * templates) is part of our build; nothing is fetched from elsewhere.
 */
import { type Model, Spreadsheet } from "@odoo/o-spreadsheet";
import templates from "@odoo/o-spreadsheet/dist/o_spreadsheet.xml";
import { App } from "@odoo/owl";
import Chart from "chart.js/auto";
import type { Appearance } from "./page-address";

// The engine looks for Chart.js on the window.
Reflect.set(window, "Chart", Chart);

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
