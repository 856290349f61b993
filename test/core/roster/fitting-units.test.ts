/** A framework's subject against the types that rosters give their units. */
import { fittingUnits } from "../../../src/core/roster/fitting-units";
import { readRoster } from "../../../src/core/roster/read-roster";
import { f1, sheetGrid } from "../../support/grid-builder";

const TYPES: readonly (readonly [type: string | null, fits: "branch" | "committee" | "both"])[] = [
  ["党支部", "branch"],
  ["机关党支部", "branch"],
  ["支部委员会", "branch"],
  ["Branch", "branch"],
  ["党委", "committee"],
  ["直属党委", "committee"],
  ["党总支", "committee"],
  ["党总支部委员会", "committee"],
  ["general Party branch", "committee"],
  ["Party committee", "committee"],
  [null, "both"],
  ["生产单位", "both"],
];

test.each(TYPES)("%s: %s", (type, fits) => {
  const rows = [
    ["单位名称", "类型"],
    ["甲", type],
  ];
  const grid = sheetGrid("单位名录", rows);
  const roster = readRoster({ sheets: [grid], names: [], activeSheet: null });
  const of = (subject: "branch" | "committee") => fittingUnits(roster?.units ?? [], { ...f1(), subject });
  expect(of("branch").fitting.length === 1).toBe(fits !== "committee");
  expect(of("committee").fitting.length === 1).toBe(fits !== "branch");
  expect(of("branch").fitting.length + of("branch").others.length).toBe(1);
});
