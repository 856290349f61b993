/** Periods that units were let off: in force only with a reason and whoever approved it. */
import type { PeriodKey } from "../../framework/period";
import { normalizeText } from "../../sheet/normalize-text";
import { periodNames } from "../period-names";
import type { Exemption } from "./annual-input";
import { yearNote, type YearNote } from "./year-note";

/** Exemptions in force of a unit, by period; those without a reason or an approver are told and have no effect. */
export function exemptionsOf(
  unit: string,
  all: readonly Exemption[],
): {
  readonly inForce: ReadonlyMap<PeriodKey, Exemption>;
  readonly notes: readonly YearNote[];
} {
  const own = all.filter((one) => normalizeText(one.unit) === normalizeText(unit));
  const isWhole = ({ reason, approver }: Exemption): boolean =>
    reason.trim() !== "" && approver.trim() !== "";
  return {
    inForce: new Map(own.filter(isWhole).map((one) => [one.key, one])),
    notes: own
      .filter((one) => !isWhole(one))
      .map(({ key, reason, approver }) => {
        const lacks = [
          ...(reason.trim() === "" ? [{ zh: "事由", en: "a reason" }] : []),
          ...(approver.trim() === "" ? [{ zh: "批准人", en: "who approved it" }] : []),
        ];
        const missing = {
          zh: lacks.map(({ zh }) => zh).join("和"),
          en: lacks.map(({ en }) => en).join(" and "),
        };
        return yearNote("Y121", { unit, period: periodNames([key]), missing });
      }),
  };
}
