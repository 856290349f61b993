/** A template in English beside the Chinese one: read, checked and scored alike, with nothing left untranslated. */
import fc from "fast-check";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../src/core/framework/framework";
import { applicableIndicators } from "../../../src/core/framework/indicators";
import { formatPeriod, type Period } from "../../../src/core/framework/period";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import type { Language } from "../../../src/core/locale/language";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/plan/plan";
import { BALLOT_SHEET_NAME } from "../../../src/core/sheet/ballot-labels";
import { meaningOf } from "../../../src/core/sheet/option-words";
import { planTemplates } from "../../../src/core/template/plan-templates";
import { recordOf } from "../../../src/core/template/workbook-meta";
import { filledTemplate, reviewedTemplate } from "../../support/filled-template";
import { period } from "../../support/grid-builder";
import { planGrid } from "../../support/plan-grid";
import { expectedScoringFigures, scoringFigures } from "../../support/sheet-figures";
import { afterPlan } from "../../support/after-plan";

const UNIT = "First Branch";

const SHEETS = builtinFrameworks().flatMap((framework) =>
  (["Q1", "Q2", "Q3", "Q4", "Y"] as const).flatMap((key) => {
    const each: Period = { year: 2026, key };
    const sheet = `${framework.prefix} ${formatPeriod(each)}`;
    return applicableIndicators(framework, each).length === 0 ? [] : [{ sheet, framework, each }];
  }),
);

function template(framework: Framework, each: Period, language: Language): WorkbookPlan {
  return planTemplates(framework, [each], UNIT, undefined, { language });
}

function assessedOf(workbook: WorkbookGrid): readonly Assessment[] {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments;
}

/** All that is read, found and scored, without the words that stand on the sheet. */
function result({ findings, score, sheet, period: read }: Assessment): unknown {
  const places = findings.map(({ code, severity, indicator, at }) => ({
    code,
    severity,
    indicator,
    // Fields above the table stand a column further right: their English labels take two.
    at: [
      at.sheet === sheet.ballotSheet ? "ballots" : at.sheet,
      at.row,
      at.row < sheet.header.row ? "field" : at.column,
    ],
  }));
  return JSON.parse(
    JSON.stringify({
      places,
      read,
      unit: sheet.unit,
      unknown: sheet.unknownRows,
      duplicates: sheet.duplicates,
      score,
      entries: sheet.rows.map(({ entries }) => entries.map(({ reading }) => reading)),
    }),
  );
}

test.each(SHEETS)(
  "$sheet: the same entries give the same, and its formulas say so",
  ({ framework, each }) => {
    const plans = { zh: template(framework, each, "zh"), en: template(framework, each, "en") };
    const entries = fc.tuple(filledTemplate(framework, each), reviewedTemplate(framework, each));
    for (const pair of fc.sample(entries, { numRuns: 2, seed: 20_261_127 })) {
      for (const typed of pair) {
        const { [BALLOT_SHEET_NAME.zh]: votes = {}, ...others } = typed;
        const chinese = calculatePlan(plans.zh, typed);
        const english = calculatePlan(plans.en, { ...others, [BALLOT_SHEET_NAME.en]: votes });
        const [own] = assessedOf(english);
        const [other] = assessedOf(chinese);
        if (own === undefined || other === undefined) throw new Error("no sheet");
        expect(result(own)).toEqual(result(other));
        const grid = english.sheets.find(({ name }) => name === own.sheet.name);
        if (grid === undefined) throw new Error("no sheet");
        expect(scoringFigures(grid, own)).toEqual(expectedScoringFigures(own, "en"));
      }
    }
  },
);

/** Every text that a person can see on a sheet or beside its cells. */
function texts(sheet: SheetPlan): readonly string[] {
  return [
    sheet.name,
    sheet.print?.footer ?? "",
    ...sheet.cells.flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
    ...sheet.validations.flatMap(({ title, prompt, error }) => [title, prompt, error]),
  ];
}

/** Words that stay Chinese are told with their meaning, or stand in the list of such words. */
function untranslated(text: string): string {
  return (
    text
      .replace(/(\p{Script=Han}+) \(([^)]*)\)/gu, (whole, word: string, meaning: string) =>
        meaningOf(word) !== null && meaning.startsWith(meaningOf(word) ?? "") ? "" : whole,
      )
      // The list of these words, each before its meaning.
      .replace(/(\p{Script=Han}+) ([^;]+)(?=;|$)/gu, (whole, word: string, meaning: string) =>
        meaningOf(word) === meaning ? "" : whole,
      )
      .replace("(考评助手)", "")
      .replace(/“[是否]” \((?:yes|no)\)|“否” [\d.]+/g, "")
  );
}

test.each(SHEETS)("$sheet: nothing that is seen is left in Chinese", ({ framework, each }) => {
  const left = template(framework, each, "en")
    .sheets.filter(({ visibility }) => visibility === "visible")
    .flatMap((sheet) => texts(sheet))
    .filter((text) => /\p{Script=Han}/u.test(untranslated(text)) && meaningOf(text) === null);
  expect(left.filter((text) => !text.startsWith("“是” (yes)"))).toEqual([]);
});

test.each(SHEETS)("$sheet: prompts stay within what Excel shows", ({ framework, each }) => {
  const cut = template(framework, each, "en").sheets.flatMap(({ validations }) =>
    validations.filter(({ prompt, error }) => prompt.length > 255 || error.length > 225),
  );
  expect(cut).toEqual([]);
});

test("only an English sheet's record says its language", () => {
  const [{ framework, each }] = SHEETS as [(typeof SHEETS)[number]];
  for (const language of ["zh", "en"] as const) {
    const plan = template(framework, each, language);
    const meta = plan.sheets.find(({ role }) => role === "meta");
    const row = meta?.cells.find(({ value }) => value === "template")?.row;
    const record = meta?.cells.filter((cell) => cell.row === row).map(({ value }) => value);
    expect(record?.length).toBe(language === "zh" ? 8 : 9);
    expect(recordOf(planGrid(plan), "SQLH-2026Q1")?.language).toBe(language);
  }
});

test("a Chinese quarter beside an English one: each is read with its own ballots, and keeps its language", () => {
  const [{ framework }] = SHEETS as [(typeof SHEETS)[number]];
  const [first, second] = [period("2026Q4"), period("2026Y")];
  const before = planTemplates(framework, [first], UNIT);
  const both = afterPlan(
    planGrid(before),
    planTemplates(framework, [second], UNIT, planGrid(before), { language: "en" }),
  );
  const ballots = assessedOf(both).map(({ sheet }) => [sheet.name, sheet.ballotSheet]);
  expect(ballots.sort()).toEqual([
    ["SQLH-2026Q4", "测评统计"],
    ["SQLH-2026Y", "Ballot tally-2026Y"],
  ]);
  expect(["SQLH-2026Q4", "SQLH-2026Y"].map((name) => recordOf(both, name)?.language)).toEqual(["zh", "en"]);
});

test("an English year end takes its figures from Chinese quarters and from English ones alike", () => {
  const [{ framework }] = SHEETS as [(typeof SHEETS)[number]];
  const quarters = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"].map(period);
  const formulas = (["zh", "en"] as const).map((language) => {
    const made = planGrid(planTemplates(framework, quarters, UNIT, undefined, { language }));
    const year = planTemplates(framework, [period("2026Y")], UNIT, made, { language: "en" });
    const sheet = year.sheets.find(({ role }) => role === "scoring");
    return (sheet?.cells ?? []).flatMap(({ formula }) =>
      formula?.includes("SQLH-2026Q") === true ? [formula] : [],
    );
  });
  expect(formulas[0]?.length).toBeGreaterThan(5);
  expect(formulas[1]).toEqual(formulas[0]);
});
