/** V218: a base of 0, or no valid ballot, on an indicator that always applies: it can't leave the total by itself. */
import { sift } from "../../../sift";
import { isBallot } from "../../../framework/indicators";
import { bindRule } from "../../../scoring/rules/registry";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";
import { entryOf, isNotApplicableChosen, numberOf, ruleInputs } from "../../entered/row-values";

/** At the cell that is 0. A row that the reviewer scored, or let off, is settled. */
export const checkNothingToScore: Check<"V218"> = ({ counting }) =>
  sift(counting, (row) => {
    const { indicator } = row;
    const { notApplicable } = bindRule(indicator.rule).rule;
    if (indicator.allowNA || notApplicable === undefined || isNotApplicableChosen(row)) return null;
    if (row.review?.reading.kind === "number") return null;
    const inputs = ruleInputs(row);
    if (inputs === null || !notApplicable.test(inputs)) return null;
    const entry = row.entries.find((one) => numberOf(one) === 0) ?? null;
    const label = entryOf(row, entry?.definition.key ?? "")?.definition.label ?? indicator.name;
    const values = { ...about(indicator), field: label, ballot: isBallot(indicator) };
    return makeFinding("V218", entry?.at ?? row.at, indicator.code, values);
  });
