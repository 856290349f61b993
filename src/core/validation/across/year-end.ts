/**
 * V417, V418: a year-end figure that differs from what the quarters' sheets make of it. Both can't be
 * right, and nobody but a person knows which one is.
 */
import { overYearOf } from "../../framework/over-year";
import { QUARTERS } from "../../framework/annual-periods";
import type { EntryDefinition, Indicator } from "../../framework/framework";
import type { PeriodKey } from "../../framework/period";
import { decimal, sum } from "../../scoring/decimal";
import type { Entry } from "../../sheet/scoring-sheet";
import { periodNames } from "../../year/period-names";
import type { Finding } from "../finding";
import { about, makeFinding } from "../make-finding";
import { groupMembers, unitKey, type AcrossCheck, type Member, type MemberFinding } from "./member";

export const checkYearEnd: AcrossCheck = (members) =>
  groupMembers(members, yearKey).flatMap((group): readonly MemberFinding[] => {
    const [member, second] = group.filter(({ assessment }) => assessment.period?.key === "Y");
    // Of several year-end sheets, or several of a quarter, nobody knows which one counts.
    if (member === undefined || second !== undefined) return [];
    const quarters = new Map<PeriodKey, Member>();
    for (const key of QUARTERS) {
      const [found, other] = group.filter(({ assessment }) => assessment.period?.key === key);
      if (found !== undefined && other === undefined) quarters.set(key, found);
    }
    if (quarters.size === 0) return [];
    return member.assessment.sheet.rows.flatMap(({ indicator, entries }) =>
      entries.flatMap((entry) => {
        const finding = compare(indicator, entry, quarters);
        return finding === null ? [] : [{ member, finding }];
      }),
    );
  });

function yearKey(member: Member): string | null {
  const { framework, period } = member.assessment;
  const unit = unitKey(member);
  return unit === null || period === null ? null : `${framework.id}/${period.year}/${unit}`;
}

function compare(
  indicator: Indicator,
  { definition, reading, at }: Entry,
  quarters: ReadonlyMap<PeriodKey, Member>,
): Finding | null {
  if (reading.kind !== "number") return null;
  const asked = QUARTERS.filter((key) => indicator.periods.includes(key));
  const figures = asked.map((key) => figureOf(quarters.get(key), indicator, definition));
  const values = { ...about(indicator), field: definition.label, v: reading.value };
  switch (overYearOf(indicator, definition)) {
    case "none":
      return null;
    case "last": {
      const [key, figure] = [asked.at(-1), figures.at(-1)];
      if (key === undefined || typeof figure !== "number" || decimal(figure).eq(decimal(reading.value)))
        return null;
      return makeFinding("V418", at, indicator.code, { ...values, n: figure, q: periodNames([key]) });
    }
    case "sum": {
      const numbers = figures.filter((figure) => typeof figure === "number");
      const complete = !figures.includes("unknown");
      const total = sum(numbers.map(decimal));
      const written = decimal(reading.value);
      // What is still to come can only add to counts.
      const contradicts = complete ? !total.eq(written) : counts(definition) && total.gt(written);
      if (numbers.length === 0 || !contradicts) return null;
      const parts = numbers.map((number) => decimal(number).toString()).join("+");
      return makeFinding("V417", at, indicator.code, { ...values, parts, n: total.toNumber(), complete });
    }
  }
}

/** A quarter's figure; `notApplicable` where the row left the quarter without one. */
function figureOf(
  member: Member | undefined,
  { code }: Indicator,
  { key }: EntryDefinition,
): number | "notApplicable" | "unknown" {
  if (member === undefined) return "unknown";
  const { sheet, score } = member.assessment;
  const row = sheet.rows.find(({ indicator }) => indicator.code === code);
  const reading = row?.entries.find(({ definition }) => definition.key === key)?.reading;
  if (reading?.kind === "number") return reading.value;
  const scored = score.indicators.find(({ indicator }) => indicator.code === code);
  return reading?.kind === "blank" && scored?.notApplicable != null ? "notApplicable" : "unknown";
}

function counts({ type, min }: EntryDefinition): boolean {
  return type !== "decimal" && (min ?? 0) >= 0;
}
