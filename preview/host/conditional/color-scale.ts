/** Excel.ColorScaleConditionalFormat of two colours between two numbers: the engine draws it. */
import type { ConditionalFormatRule } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { invalidValue, normalizeColor } from "../format/cell-target";
import type { RuleHolder } from "./rule-holder";

type ColorScaleRule = Extract<ConditionalFormatRule, { type: "ColorScaleRule" }>;
type Threshold = ColorScaleRule["minimum"];

const LOCATION = "ColorScaleConditionalFormat.criteria";

export class ColorScaleHost extends HostObject {
  override readonly api = describeApi<Excel.ColorScaleConditionalFormat, ColorScaleHost>(
    "ColorScaleConditionalFormat",
    { scalars: ["criteria", "threeColorScale"], settable: ["criteria"] },
  );

  constructor(private readonly holder: RuleHolder) {
    super();
  }

  get threeColorScale(): boolean {
    return false;
  }

  get criteria(): { minimum: object; maximum: object } {
    const { minimum, maximum } = this.rule;
    return {
      minimum: toCriterion(minimum, "LowestValue"),
      maximum: toCriterion(maximum, "HighestValue"),
    };
  }

  set criteria(value: unknown) {
    const { minimum, maximum, midpoint } = (value ?? {}) as Record<string, unknown>;
    if (midpoint !== undefined && midpoint !== null)
      throw new HostError(
        "NotImplemented",
        "The preview host does not emulate scales of three colours.",
        LOCATION,
      );
    this.holder.rule = {
      type: "ColorScaleRule",
      minimum: toThreshold(minimum, "LowestValue"),
      maximum: toThreshold(maximum, "HighestValue"),
    };
  }

  private get rule(): ColorScaleRule {
    const { rule } = this.holder;
    if (rule.type !== "ColorScaleRule")
      throw new HostError("InvalidArgument", "The conditional format is of another type.");
    return rule;
  }
}

function toCriterion({ type, value, color }: Threshold, end: string): object {
  const shown = `#${color.toString(16).padStart(6, "0").toUpperCase()}`;
  return type === "number" ? { type: "Number", formula: value, color: shown } : { type: end, color: shown };
}

function toThreshold(criterion: unknown, end: string): Threshold {
  const { type, formula, color } = (criterion ?? {}) as Record<string, unknown>;
  const shade = parseInt(normalizeColor(color, LOCATION).slice(1), 16);
  if (type === end) return { type: "value", color: shade };
  if (type !== "Number" || typeof formula !== "string" || !Number.isFinite(Number(formula)))
    throw invalidValue(LOCATION);
  return { type: "number", color: shade, value: formula };
}
