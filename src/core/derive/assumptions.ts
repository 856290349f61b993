/** Everything that was taken for granted when a framework was derived, so that a person can disagree. */
import type { Framework } from "../framework/framework";
import { normalizeLabel } from "../sheet/normalize-text";
import type { Assumption, OwnReading } from "./derived-framework";
import { USUAL_LIMITS, type GradeLimits } from "./grade-limits";
import { ownColumnLabel, type OwnColumnKey } from "./own-column";
import { isScoredByDeduction, type ScoreMeanings } from "./score-cells";
import type { OwnTable } from "./tables/own-table";

export interface Derivation extends OwnReading {
  readonly meanings: ReadonlyMap<OwnTable, ScoreMeanings>;
  readonly framework: Framework;
  /** The grades' limits that a person set; null where nobody did. */
  readonly limits: GradeLimits | null;
  /** Names of bonuses that are within the sheet's own total. */
  readonly moved: readonly string[];
  /** Rows of indicators that have rows with scores of their own. */
  readonly addedParts: readonly number[];
}

export function assumptionsOf(derivation: Derivation): readonly Assumption[] {
  const { tables, sorted, scale, meanings, framework, moved, addedParts } = derivation;
  const assumptions: Assumption[] = [{ kind: "judged" }, gradesAssumption(derivation.limits)];
  const columns = tables.flatMap(takenColumns);
  if (columns.length > 0) assumptions.push({ kind: "columns", columns });
  for (const table of tables) assumptions.push(...scoreAssumptions(table, meanings.get(table)));
  if (tables.length > 1) assumptions.push({ kind: "tables", count: tables.length });
  if (sorted.items.every(({ group }) => group === "")) assumptions.push({ kind: "oneGroup" });
  if (sorted.fromText) assumptions.push({ kind: "pointsFromText" });
  if (scale === "percent") assumptions.push({ kind: "percentWeights" });
  if (scale === "nested") assumptions.push({ kind: "nestedWeights" });
  if (scale === "fraction") assumptions.push({ kind: "fractionWeights" });
  if (framework.totalPoints !== 100) assumptions.push({ kind: "otherTotal", sum: framework.totalPoints });
  if (sorted.named.length > 0) assumptions.push({ kind: "namesFromCriteria", rows: sorted.named });
  if (sorted.continued.length > 0) assumptions.push({ kind: "continuedRows", rows: sorted.continued });
  if (sorted.joined.length > 0) assumptions.push({ kind: "joinedRows", rows: sorted.joined });
  if (sorted.within.length > 0) assumptions.push({ kind: "withinRows", rows: sorted.within });
  if (addedParts.length > 0) assumptions.push({ kind: "addedParts", rows: addedParts });
  const names = sorted.adjustments.map(({ name }) => name);
  if (names.length > 0) assumptions.push({ kind: "adjustments", names });
  const open = sorted.adjustments.filter(({ cap, kind }) => cap === null && kind !== "veto");
  if (open.length > 0) assumptions.push({ kind: "noCap", names: open.map(({ name }) => name) });
  if (moved.length > 0) assumptions.push({ kind: "bonusWithinTotal", names: moved });
  if (sorted.notes.length > 0) assumptions.push({ kind: "notes", rows: sorted.notes });
  return assumptions;
}

function gradesAssumption(limits: GradeLimits | null): Assumption {
  return { kind: "grades", limits: limits ?? USUAL_LIMITS, told: limits !== null };
}

function scoreAssumptions(table: OwnTable, meanings: ScoreMeanings | undefined): readonly Assumption[] {
  const labelOf = (key: OwnColumnKey): string =>
    table.headed.find(({ column }) => column === table.columns.get(key))?.label ?? "";
  const by = labelOf(table.columns.has("review") ? "review" : "self");
  return [
    ...(table.superseded.length === 0
      ? []
      : [{ kind: "superseded" as const, labels: table.superseded.map(({ label }) => label), by }]),
    ...(isScoredByDeduction(table)
      ? [{ kind: "deducted" as const, label: labelOf("deduct"), blankIsNone: meanings?.blankIsNone === true }]
      : []),
    ...(meanings?.outOf100 === true ? [{ kind: "outOf100" as const }] : []),
  ];
}

/** Columns whose heading is not the standard one. */
function takenColumns({ columns, headed }: OwnTable): readonly { label: string; key: OwnColumnKey }[] {
  return [...columns].flatMap(([key, column]) => {
    const label = headed.find((one) => one.column === column)?.label ?? "";
    const { zh, en } = ownColumnLabel(key);
    const isStandard = [zh, en].some((known) => normalizeLabel(known) === normalizeLabel(label));
    return isStandard ? [] : [{ label, key }];
  });
}

/** The limits by which a derived sheet is graded. */
export function limitsOf(assumptions: readonly Assumption[]): GradeLimits {
  for (const assumption of assumptions) if (assumption.kind === "grades") return assumption.limits;
  return USUAL_LIMITS;
}
