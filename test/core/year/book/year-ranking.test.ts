/** 年度排名: ties and what decides them, near ties, the quota, coefficients, bands, and how the rows look. */
import Big from "big.js";
import type { Framework } from "../../../../src/core/framework/framework";
import type { Language } from "../../../../src/core/locale/language";
import { PALETTE } from "../../../../src/core/plan/palette";
import { rowHeightFor } from "../../../../src/core/plan/text-size";
import type { AnnualInput } from "../../../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { composite } from "../../../support/ratings";
import { rosterUnit } from "../../../support/roster-unit";
import { roster } from "../made-units";
import { calculated } from "./book-cells";
import { plannedSheet } from "./planned-sheet";
import { BONUS, by, PENALTY, VETO, yearOf, type Unit } from "./stated-units";

const QUARTER = { ...by({ level: "total", method: "mean_quarters", missingQuarter: "mean_of_present" }) };
const { outputs } = composite();
/** Coefficients of the two best grades; the others have none. */
const PAID = {
  ...QUARTER,
  ...(outputs === undefined ? {} : { outputs: { ...outputs, coefficient: outputs.coefficient.slice(0, 2) } }),
};

const TWO = new Big(2);
const points = (first: number, last: number) => ({
  Q1: { share: 0, points: { "SQLH-1.1": first, "SQLH-2.2": last } },
});

const UNITS: readonly Unit[] = [
  ["甲", { Q1: 1 }],
  [
    "乙",
    {
      Q1: {
        share: 1,
        adjustments: [
          { ...BONUS, points: TWO },
          { ...PENALTY, points: TWO },
        ],
      },
    },
  ],
  ["丙", points(4, 4)],
  ["丁", points(3, 5)],
  ["戊", points(3, 3)],
  ["己", points(3, 3)],
  ["庚", { Q2: { share: 0, points: { "SQLH-1.1": 3, "SQLH-1.2": 3, "SQLH-2.2": 2.99 } } }],
  ["辛", points(1, 1)],
  ["壬", {}],
  ["癸", { Q1: { share: 1, adjustments: [VETO] } }],
  ["外", { Q1: 1 }],
];
const GROUPS: Readonly<Record<string, string>> = {
  甲: "机关",
  乙: "机关",
  丙: "生产",
  丁: "生产",
  癸: "机关",
};

const input = (rest: Partial<AnnualInput> = {}): Partial<AnnualInput> => ({
  roster: roster(
    ...UNITS.filter(([unit]) => unit !== "外").map(([unit]) =>
      rosterUnit(unit, { group: GROUPS[unit] ?? null }),
    ),
  ),
  bands: { top: 0.25, bottom: 0.333 },
  lastYear: {
    file: "台账.xlsx",
    units: (["甲", "戊", "庚", "辛"] as const).map((unit) => ({
      ...{ unit, state: null, namedOn: "", grade: null, score: null },
      band: unit === "庚" || unit === "甲" ? ("top" as const) : ("bottom" as const),
    })),
  },
  ...rest,
});

/** Where each group has its own places, those of two units too. */
const BY_GROUP = { ...QUARTER, quota: { ...QUARTER.quota, minUnits: 2 } as Framework["quota"] };
const byGroup = () => yearOf(BY_GROUP, UNITS, input({ quotaBy: "group", quotaShare: 0.4 }));

const TABLE = [
  "1|甲|机关|1|100|示范|1.05||扣分少者优先|分差接近|前25%|连续两年",
  "1|癸|机关|1|100|不达标|||扣分少者优先|分差接近|前25%|",
  "3|乙|机关|3|100|示范|1.05||扣分少者优先|分差接近||",
  "4|丙|生产|1|80|达标|1||政治引领示范力强|分差接近||",
  "5|丁|生产|2|80|达标|1||政治引领示范力强|分差接近||",
  "6|己|||60|不达标|||并列|||",
  "6|戊|||60|不达标|||并列|||",
  "8|庚|||59.93|不达标|||||后33.3%|",
  "9|辛|||20|不达标|||||后33.3%|连续两年",
  "|壬||||不排名||||||",
  "|外||||不排名||||||",
];

test.each<[what: string, annual: AnnualYear, rows: readonly string[]]>([
  ["places, ties and what decided them, grades' coefficients, bands", yearOf(PAID, UNITS, input()), TABLE],
  [
    "a quota within each group leaves the others as they are; without coefficients none stands there",
    byGroup(),
    TABLE.map((row) => row.replace(/\|1(\.05)?(\|\|[^|]+\|分差)/, "|$2")).map((row) =>
      row.replace("3|100|示范||", "3|100|达标||超出名额，由示范调为达标"),
    ),
  ],
])("%s", (_, annual, rows) => {
  const { texts, odd } = calculated(annual, ["ranking", "data", "sums"]);
  expect(odd).toEqual([]);
  expect((texts[0] ?? []).slice(3).map((row) => row.join("|"))).toEqual(rows);
});

test("the note says how the quota worked out, of each group where each has its own", () => {
  const notes = (annual: AnnualYear, language: Language) =>
    plannedSheet(annual, "ranking", language)
      .cells.flatMap(({ row, value }) => (row === 1 && typeof value === "string" ? [value] : []))
      .join();
  const beginning = "名次、并列判定、名额和前后段由公式算出。分差接近的，请先核对再公布。";
  const all = "“示范”名额 2 个（9 个单位 × 30%，向下取整），达到 2 个，保留 2 个。";
  expect(notes(yearOf(PAID, UNITS, input()), "zh")).toBe(`${beginning} ${all}`);
  expect(notes(byGroup(), "zh")).toBe(
    [
      beginning,
      "未分组：“示范”名额 1 个（4 个单位 × 40%，向下取整），达到 0 个，保留 0 个。",
      "机关：“示范”名额 1 个（3 个单位 × 40%，向下取整），达到 2 个，保留 1 个。",
      "生产：“示范”名额 0 个（2 个单位 × 40%，向下取整），达到 0 个，保留 0 个。",
    ].join(" "),
  );
  expect(notes(byGroup(), "en")).toMatch(/publish\. no group: .* 机关: .* 生产: /);
});

test("rows of whom a quota moved are marked, each has room for the words, and the filter goes over all", () => {
  const ranking = plannedSheet(byGroup(), "ranking");
  const whole = { top: 3, bottom: 13, left: 0, right: 11 };
  expect(ranking.conditionalFormats).toEqual([
    { type: "formula", range: whole, formula: '=$H4<>""', fill: PALETTE.warning },
  ]);
  expect(ranking.autoFilter).toEqual({ ...whole, top: 2 });
  const tall = rowHeightFor([{ text: "超出名额，由示范调为达标", width: ranking.columnWidths?.[7] ?? 0 }]);
  expect(tall).toBeGreaterThan(rowHeightFor([]));
  const heights = ranking.rowHeights.filter(({ row }) => row >= 3).map(({ height }) => height);
  expect(heights).toEqual(TABLE.map(() => tall));
  const long = yearOf(QUARTER, [["中国共产党第一支部委员会", { Q1: 1 }]]);
  expect([ranking, plannedSheet(long, "ranking")].map(({ columnWidths }) => columnWidths?.[1])).toEqual([
    18, 26,
  ]);
});

test("a year without a unit has headings, nothing marked, and no filter", () => {
  const annual = yearOf(QUARTER, [["甲", {}]]);
  const { ranking } = annual;
  const empty = plannedSheet(
    { ...annual, units: [], ranking: { ...ranking, ranked: [], unranked: [] } },
    "ranking",
  );
  expect(empty.cells.filter(({ row }) => row >= 3)).toEqual([]);
  expect(empty.cells.filter(({ row }) => row === 2)).toHaveLength(12);
  expect([empty.conditionalFormats, empty.autoFilter]).toEqual([[], undefined]);
});
