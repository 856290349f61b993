/**
 * The pane as it is deployed: a whole session with the files of a package, served with their headers.
 * Nothing is asked of any other server, and no rule of the policy is broken.
 */
import { resolve } from "node:path";
import { exampleAddress } from "../support/example-workbook";
import { PACKAGE } from "../support/jest/build-if-stale.cjs";
import { usePreview } from "../support/use-preview";

const openPreview = usePreview(resolve(__dirname, "../..", PACKAGE));

test("a whole session with the packaged pane asks nobody else and breaks no rule", async () => {
  const session = await openPreview(`?open=${exampleAddress("faulty")}`);
  const { pane, page } = session;
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(new URL(response.url()).pathname);
  });
  await page.reload();
  await pane.getByText("第二党支部").waitFor();

  await pane.getByRole("button", { name: "V201 · SQLH-2026Q4!K8" }).click();
  await session.waitForSelection("SQLH-2026Q4!K8");
  await session.typeInto("K8", "5");
  await pane.getByRole("button", { name: "V201 · SQLH-2026Q4!K8" }).waitFor({ state: "detached" });
  for (const tab of await pane.getByRole("tab").all()) await tab.click();
  await session.writeSummary();
  await pane.getByText("已写入“汇总”工作表。").waitFor();
  await session.openTab("设置");
  await pane.getByRole("radio", { name: "English" }).click();
  await pane.getByRole("button", { name: "Check again" }).click();
  await pane.getByText(/^Checked/).waitFor();

  const ofThePane = scripts.filter((path) => /taskpane\.[0-9a-f]+\.js$/.test(path));
  expect(ofThePane).toEqual([expect.stringMatching(/^\/packed\/js\//)]);
  expect(scripts).toContain("/packed/office/office.js");
  expect(session.complaints).toEqual([]);
  expect(session.outside).toEqual([]);
});

test("markup in a cell is shown as what it is: text", async () => {
  const session = await openPreview(`?open=${exampleAddress("clean")}`);
  const { pane, page } = session;
  await pane.getByText("第一党支部").waitFor();
  const markup = "<img src=//a.example onerror=name=1>";
  await page.evaluate((content) => {
    const { model, state } = window.kaopingPreview!.excel;
    const sheetId = state.sheetIdOf("SQLH-2026Q4") ?? "";
    model.dispatch("UPDATE_CELL", { sheetId, col: 7, row: 10, content });
  }, markup);
  await pane.getByText(`填的是“${markup}”`, { exact: false }).waitFor();
  expect(await pane.locator("#root img[src*='a.example']").count()).toBe(0);
  expect(await pane.locator("body").evaluate(() => window.name)).toBe("");
  expect(session.outside).toEqual([]);
});

test("the packaged page comes with the policy as a header, without eval and without foreign hosts", async () => {
  const session = await openPreview(`?open=${exampleAddress("clean")}`);
  const response = await session.page.request.get(new URL("packed/taskpane.html", session.page.url()).href);
  const policy = response.headers()["content-security-policy"] ?? "";
  expect(await response.text()).toContain(`content="${policy}"`);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
});
