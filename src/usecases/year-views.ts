/** What the pane is shown of a year: plain data. */
import { builtinFrameworks } from "../core/framework/builtin-frameworks";
import type { Framework } from "../core/framework/framework";
import type { PeriodKey } from "../core/framework/period";
import type { Language, Text } from "../core/locale/language";
import { cellAddress } from "../core/grid/address";
import { gradeName } from "../core/scoring/shown-grade";
import type { AnnualCell } from "../core/year/annual/annual-cell";
import type { AnnualSources } from "../core/year/annual/annual-input";
import type { AnnualUnit, AnnualYear } from "../core/year/annual/annual-year";
import { compareVersions } from "../core/year/annual/chosen-year";
import { chosenSheet, sameUnitChoices } from "../core/year/annual/sheet-choices";
import type { YearNote } from "../core/year/annual/year-note";
import { composes, takesFrom } from "../core/year/imported-scores";
import { periodNames } from "../core/year/period-names";
import type { RivalView, YearCellView, YearNoteView, YearOptions, YearUnitView } from "./year-desk";

/** What a person can choose: years and frameworks of the sheets, and composites that take from these. */
export function yearOptions({ sheets }: AnnualSources): YearOptions {
  const years = new Map<number, number>();
  const frameworks = new Map<string, { readonly framework: Framework; sheets: number }>();
  for (const { period, framework } of sheets) {
    if (period !== null) years.set(period.year, (years.get(period.year) ?? 0) + 1);
    const known = frameworks.get(framework.id);
    if (known === undefined) frameworks.set(framework.id, { framework, sheets: 1 });
    else known.sheets++;
  }
  for (const composite of builtinFrameworks())
    if (composes(composite) && sheets.some(({ framework }) => takesFrom(composite, framework)))
      if (!frameworks.has(composite.id)) frameworks.set(composite.id, { framework: composite, sheets: 0 });
  return {
    years: [...years].sort(([a], [b]) => b - a).map(([year, count]) => ({ year, sheets: count })),
    frameworks: [...frameworks].map(
      ([
        id,
        {
          framework: { name },
          sheets: count,
        },
      ]) => ({
        id,
        name,
        sheets: count,
      }),
    ),
  };
}

/** The newest version of a framework that was chosen; null for none. */
export function frameworkOf(id: string | null, { sheets }: AnnualSources): Framework | null {
  const all = [...sheets.map(({ framework }) => framework), ...builtinFrameworks()];
  const same = all.filter((framework) => framework.id === id);
  return same.sort((a, b) => compareVersions(b.version, a.version))[0] ?? null;
}

export function unitView(annual: AnnualYear, unit: AnnualUnit): YearUnitView {
  const { framework } = annual;
  const { decimals } = framework.precision;
  const { result, place, grade, interval } = unit;
  const shownGrade = (language: Language): string =>
    grade === null ? "" : gradeName(grade, result.provisional, language);
  return {
    unit: unit.unit,
    cells: unit.cells
      .filter(({ state }) => state !== "unused")
      .map((cell) => cellView(annual, unit.unit, cell)),
    total: result.totals.final?.toFixed(decimals) ?? null,
    interval:
      interval === null ? null : `${interval.min.toFixed(decimals)}–${interval.max.toFixed(decimals)}`,
    rank: place?.rank ?? null,
    grade: result.complete && grade !== null ? { zh: shownGrade("zh"), en: shownGrade("en") } : null,
    nearTie: place?.nearTie ?? false,
    quota: place?.demotion?.text ?? null,
    proposal: { kind: unit.proposal.kind, reason: unit.proposal.reason },
    notes: unit.notes.map(noteView),
  };
}

function cellView(
  annual: AnnualYear,
  unit: string,
  { column, state, score, rivals, notes }: AnnualCell,
): YearCellView {
  const { framework, input } = annual;
  const { decimals } = framework.precision;
  const key = column as PeriodKey;
  const own = sameUnitChoices(unit, input.entries.choices).filter((one) => one.key === key);
  const chosen = chosenSheet(rivals, own);
  return {
    name: columnName(framework.indicators, column),
    state,
    score: score?.toFixed(decimals) ?? null,
    notes: notes.map(noteView),
    rivals: rivals.map((one): RivalView => ({
      key,
      file: one.file,
      sheet: one.sheet,
      score: one.score.complete ? (one.score.totals.final?.toFixed(decimals) ?? null) : null,
      chosen: one === chosen,
    })),
  };
}

function columnName(indicators: AnnualYear["framework"]["indicators"], column: string): Text {
  const code = column.replace("part:", "");
  return indicators.find((one) => one.code === code)?.name ?? periodNames([column as PeriodKey]);
}

export function noteView({ code, name, message, remedy, place, open }: YearNote): YearNoteView {
  const { file = "", sheet = null, cell } = place ?? {};
  const inSheet = cell === undefined ? sheet : `${sheet ?? ""}!${cellAddress(cell.row, cell.column)}`;
  const at = `${file}${inSheet === null ? "" : ` › ${inSheet}`}`;
  return { code, name, message, remedy, place: at, open };
}
