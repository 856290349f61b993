/**
 * A person at the preview: opens it, reads and uses the pane, types into the grid. Also keeps what the
 * browser complained about and what it asked of others, which every test may look at.
 */
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  FrameLocator,
  Locator,
  Page,
} from "playwright-core";
import type { StaticServer } from "../../scripts/static-server";
import { parseRange } from "../../src/core/grid/address";
import "../../preview/page/connection";

/** Milliseconds that a person holds a key or a button. */
const KEY_TIME = 200;

/** The context of a page with the preview. */
export const PREVIEW_SETTINGS: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  acceptDownloads: true,
};

export class PreviewSession {
  readonly pane: FrameLocator;
  /** Errors and refusals that the browser printed, in the page or in the pane. */
  readonly complaints: string[] = [];
  /** Addresses outside the preview's own server that were asked for. */
  readonly outside: string[] = [];

  private constructor(readonly page: Page) {
    this.pane = page.frameLocator("#pane");
  }

  /**
   * Opens the preview in a context of its own, which `close` closes.
   * @param query the address after the server's, such as "?open=examples/…xlsx"
   */
  static async open(browser: Browser, server: StaticServer, query: string): Promise<PreviewSession> {
    return PreviewSession.openIn(await browser.newContext(PREVIEW_SETTINGS), server, query);
  }

  /** The same in a context that others use after it. */
  static async openIn(context: BrowserContext, server: StaticServer, query: string): Promise<PreviewSession> {
    const session = new PreviewSession(await context.newPage());
    session.listen(server.origin);
    await session.page.goto(`${server.origin}/${query}`);
    return session;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  private listen(origin: string): void {
    this.page.on("pageerror", (error) => this.complaints.push(String(error)));
    this.page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(message.text());
    });
    this.page.context().on("request", (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol !== "data:" && protocol !== "blob:" && asked !== origin) this.outside.push(request.url());
    });
  }

  /** Turns to a tab of the pane by its name in either language. */
  async openTab(name: string): Promise<void> {
    await this.pane.getByRole("tab", { name, exact: true }).click();
  }

  /** 生成汇总表, on the tab where it stands. */
  async writeSummary(): Promise<void> {
    await this.openTab("汇总");
    await this.pane.getByRole("button", { name: "生成汇总表" }).click();
  }

  /** All of the pane's text. */
  paneText(): Promise<string> {
    return this.pane.locator("body").innerText();
  }

  /** What the pane's findings say of code and place, such as "V201 · Sheet1!K8", in their order. */
  async findings(): Promise<string[]> {
    return (await this.paneText()).match(/^V\d{3} · .+$/gm) ?? [];
  }

  /**
   * The button of a finding's fix, such as “更正 V203 H5”, after its row was opened.
   * @param name what the button is called
   */
  async offeredFix(name: string): Promise<Locator> {
    const [code, cell] = name.split(" ").slice(-2);
    const row = this.pane.getByRole("button", { name: new RegExp(`${code} · .+!${cell}$`) });
    await row.waitFor();
    if ((await row.getAttribute("aria-expanded")) === "false") await row.click();
    return this.pane.getByRole("button", { name, exact: true });
  }

  /** Names of the sheets in their order, hidden ones too. */
  sheets(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { getters } = window.kaopingPreview!.excel.model;
      return getters.getSheetIds().map((id) => getters.getSheetName(id));
    });
  }

  /** Waits until a cell is selected: a click in the pane reaches the grid by a round trip to the host. */
  async waitForSelection(cell: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const { getters } = window.kaopingPreview!.excel.model;
      const { sheetId } = getters.getActivePosition();
      return (
        wanted === `${getters.getSheetName(sheetId)}!${getters.zoneToXC(sheetId, getters.getSelectedZone())}`
      );
    }, cell);
  }

  /** A cell's value, calculated, and the text that the grid shows for it. */
  cell(sheet: string, address: string): Promise<{ readonly value: unknown; readonly shown: string }> {
    const { row, column: col } = position(address);
    return this.page.evaluate(
      ({ sheet, col, row }) => {
        const { excel } = window.kaopingPreview!;
        const sheetId = excel.state.sheetIdOf(sheet);
        if (sheetId === null) throw new Error(`No sheet ${sheet}`);
        const cell = excel.model.getters.getEvaluatedCell({ sheetId, col, row });
        return { value: cell.value, shown: cell.formattedValue };
      },
      { sheet, col, row },
    );
  }

  /** All that the engine keeps of a sheet's cells, merged areas and data validations. */
  contents(sheet: string): Promise<unknown> {
    return this.page.evaluate((name) => {
      const data = window.kaopingPreview!.excel.model.exportData();
      const found = data.sheets.find((candidate) => candidate.name === name);
      if (found === undefined) throw new Error(`No sheet ${name}`);
      const { cells, merges, dataValidationRules, figures } = found;
      return { cells, merges, dataValidationRules, figures };
    }, sheet);
  }

  /** The kinds of a sheet's charts, as the engine names them, sorted. */
  chartTypes(sheet: string): Promise<string[]> {
    return this.page.evaluate((name) => {
      const { excel } = window.kaopingPreview!;
      const { getters } = excel.model;
      const ids = getters.getChartIds(excel.state.sheetIdOf(name) ?? "");
      return ids.map((id) => getters.getChartDefinition(id).type).sort();
    }, sheet);
  }

  /** Waits until a sheet is the active one. */
  async waitForSheet(name: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const { getters } = window.kaopingPreview!.excel.model;
      return getters.getSheetName(getters.getActiveSheetId()) === wanted;
    }, name);
  }

  /** Adds a sheet of the person's own at the end. */
  addSheet(name: string, cells: Readonly<Record<string, string>>): Promise<void> {
    const typed = Object.entries(cells).map(([address, content]) => ({ ...position(address), content }));
    return this.page.evaluate(
      ({ name, typed }) => {
        const { model } = window.kaopingPreview!.excel;
        const position = model.getters.getSheetIds().length;
        model.dispatch("CREATE_SHEET", { sheetId: "own", name, position });
        for (const { row, column, content } of typed) {
          model.dispatch("UPDATE_CELL", { sheetId: "own", row, col: column, content });
        }
      },
      { name, typed },
    );
  }

  /** Where a cell of the active sheet is drawn, and whether all of it is seen. */
  private place(
    address: string,
  ): Promise<{ readonly x: number; readonly y: number; readonly whole: boolean }> {
    const { row, column: col } = position(address);
    return this.page.evaluate(
      ({ col, row }) => {
        const { getters } = window.kaopingPreview!.excel.model;
        const sheetId = getters.getActiveSheetId();
        const { x, y, width, height } = getters.getVisibleRect({
          left: col,
          right: col,
          top: row,
          bottom: row,
        });
        const whole =
          width >= getters.getColDimensions(sheetId, col).size &&
          height >= getters.getRowDimensions(sheetId, row).size;
        return { x: x + width / 2, y: y + height / 2, whole };
      },
      { col, row },
    );
  }

  /** Whether all of a cell of the active sheet is seen. */
  async isInView(address: string): Promise<boolean> {
    return (await this.place(address)).whole;
  }

  /** Clicks a cell that is in view on the active sheet. */
  async clickCell(address: string): Promise<void> {
    const place = await this.place(address);
    if (!place.whole) throw new Error(`${address} is not in view`);
    // The grid's transparent layers lie above its canvas, so the mouse goes by position, as a person's does.
    const box = await this.page.locator("#grid .o-grid > canvas").boundingBox();
    if (box === null) throw new Error("The grid is not drawn");
    await this.page.mouse.click(box.x + place.x, box.y + place.y, { delay: KEY_TIME });
  }

  /**
   * Types into a cell in view as a person does: click, keys, Enter. The click and the first key, which opens the cell,
   * take as long as hands take for them: the pane takes edits within 0.3 s of its own writing for that writing.
   */
  async typeInto(address: string, text: string): Promise<void> {
    await this.clickCell(address);
    await this.page.keyboard.type(text.slice(0, 1), { delay: KEY_TIME });
    await this.page.keyboard.type(text.slice(1));
    await this.page.keyboard.press("Enter");
  }

  /** Gives the page a file as its file dialog would. */
  async chooseFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.locator("#file").setInputFiles({
      name,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(bytes),
    });
  }
}

function position(address: string): { readonly row: number; readonly column: number } {
  const range = parseRange(address);
  if (range === null) throw new Error(`No address: ${address}`);
  return { row: range.top, column: range.left };
}
