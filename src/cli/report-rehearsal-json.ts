/** A rehearsal as JSON for other programs: numbers are numbers, what does not exist is null. */
import { describeChanges } from "../core/collect/rehearse/describe-changes";
import type { Outcome } from "../core/collect/rehearse/rehearse";
import { describeGap } from "../core/collect/rehearse/gap";
import { formatPeriod } from "../core/framework/period";
import { qualifiedAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import type { RehearsalReport } from "./report-rehearsal";

export function rehearsalJson(
  { rehearsal, period, notReturned }: RehearsalReport,
  language: Language,
): object {
  const { framework, draft, changes, leftOut, units, gains, loses } = rehearsal;
  const codes = (parts: readonly { readonly code: string }[]) => parts.map(({ code }) => code);
  return {
    period: formatPeriod(period),
    framework: { id: framework.id, version: framework.version },
    draft: { id: draft.id, version: draft.version },
    indicators: {
      added: codes(changes.added),
      removed: codes(changes.removed),
      changed: changes.changed.map(({ before, after, parts }) => ({
        code: after.code,
        parts,
        points: { before: before.maxPoints, after: after.maxPoints },
      })),
      renamed: changes.renamed.map(({ after }) => after.code),
      leftOut: codes(leftOut),
    },
    adjustments: {
      added: codes(changes.addedAdjustments),
      removed: codes(changes.removedAdjustments),
      changed: changes.changedAdjustments.map(({ after, parts }) => ({ code: after.code, parts })),
    },
    frameworkParts: changes.whole.parts,
    yearParts: changes.year,
    changes: describeChanges(changes).map((line) => line[language]),
    units: units.map(({ input, before, after, gaps, because }) => ({
      unit: input.unit,
      file: input.file,
      group: input.group ?? null,
      before: outcomeJson(before),
      after: outcomeJson(after),
      change:
        before === null || after === null
          ? null
          : { final: after.final.minus(before.final).toNumber(), rank: after.rank - before.rank },
      gaps: gaps.map((gap) => ({
        kind: gap.kind,
        code: gap.code,
        cell: gap.at === null ? null : qualifiedAddress(gap.at),
        text: describeGap(gap)[language],
      })),
      waitsFor: because.map(({ file }) => file),
    })),
    gains: gains.map(({ unit }) => unit),
    loses: loses.map(({ unit }) => unit),
    notReturned,
  };
}

function outcomeJson(outcome: Outcome | null): object | null {
  if (outcome === null) return null;
  const { final, rank, groupRank, grade, provisional } = outcome;
  return { final: final.toNumber(), rank, groupRank, grade: grade.key, provisional };
}
