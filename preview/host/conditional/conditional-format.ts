/** Excel.ConditionalFormat: one format, with its custom or data bar part. */
import type { ConditionalFormatRule } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostObject } from "../../rich-api/host-object";
import type { CellTarget } from "../format/cell-target";
import { ColorScaleHost } from "./color-scale";
import { CustomFormatHost } from "./custom-format";
import { conditionalFormatsOf, putConditionalFormat, removeConditionalFormat } from "./conditional-store";
import { DataBarHost } from "./data-bar";
import type { RuleHolder } from "./rule-holder";

export class ConditionalFormatHost extends HostObject implements RuleHolder {
  override readonly api = describeApi<Excel.ConditionalFormat, ConditionalFormatHost>("ConditionalFormat", {
    scalars: ["id", "type", "priority", "stopIfTrue"],
    navigations: [
      ...(["custom", "customOrNullObject", "dataBar", "dataBarOrNullObject"] as const),
      ...(["colorScale", "colorScaleOrNullObject"] as const),
    ],
    methods: ["delete"],
  });

  constructor(
    readonly target: CellTarget,
    readonly id: string,
  ) {
    super();
  }

  override get wireId(): string {
    return this.id;
  }

  get type(): string {
    if (this.rule.type === "DataBarRule") return "DataBar";
    if (this.rule.type === "ColorScaleRule") return "ColorScale";
    if (this.rule.type === "IconSetRule") return "IconSet";
    return this.rule.operator === "customFormula" ? "Custom" : "CellValue";
  }

  get priority(): number {
    return this.all.findIndex(({ id }) => id === this.id);
  }

  get stopIfTrue(): boolean | null {
    const format = this.all.find(({ id }) => id === this.id);
    return format?.stopIfTrue ?? false;
  }

  get custom(): CustomFormatHost {
    if (this.type !== "Custom") throw wrongType("custom");
    return new CustomFormatHost(this);
  }

  get customOrNullObject(): CustomFormatHost | null {
    return this.type === "Custom" ? new CustomFormatHost(this) : null;
  }

  get dataBar(): DataBarHost {
    if (this.type !== "DataBar") throw wrongType("dataBar");
    return new DataBarHost(this);
  }

  get dataBarOrNullObject(): DataBarHost | null {
    return this.type === "DataBar" ? new DataBarHost(this) : null;
  }

  get colorScale(): ColorScaleHost {
    if (this.type !== "ColorScale") throw wrongType("colorScale");
    return new ColorScaleHost(this);
  }

  get colorScaleOrNullObject(): ColorScaleHost | null {
    return this.type === "ColorScale" ? new ColorScaleHost(this) : null;
  }

  delete(): void {
    removeConditionalFormat(this.target, this.id);
  }

  /** The engine's rule. */
  get rule(): ConditionalFormatRule {
    const format = this.all.find(({ id }) => id === this.id);
    if (format === undefined) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return format.rule;
  }

  set rule(rule: ConditionalFormatRule) {
    putConditionalFormat(this.target, this.id, rule);
  }

  private get all() {
    return conditionalFormatsOf(this.target);
  }
}

function wrongType(member: string): HostError {
  return new HostError(
    "InvalidArgument",
    "The conditional format is of another type.",
    `ConditionalFormat.${member}`,
  );
}
