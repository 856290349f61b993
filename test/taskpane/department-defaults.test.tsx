/** What a deployment sets holds in every pane: language, framework, name; and a file with a problem is said. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import sqlh from "../../src/core/framework/builtin/F1_SQLH.json";
import { readDefaults, type DepartmentDefaults } from "../../src/core/defaults/department-defaults";
import { FakeWorkbook } from "../support/fake-workbook";
import { FilledSheet } from "../support/grid-builder";
import { blankWorkbook } from "../support/pane-workbooks";
import { openTab, renderPane } from "../support/render-pane";

function defaults(): DepartmentDefaults {
  const read = readDefaults(
    JSON.stringify({
      department: "党委组织部",
      language: "en",
      frameworks: [{ ...sqlh, name: { zh: "本单位考核", en: "Our own assessment" } }],
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.defaults;
}

const workbook = (): FakeWorkbook => new FakeWorkbook(new FilledSheet("2026Q4").workbook());

test("the pane speaks the department's language and names it", async () => {
  renderPane(workbook(), { language: "zh", surroundings: { defaults: defaults() } });
  await openTab("Settings");
  await screen.findByText("Deployed by 党委组织部.");
  screen.getByText("The department's frameworks: Our own assessment.");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "As the department sets it" }).checked).toBe(
    true,
  );
});

test("its framework is offered first, and once", async () => {
  renderPane(workbook(), { language: "en", surroundings: { defaults: defaults() } });
  await openTab("Templates");
  const list = await screen.findByRole("combobox", { name: /framework/i });
  expect(list.textContent).toContain("Our own assessment");
});

test("its name stands on what is printed of the sheets made here, on the paper that was chosen", async () => {
  const blank = new FakeWorkbook(blankWorkbook());
  renderPane(blank, { language: "en", surroundings: { defaults: defaults() } });
  await openTab("Templates");
  const paper = await screen.findByRole("combobox", { name: /paper/i });
  await userEvent.selectOptions(paper, "A3");
  await userEvent.click(screen.getByRole("button", { name: "Make scoring sheet" }));
  await waitFor(() => expect(blank.applied).toHaveLength(1));
  const scoring = blank.applied[0]?.sheets.find(({ role }) => role === "scoring");
  expect(scoring?.print).toMatchObject({ paper: "A3", footer: "党委组织部　Page &P of &N" });
});

test("a problem of the deployment's file is said where the pane opens", async () => {
  const defaultsProblem = { zh: "部门设定有问题", en: "The settings have a problem" };
  renderPane(workbook(), { surroundings: { defaultsProblem } });
  await screen.findByText("部门设定有问题");
});
