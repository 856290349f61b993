/** Which units a year has, and in which order: those of the sheets, and those from which something was due. */
import type { RosterUnit } from "../../../../src/core/roster/roster";
import { composite } from "../../../support/ratings";
import { rosterUnit } from "../../../support/roster-unit";
import { assembled, unitOf } from "../../../support/year-sources";
import { roster, unit } from "../made-units";
import { byTotals } from "../year-parts";

const JDZG = byTotals("JDZG");
const NDZH = composite();

/** What a roster says of the framework by which a unit is assessed. */
const listedFor = (prefix: string): Pick<RosterUnit, "frameworks"> => ({
  frameworks: { names: [prefix], at: { sheet: "单位名录", row: 2, column: 5 } },
});
const names = ({ units }: { readonly units: readonly { readonly unit: string }[] }) =>
  units.map((one) => one.unit).join("");

const sheets = [...unit("丙", 9), ...unit("甲", 8), ...unit("外", 7)];

test("those of the sheets, and those of the roster from which something is due, in its order", () => {
  const of = (name: string, framework: string) => rosterUnit(name, listedFor(framework));
  const listed = roster(of("丙", "ZBCX"), of("乙", "ZBCX"), of("别", "JDZG"), of("甲", "ZBCX"));
  const annual = assembled(sheets, { roster: listed });
  expect(names(annual)).toBe("丙乙甲外");
  expect(
    unitOf(annual, "乙")
      .cells.map(({ state }) => state)
      .slice(0, 4),
  ).toEqual(Array.from({ length: 4 }, () => "missing"));
  expect(annual.units.map(({ place }) => place?.rank ?? null)).toEqual([1, null, 2, null]);
  expect(unitOf(annual, "外").result.complete).toBe(true);
  expect(names(assembled(sheets))).toBe("丙外甲");
});

test("several that no roster knows stand by name behind all others", () => {
  const annual = assembled([...sheets, ...unit("安", 9)], { roster: roster("甲") });
  expect(names(annual)).toBe("甲丙外安");
});

test("of a composite those that it assesses: not a committee that is there for its branches", () => {
  const committee = unit("党委", 8, JDZG);
  const listed = roster(
    rosterUnit("甲", { parent: "党 委", ...listedFor("NDZH") }),
    rosterUnit("乙", { ...listedFor("NDZH") }),
    rosterUnit("党委", { ...listedFor("JDZG") }),
  );
  const annual = assembled([...unit("甲", 9), ...committee], { framework: NDZH, roster: listed });
  expect(names(annual)).toBe("甲乙");
  const part = unitOf(annual, "甲").composed?.parts.find(({ indicator }) => indicator.code === "NDZH-1.3");
  expect(part?.official?.toNumber()).toBe(8);
  // It counts for its own branch alone.
  const other = unitOf(annual, "乙").composed?.parts.find(({ indicator }) => indicator.code === "NDZH-1.3");
  expect(other?.official).toBeNull();
  expect(annual.columns).toEqual(["Q1", "Q2", "Q3", "Q4", "Y", "part:NDZH-1", "part:NDZH-2", "part:NDZH-3"]);
  expect(assembled(sheets).columns).toEqual(["Q1", "Q2", "Q3", "Q4", "Y"]);
});

test("an organisation above that has no sheets has no result either", () => {
  const listed = roster(rosterUnit("甲", { parent: "党委" }), "丙");
  const annual = assembled(unit("甲", 9), { framework: NDZH, roster: listed });
  const part = unitOf(annual, "甲").composed?.parts.find(({ indicator }) => indicator.code === "NDZH-1.3");
  expect(part?.problem?.zh).toContain("没有上级党组织“党委”");
});
