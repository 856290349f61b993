/** V217: a judged score that is not a whole number of the steps in which the indicator is judged. */
import { decimal } from "../../../scoring/decimal";
import { isWholeStep } from "../../../scoring/rules/manual";
import { columnLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";

/** The score stands as it was judged: only a person can say which step was meant. */
export const checkWholeSteps: Check<"V217"> = ({ rows }) =>
  rows.flatMap((row) => {
    const { rule } = row.indicator;
    const step = rule.type === "manual" ? rule.params.step : undefined;
    if (step === undefined) return [];
    return (["self", "review"] as const).flatMap((key) => {
      const field = row[key];
      if (field?.reading.kind !== "number" || isWholeStep(decimal(field.reading.value), step)) return [];
      const values = { ...about(row.indicator), field: columnLabel(key), v: field.reading.value, step };
      return [makeFinding("V217", field.at, row.indicator.code, values)];
    });
  });
