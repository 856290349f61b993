/** No data leaves the machine: what the pane's own document forbids, seen in a real browser. */
import { exampleAddress } from "../support/example-workbook";
import { usePreview } from "../support/use-preview";

const openPreview = usePreview();

test("the pane's policy allows no code from texts, no foreign script and no foreign address", async () => {
  const session = await openPreview(`?open=${exampleAddress("clean")}`);
  await session.pane.getByText("第一党支部").waitFor();
  const policy = await session.pane
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute("content", { timeout: 5000 });
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toContain("unsafe-eval");

  const frame = session.page.frames().find((candidate) => candidate.url().endsWith("taskpane.html"));
  const refused = await frame?.evaluate(async () => {
    const asked = await fetch("https://example.com/").catch((error: Error) => error.name);
    // As a text for a timer, because an evaluation from outside is itself exempt from the policy.
    Reflect.apply(window.setTimeout, window, ["window.name = 'code from a text ran'"]);
    await new Promise((resolve) => window.setTimeout(resolve));
    return [typeof asked === "string" ? asked : "answered", window.name];
  });
  expect(refused).toEqual(["TypeError", ""]);
  expect(session.outside).toEqual([]);
});

test("a whole session in the pane breaks no rule of the policy and asks nobody else", async () => {
  const session = await openPreview(`?open=${exampleAddress("clean")}`);
  await session.writeSummary();
  await session.pane.getByText("已写入“汇总”工作表。").waitFor();
  await session.openTab("设置");
  await session.pane.getByRole("radio", { name: "English" }).click();
  await session.pane.getByRole("button", { name: "Check again" }).click();
  await session.pane.getByText(/^Checked/).waitFor();
  expect(session.complaints).toEqual([]);
  expect(session.outside).toEqual([]);
});

test("opened by itself, the pane says that it belongs into Excel", async () => {
  const session = await openPreview("taskpane.html");
  await session.page.getByText("请在 Excel 中打开考评助手", { exact: false }).waitFor();
});
