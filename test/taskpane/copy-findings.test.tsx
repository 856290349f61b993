/** Findings go into a mail as a table, whatever the browser lets a pane do with the clipboard. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { assessWorkbook } from "../../src/core/assess";
import { findingsTable } from "../../src/taskpane/copy/findings-table";
import { stringsZh } from "../../src/taskpane/strings.zh";
import { FakeWorkbook } from "../support/fake-workbook";
import { faultySheet } from "../support/pane-workbooks";
import { renderPane } from "../support/render-pane";

const words = { severity: stringsZh.findings.severity, columns: stringsZh.findings.tableColumns };

function findingsOf(actual: string) {
  const outcome = assessWorkbook(faultySheet().set("SQLH-1.2", { actual }).workbook());
  if (outcome.kind !== "assessed") throw new Error("The sheet is assessed");
  return outcome.assessments[0].findings;
}

function setClipboard(write: (items: unknown) => Promise<void>): void {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write } });
  Object.defineProperty(window, "ClipboardItem", {
    configurable: true,
    value: class {
      constructor(readonly data: Record<string, Blob>) {}
    },
  });
}

function setExecCommand(run: () => boolean): void {
  Object.defineProperty(document, "execCommand", { configurable: true, value: run });
}

afterEach(() => {
  // The page's own have them on their prototypes, or not at all.
  Reflect.deleteProperty(navigator, "clipboard");
  Reflect.deleteProperty(window, "ClipboardItem");
  Reflect.deleteProperty(document, "execCommand");
});

async function pressCopy(): Promise<HTMLElement> {
  const region = await screen.findByRole("region", { name: "校验发现" });
  // userEvent would bring a clipboard of its own.
  fireEvent.click(within(region).getByRole("button", { name: "复制" }));
  return region;
}

test("each finding is a line of level, cell, what and what to do, below a title", () => {
  const findings = findingsOf("3次");
  const { text, html } = findingsTable(findings, "第一党支部", words, "zh");
  const lines = text.split("\n").map((line) => line.split("\t"));
  expect(lines.slice(0, 2)).toEqual([["第一党支部"], ["级别", "单元格", "问题", "处理"]]);
  expect(lines).toHaveLength(findings.length + 2);
  expect(lines[2]?.slice(0, 2)).toEqual(["错误", "SQLH-2026Q4!K5"]);
  expect(lines[2]?.[2]).toMatch(/^SQLH-1\.1 创建定位与部署：/);
  const table = new DOMParser().parseFromString(html, "text/html");
  expect(table.querySelectorAll("tr")).toHaveLength(findings.length + 1);
});

test("what stands in a file becomes neither HTML nor a formula in the copied table", () => {
  const [finding] = findingsOf("3次");
  if (finding === undefined) throw new Error("There is a finding");
  const evil = '=HYPERLINK("http://x")<img src=x onerror=alert(1)>\t1';
  const { text, html } = findingsTable(
    [{ ...finding, code: "V413", values: { unit: evil, q: { zh: "一", en: "1" }, policy: "block" } }],
    evil,
    words,
    "zh",
  );
  const page = new DOMParser().parseFromString(html, "text/html");
  expect(page.querySelector("img")).toBeNull();
  expect(page.querySelector("td:nth-child(3)")?.textContent).toContain(evil);
  expect(page.querySelector("td")?.getAttribute("style")).toContain("mso-number-format:'\\@'");
  for (const cell of text.split(/[\n\t]/)) expect(cell).not.toMatch(/^[=+\-@]/);
  expect(text.split("\n")[2]?.split("\t")).toHaveLength(4);
});

test("the table goes to the clipboard in both forms, and that is said", async () => {
  const written: { data: Record<string, Blob> }[][] = [];
  setClipboard((items) => {
    written.push(items as { data: Record<string, Blob> }[]);
    return Promise.resolve();
  });
  renderPane(new FakeWorkbook(faultySheet().workbook()));
  const region = await pressCopy();
  await within(region).findByText(/^已复制 \d+ 条校验发现。$/);
  expect(Object.keys(written[0]?.[0]?.data ?? {})).toEqual(["text/html", "text/plain"]);
});

test("where the Clipboard API is refused, a copy event takes its place", async () => {
  setClipboard(() => Promise.reject(new DOMException("no", "NotAllowedError")));
  const got: Record<string, string> = {};
  setExecCommand(() => {
    const event = new Event("copy", { cancelable: true });
    Object.defineProperty(event, "clipboardData", {
      value: { setData: (type: string, data: string) => (got[type] = data) },
    });
    document.dispatchEvent(event);
    return true;
  });
  renderPane(new FakeWorkbook(faultySheet().workbook()));
  const region = await pressCopy();
  await within(region).findByText(/^已复制/);
  expect(got["text/html"]).toContain("<table");
  expect(got["text/plain"]).toContain("SQLH-2026Q4!K5");
});

test("where nothing is allowed, the text is there and selected", async () => {
  setClipboard(() => Promise.reject(new DOMException("no", "NotAllowedError")));
  setExecCommand(() => false);
  renderPane(new FakeWorkbook(faultySheet().workbook()));
  const region = await pressCopy();
  const field = await within(region).findByRole<HTMLTextAreaElement>("textbox", { name: "复制" });
  expect(field.value).toContain("SQLH-2026Q4!K5");
  await waitFor(() => expect(field.selectionEnd - field.selectionStart).toBe(field.value.length));
});
