/** Excel.DataBarConditionalFormat: the engine draws the bar in its colour; its limits only read back. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { invalidValue, normalizeColor } from "../format/cell-target";
import type { RuleHolder } from "./rule-holder";
import { type BarBound, type DataBarExtras, NEW_DATA_BAR } from "../state/sheet-extras";

const BOUND_TYPES = [
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
];

export class DataBarHost extends HostObject {
  override readonly api = describeApi<Excel.DataBarConditionalFormat, DataBarHost>(
    "DataBarConditionalFormat",
    {
      scalars: ["lowerBoundRule", "upperBoundRule", "showDataBarOnly"],
      settable: ["lowerBoundRule", "upperBoundRule", "showDataBarOnly"],
      navigations: ["positiveFormat"],
    },
  );

  constructor(private readonly holder: RuleHolder) {
    super();
  }

  get lowerBoundRule(): BarBound {
    return extrasOf(this.holder).lower;
  }

  set lowerBoundRule(rule: unknown) {
    change(this.holder, { lower: checkBound(rule, "lowerBoundRule") });
  }

  get upperBoundRule(): BarBound {
    return extrasOf(this.holder).upper;
  }

  set upperBoundRule(rule: unknown) {
    change(this.holder, { upper: checkBound(rule, "upperBoundRule") });
  }

  get showDataBarOnly(): boolean {
    return extrasOf(this.holder).barOnly;
  }

  set showDataBarOnly(value: unknown) {
    change(this.holder, { barOnly: value === true });
  }

  get positiveFormat(): PositiveBarHost {
    return new PositiveBarHost(this.holder);
  }
}

class PositiveBarHost extends HostObject {
  override readonly api = describeApi<Excel.ConditionalDataBarPositiveFormat, PositiveBarHost>(
    "ConditionalDataBarPositiveFormat",
    {
      scalars: ["fillColor", "gradientFill"],
      settable: ["fillColor", "gradientFill"],
    },
  );

  constructor(private readonly holder: RuleHolder) {
    super();
  }

  get fillColor(): string {
    const { rule } = this.holder;
    return rule.type === "DataBarRule" ? `#${rule.color.toString(16).padStart(6, "0").toUpperCase()}` : "";
  }

  set fillColor(value: unknown) {
    const color = normalizeColor(value, "ConditionalDataBarPositiveFormat.fillColor");
    this.holder.rule = { type: "DataBarRule", color: parseInt(color.slice(1), 16) };
  }

  get gradientFill(): boolean {
    return extrasOf(this.holder).gradient;
  }

  set gradientFill(value: unknown) {
    change(this.holder, { gradient: value === true });
  }
}

function extrasOf({ target, id }: RuleHolder): DataBarExtras {
  return target.book.extrasOf(target.sheetId).dataBars.get(id) ?? NEW_DATA_BAR;
}

function change(holder: RuleHolder, part: Partial<DataBarExtras>): void {
  const { target, id } = holder;
  target.book.extrasOf(target.sheetId).dataBars.set(id, { ...extrasOf(holder), ...part });
}

function checkBound(rule: unknown, member: string): BarBound {
  const location = `DataBarConditionalFormat.${member}`;
  if (rule === null || typeof rule !== "object" || !("type" in rule)) throw invalidValue(location);
  const { type, formula } = rule as { type: unknown; formula?: unknown };
  if (typeof type !== "string" || !BOUND_TYPES.includes(type)) throw invalidValue(location);
  if (formula === undefined || formula === null) return { type };
  if (typeof formula !== "string" && typeof formula !== "number") throw invalidValue(location);
  return { type, formula: String(formula) };
}
