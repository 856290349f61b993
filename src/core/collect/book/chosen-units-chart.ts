/** Units that a person chooses from a list, against the mean of all: rates of level-1 indicators as bars. */
import { indicatorGroups } from "../../framework/indicators";
import type { Framework } from "../../framework/framework";
import { fixedAddress } from "../../grid/address";
import type { Language } from "../../locale/language";
import { PALETTE } from "../../plan/palette";
import { BOOK_LABELS } from "./book-labels";
import type { ChartsPage } from "./charts-page";
import { fitRow } from "./table-sheet";

/** Width of the page's first column, where indicators are named. */
const NAME_WIDTH = 24;
/** In English the rows of indicators are taller. */
const LEVEL_ROWS = { zh: 17, en: 12 } as const;
const COLORS = [PALETTE.accent, PALETTE.blue, "#B58900"] as const;

export interface ChosenUnits {
  /** Of the chart, among those of the page. */
  readonly name: string;
  readonly title: string;
  readonly framework: Framework;
  readonly language: Language;
  /** All units in the order in which the first three are chosen at first. */
  readonly units: readonly string[];
  /** The texts to choose from: `'排名'!$B$6:$B$68`. */
  readonly list: string;
  /** A column of the sums with all units, from this sheet. */
  readonly all: (key: string) => string;
  /** The first row of those columns. */
  readonly first: number;
  /** A unit's rate when the workbook is written; undefined where only the formula knows it. */
  readonly rateOf: (unit: string, code: string) => number | "" | undefined;
}

export function addChosenUnits(page: ChartsPage, chosen: ChosenUnits): void {
  const { framework, language, units, all } = chosen;
  const { builder } = page;
  const labels = BOOK_LABELS[language];
  const groups = indicatorGroups(framework);
  const places = COLORS.map((_, index) => `${labels.chosen} ${index + 1}`);
  const first = page.begin(chosen.title, [labels.level1, ...places, labels.all]);
  fitRow(
    builder,
    first - 1,
    [...places, labels.all].map((text) => [text, 9]),
  );
  builder.put(first, 0, labels.unit, "total").put(first, 4, labels.all, "total").height(first, 36);
  COLORS.forEach((_, index) => {
    builder.put(first, 1 + index, units[index] ?? null, "inputText");
  });
  if (units.length > 0)
    builder.validate({
      range: { top: first, bottom: first, left: 1, right: 3 },
      rule: { type: "listOfCells", cells: `=${chosen.list}` },
      title: labels.chosenTitle,
      prompt: labels.chosenPrompt,
      error: labels.chosenError,
    });
  groups.forEach(({ code, name }, index) => {
    const row = first + 1 + index;
    const rates = all(`rate.${code}`);
    builder.put(row, 0, name[language], "text");
    fitRow(builder, row, [[name[language], NAME_WIDTH]]);
    COLORS.forEach((_, column) => {
      const cell = fixedAddress(first, 1 + column);
      // Compared as a whole: a search would take * and ? of a name for anything.
      const place = `SUMPRODUCT((${all("unit")}=${cell})*(ROW(${all("unit")})-${chosen.first}))`;
      const unit = units[column];
      builder.formula(
        row,
        1 + column,
        `=IF(${cell}="","",IF(${place}=0,"",INDEX(${rates},${place})))`,
        "rate",
        unit === undefined ? "" : chosen.rateOf(unit, code),
      );
    });
    const known = units.map((unit) => chosen.rateOf(unit, code));
    const given = known.filter((rate) => typeof rate === "number");
    const mean = given.length === 0 ? "" : given.reduce((sum, rate) => sum + rate, 0) / given.length;
    const cached = known.includes(undefined) ? undefined : mean;
    builder.formula(row, 4, `=IF(COUNT(${rates})=0,"",AVERAGE(${rates}))`, "rate", cached);
  });
  const series = [
    ...places.map((name, index): [number, string, string] => [1 + index, name, COLORS[index] ?? COLORS[0]]),
    [4, labels.all, PALETTE.line] as [number, string, string],
  ];
  // Lying bars leave room for long names of indicators.
  page.chart(
    chosen.name,
    "bar",
    chosen.title,
    first + 1,
    groups.length,
    series,
    { min: 0, max: 1, numberFormat: "0%" },
    LEVEL_ROWS[language],
  );
}
