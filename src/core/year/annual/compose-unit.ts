/** A unit's year by a framework that is composed of others: its components, then 述职, 群众 and 业绩 put together. */
import Big from "big.js";
import type { Framework } from "../../framework/framework";
import { indicatorGroups } from "../../framework/indicators";
import { blockedCells } from "../../validation/order/blocked-cells";
import { byText } from "../../collect/frameworks/chosen-framework";
import { appraisalSources } from "../appraisals/appraisal-sources";
import type { HandedInScore } from "../appraisals/handed-in";
import { composeAnnual } from "../compose-annual";
import { compositeParts } from "../composite-parts";
import { describeWeightProblem, type Weights } from "../composition-weights";
import type { YearResult } from "../place-years";
import type { SourceSheet } from "./annual-input";
import type { AnnualCell } from "./annual-cell";
import type { ComposedYear } from "./annual-year";
import { compareVersions } from "./chosen-year";
import { fillCell } from "./fill-cell";
import { fillYear, type FilledYear, type PeriodEntries } from "./framework-year";
import { yearNote, type YearNote } from "./year-note";

export interface ComposeUnitInput {
  readonly framework: Framework;
  readonly year: number;
  readonly sheets: readonly SourceSheet[];
  /** Of this unit. */
  readonly entries: PeriodEntries;
  readonly weights: Weights | null;
  /** What was handed in of this unit. */
  readonly handedIn: readonly HandedInScore[];
  /** The organisation above it with its sheets; null where nothing names one. */
  readonly above: { readonly name: string; readonly sheets: readonly SourceSheet[] } | null;
}

export interface ComposedUnit {
  readonly composed: ComposedYear;
  readonly result: YearResult;
  readonly cells: readonly AnnualCell[];
  readonly notes: readonly YearNote[];
}

export function composeUnit(input: ComposeUnitInput): ComposedUnit {
  const { framework, year, entries } = input;
  const own = input.sheets.filter((sheet) => sheet.framework.id === framework.id);
  const yearEnd = fillCell({
    key: "Y",
    sheets: own.filter(({ period }) => period?.key === "Y"),
    exemption: null,
    choices: entries.choices.filter(({ key }) => key === "Y"),
    isRead: true,
  });
  const components = componentsOf(framework, year, input.sheets, entries);
  const sheet = yearEnd.sheets.length === 1 ? (yearEnd.sheets[0] ?? null) : null;
  const assessment = sheet?.details() ?? null;
  const given = appraisalSources(framework, input.handedIn, assessment?.sheet ?? null);
  const composite = composeAnnual(
    framework,
    year,
    {
      annual: components,
      manual: given.manual,
      ballots: given.ballots,
      granted: given.granted,
      parent:
        input.above === null
          ? null
          : {
              name: input.above.name,
              annual: componentsOf(framework, year, input.above.sheets, NOTHING_SAID),
            },
      sheet: assessment?.sheet ?? null,
      isBlocked: blockedCells(assessment?.findings ?? []),
    },
    input.weights,
  );
  const parts = compositeParts(composite, year, assessment?.findings ?? [], given.from);
  const score = composite.score;
  const twice = yearEnd.state === "twice";
  // What a part lacks is told in its cell.
  const lacking = parts.some(({ problem }) => problem !== null);
  const done = score?.complete === true && composite.problems.length === 0 && !lacking && !twice;
  // What a veto stands for does not lapse with the sheet on which it stood.
  const vetoes = components.flatMap(({ annual }) => (annual.vetoed ? [annual] : []));
  const capped = vetoes.length > 0 || score?.vetoed === true;
  const grade = done && score.grade !== null ? capByComponents(framework, score.grade, components) : null;
  const result: YearResult = {
    year,
    complete: done,
    totals: { final: done ? score.totals.final : null, penalty: score?.totals.penalty ?? new Big(0) },
    groups: score?.groups ?? [],
    grade,
    vetoed: capped,
    provisional: score?.provisional === true || components.some(({ annual }) => annual.provisional),
  };
  const quarters = components.flatMap(({ cells }) => cells);
  return {
    composed: { composite, parts, components, sheet },
    result,
    cells: [...mergeCells(quarters), ...partCells(framework, parts)],
    notes: [
      ...yearEnd.notes.filter(({ code }) => code !== "Y101"),
      ...given.notes,
      ...composite.problems.map((problem) => yearNote("Y124", { message: describeWeightProblem(problem) })),
      ...composite.conflicts.map(({ code, at, written, found }) =>
        yearNote(
          "Y124",
          {
            message: {
              zh: `${code} 在年终考核评分表上填写 ${written.toString()}，来源是 ${found.toString()}；以填写的为准。`,
              en: `${code} is ${written.toString()} on the year-end sheet and ${found.toString()} at its source; what is written counts.`,
            },
          },
          sheet === null ? null : { file: sheet.file, sheet: at.sheet, cell: at },
        ),
      ),
    ],
  };
}

/** What is entered of an organisation above says nothing of its branches. */
const NOTHING_SAID: PeriodEntries = { exemptions: new Map(), choices: [] };

/** Sheets of the frameworks that the composite takes from, each put together by its newest version. */
function componentsOf(
  composite: Framework,
  year: number,
  sheets: readonly SourceSheet[],
  entries: PeriodEntries,
): readonly FilledYear[] {
  const others = sheets.filter(({ framework }) => framework.id !== composite.id);
  return [...new Set(others.map(({ framework }) => framework.id))].sort(byText).flatMap((id) => {
    const same = others.filter(({ framework }) => framework.id === id);
    const newest = same
      .map(({ framework }) => framework)
      .sort((a, b) => compareVersions(b.version, a.version))[0];
    return newest === undefined ? [] : [fillYear(newest, year, same, entries)];
  });
}

/** A veto on a component's sheet: the composite's own grade of the same place, at best. */
function capByComponents(
  framework: Framework,
  grade: NonNullable<YearResult["grade"]>,
  components: readonly FilledYear[],
) {
  const ladder = [...framework.grades].sort((a, b) => b.min - a.min);
  const allowed = components.flatMap(({ framework: own, annual, sheets }) => {
    if (!annual.vetoed) return [];
    const theirs = [...own.grades].sort((a, b) => b.min - a.min);
    return [...sheets.values()].flatMap(({ framework: of, score }) =>
      score.adjustments.flatMap(({ code, vetoed }) => {
        const definition = vetoed ? of.adjustments.find((one) => one.code === code) : undefined;
        return definition?.kind === "veto"
          ? [theirs.findIndex(({ key }) => key === definition.gradeCap)]
          : [];
      }),
    );
  });
  const place = Math.max(
    ladder.findIndex(({ key }) => key === grade.key),
    ...allowed,
  );
  return ladder[Math.min(place, ladder.length - 1)] ?? grade;
}

/**
 * Several components: a period's cell says what keeps one of them from counting, or that one of them can still change. A
 * component whose year doesn't read the period, or that lacks it, has no say while another has one.
 */
function mergeCells(cells: readonly AnnualCell[]): readonly AnnualCell[] {
  return (["Q1", "Q2", "Q3", "Q4", "Y"] as const).map((column) => {
    const all = cells.filter((one) => one.column === column);
    const of = (...states: readonly AnnualCell["state"][]) =>
      all.filter(({ state }) => states.includes(state));
    const there = all.filter(({ state }) => state !== "missing" && state !== "unused");
    const [lacking] = of("missing");
    const [first] = there;
    if (first === undefined) {
      const unread = of("unused");
      const none = { column, state: "unused", score: null, sheets: [], rivals: [], notes: [] } as const;
      const cell = lacking ?? unread[0] ?? none;
      return { ...cell, notes: [lacking, ...unread].flatMap((one) => one?.notes ?? []) };
    }
    const worst = there.find(({ state }) => state !== "scored" && state !== "provisional");
    return {
      column,
      state: (worst ?? of("provisional")[0] ?? first).state,
      score: there.length === 1 ? first.score : null,
      sheets: there.flatMap(({ sheets }) => sheets),
      rivals: there.flatMap(({ rivals }) => rivals),
      notes: once(all.flatMap(({ notes }) => notes)),
    };
  });
}

/** Two components that lack the same sheet say so in the same words. */
function once(notes: readonly YearNote[]): readonly YearNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify([note.message, note.place]), note])).values()];
}

/** 业绩, 述职, 群众: one cell for each level-1 indicator of the composite. */
function partCells(framework: Framework, parts: ComposedYear["parts"]): readonly AnnualCell[] {
  return indicatorGroups(framework).map((group): AnnualCell => {
    const own = parts.filter(({ indicator }) => indicator.parent === group.code);
    const open = own.filter(({ problem }) => problem !== null);
    const given = own.flatMap(({ official }) => official ?? []);
    const none = given.length === 0;
    return {
      column: `part:${group.code}`,
      state: open.length === 0 ? "scored" : none ? "missing" : "incomplete",
      score: open.length > 0 || none ? null : given.reduce((sum, points) => sum.plus(points), new Big(0)),
      sheets: [],
      rivals: [],
      notes: open.map(({ problem, indicator }) => yearNote("Y124", { message: problem ?? indicator.name })),
    };
  });
}
