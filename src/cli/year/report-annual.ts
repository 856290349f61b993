/** A year of many units as a table for a person and as JSON for other programs. */
import { cellAddress } from "../../core/grid/address";
import { describePeriod } from "../../core/framework/period";
import { indicatorGroups } from "../../core/framework/indicators";
import type { Language } from "../../core/locale/language";
import { actingWeights } from "../../core/framework/acting-weights";
import type { AnnualCell } from "../../core/year/annual/annual-cell";
import type { AnnualUnit, AnnualYear } from "../../core/year/annual/annual-year";
import { PROPOSAL_WORDS } from "../../core/year/annual/propose";
import { quotaText } from "../../core/year/annual/quota-text";
import type { YearNote } from "../../core/year/annual/year-note";
import { allNotes } from "../../core/year/book/todo-sheet";
import { YEAR_LABELS } from "../../core/year/book/year-labels";
import { plainTable } from "../plain-table";
import { printableName } from "../printable";

const LINE = {
  zh: { rank: "名次", last: "上年", between: "；" },
  en: { rank: "Rank", last: "Last year", between: "; " },
} as const;

export function annualText(annual: AnnualYear, language: Language): string {
  const labels = YEAR_LABELS[language];
  const { framework, year, columns, units, quotas } = annual;
  const shown = columns.filter((column) =>
    units.some(({ cells }) => cells.some((cell) => cell.column === column && cell.state !== "unused")),
  );
  const groups = new Map(
    indicatorGroups(framework).map(({ code, name }) => [`part:${code}`, name[language]]),
  );
  const heading = (column: string): string =>
    groups.get(column) ?? labels.periods[column as keyof typeof labels.periods];
  const table = plainTable(
    [LINE[language].rank, labels.unit, ...shown.map(heading), labels.total, labels.grade, labels.proposal],
    ["right", "left", ...shown.map(() => "right" as const), "right", "left", "left"],
  );
  const inOrder = [...units].sort((a, b) => (a.place?.rank ?? Infinity) - (b.place?.rank ?? Infinity) || 0);
  for (const unit of inOrder) {
    const cellText = (column: string): string => {
      const cell = unit.cells.find((one) => one.column === column);
      return cell === undefined ? "" : shownCell(cell, annual, language);
    };
    const total = unit.result.totals.final?.toFixed(framework.precision.decimals);
    const { interval } = unit;
    table.push([
      String(unit.place?.rank ?? ""),
      printableName(unit.unit),
      ...shown.map(cellText),
      total ?? (interval === null ? "" : `${interval.min.toString()}–${interval.max.toString()}`),
      unit.result.complete ? (unit.grade?.name[language] ?? "") : "",
      PROPOSAL_WORDS[unit.proposal.kind][language],
    ]);
  }
  const notes = allNotes(annual);
  const lines = [
    `${framework.name[language]} ${framework.version} · ${describePeriod({ year, key: "Y" })[language]}`,
    table.toString(),
    ...quotas.map((quota) => quotaText(quota)[language]),
    ...notes.map(({ unit, note }) => noteLine(note, language, unit)),
  ];
  return `${lines.join("\n")}\n`;
}

function shownCell({ state, score }: AnnualCell, { framework }: AnnualYear, language: Language): string {
  const word = YEAR_LABELS[language].states[state];
  if (score === null) return word;
  const points = score.toFixed(framework.precision.decimals);
  return state === "provisional" ? `${points}*` : points;
}

export function notesText(notes: readonly YearNote[], language: Language): string {
  return notes.map((note) => `${noteLine(note, language, "")}\n`).join("");
}

/** “Y103 第二党支部 a.xlsx SQLH-2026Q2：…” */
function noteLine({ code, place, message, remedy }: YearNote, language: Language, unit: string): string {
  const cell = place?.cell === undefined ? "" : `!${cellAddress(place.cell.row, place.cell.column)}`;
  const where = [unit, place?.file ?? "", `${place?.sheet ?? ""}${cell}`]
    .filter((text) => text !== "")
    .map(printableName)
    .join(" ");
  const said = `${message[language]}${remedy === null ? "" : (language === "zh" ? "" : " ") + remedy[language]}`;
  return `${code} ${where === "" ? "" : `${where} `}${said}`;
}

/** Numbers are numbers; what is not known is null. Codes of notes and states are for programs, the same in every language. */
export function annualJson(annual: AnnualYear, language: Language): object {
  const { framework, year, units, quotas, notes } = annual;
  return {
    year,
    framework: { id: framework.id, version: framework.version },
    weights: actingWeights(framework).map(({ item, nominal, acting }) => ({
      code: item.code,
      nominal: nominal.toNumber(),
      acting: acting.toNumber(),
    })),
    units: units.map((unit) => unitJson(unit, language)),
    quotas: quotas.map(({ group, result }) => ({
      group,
      grade: result.grade.key,
      of: result.of,
      limit: result.limit,
      reached: result.reached,
      kept: result.kept,
      text: result.text[language],
    })),
    notes: notes.map((note) => noteJson(note, language)),
    passedOver: notes.filter(({ code }) => PASSED_OVER.has(code)).map((note) => noteJson(note, language)),
  };
}

/** Files and sheets that count nowhere. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  "Y107",
  "Y108",
  "Y109",
  "Y110",
  "Y119",
  "Y139",
  "Y142",
  "Y144",
  "Y145",
  "Y146",
]);

function unitJson(unit: AnnualUnit, language: Language): object {
  const { result, place, interval, proposal, decision, exemptions, last } = unit;
  return {
    unit: unit.unit,
    group: unit.group,
    cells: unit.cells.map(({ column, state, score, sheets, notes }) => ({
      column: column.replace("part:", ""),
      state,
      score: score?.toNumber() ?? null,
      framework: sheets[0]?.framework.version ?? null,
      files: sheets.map(({ file, sheet }) => ({ file, sheet })),
      notes: notes.map((note) => noteJson(note, language)),
    })),
    score: result.totals.final?.toNumber() ?? null,
    interval: interval === null ? null : { min: interval.min.toNumber(), max: interval.max.toNumber() },
    provisional: result.provisional,
    vetoed: result.vetoed,
    rank: place?.rank ?? null,
    groupRank: place?.groupRank ?? null,
    tieBreak: place?.decidedBy ?? null,
    nearTie: place?.nearTie ?? false,
    grade: result.complete ? (unit.grade?.key ?? null) : null,
    gradeBeforeQuota: place?.gradeBeforeQuota.key ?? null,
    coefficient: unit.coefficient?.toNumber() ?? null,
    band: unit.band,
    bandAgain: unit.bandAgain,
    lastYear:
      last === null
        ? null
        : {
            state: last.state,
            namedOn: last.namedOn,
            grade: last.grade,
            score: last.score?.toNumber() ?? null,
          },
    change: unit.change?.toNumber() ?? null,
    proposal: { kind: proposal.kind, state: proposal.state, reason: proposal.reason[language] },
    decision,
    exemptions,
    notes: unit.notes.map((note) => noteJson(note, language)),
  };
}

function noteJson({ code, message, remedy, place, open }: YearNote, language: Language): object {
  return {
    code,
    message: message[language],
    remedy: remedy?.[language] ?? null,
    file: place?.file ?? null,
    sheet: place?.sheet ?? null,
    cell: place?.cell === undefined ? null : cellAddress(place.cell.row, place.cell.column),
    open,
  };
}
