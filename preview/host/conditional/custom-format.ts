/** Excel.CustomConditionalFormat: a formula, and the look of the cells for which it is true. */
import type { Style } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { excelColor, normalizeColor } from "../format/cell-target";
import { toEngineReferences, toExcelReferences } from "../geometry/engine-names";
import { formulaRule } from "./conditional-store";
import type { RuleHolder } from "./rule-holder";

export class CustomFormatHost extends HostObject {
  override readonly api = describeApi<Excel.CustomConditionalFormat, CustomFormatHost>(
    "CustomConditionalFormat",
    {
      navigations: ["rule", "format"],
    },
  );

  readonly rule: CustomRuleHost;
  readonly format: ConditionalLookHost;

  constructor(holder: RuleHolder) {
    super();
    this.rule = new CustomRuleHost(holder);
    this.format = new ConditionalLookHost(holder);
  }
}

class CustomRuleHost extends HostObject {
  override readonly api = describeApi<Excel.ConditionalFormatRule, CustomRuleHost>("ConditionalFormatRule", {
    scalars: ["formula"],
    settable: ["formula"],
  });

  constructor(private readonly holder: RuleHolder) {
    super();
  }

  /** Written for the top-left cell of the range. */
  get formula(): string {
    return toExcelReferences(parts(this.holder).formula);
  }

  set formula(formula: unknown) {
    const text = String(formula);
    if (text === "" || text === "=") {
      throw new HostError("InvalidArgument", "The formula is missing.", "ConditionalFormatRule.formula");
    }
    this.holder.rule = formulaRule(
      toEngineReferences(text.startsWith("=") ? text : `=${text}`),
      parts(this.holder).style,
    );
  }
}

class ConditionalLookHost extends HostObject {
  override readonly api = describeApi<Excel.ConditionalRangeFormat, ConditionalLookHost>(
    "ConditionalRangeFormat",
    {
      navigations: ["fill", "font"],
    },
  );

  readonly fill: ConditionalFillHost;
  readonly font: ConditionalFontHost;

  constructor(holder: RuleHolder) {
    super();
    this.fill = new ConditionalFillHost(holder);
    this.font = new ConditionalFontHost(holder);
  }
}

class ConditionalFillHost extends HostObject {
  override readonly api = describeApi<Excel.ConditionalRangeFill, ConditionalFillHost>(
    "ConditionalRangeFill",
    {
      scalars: ["color"],
      settable: ["color"],
      methods: ["clear"],
    },
  );

  constructor(private readonly holder: RuleHolder) {
    super();
  }

  get color(): string {
    return excelColor(parts(this.holder).style.fillColor ?? "");
  }

  set color(value: unknown) {
    restyle(this.holder, { fillColor: normalizeColor(value, "ConditionalRangeFill.color") });
  }

  clear(): void {
    restyle(this.holder, { fillColor: "" });
  }
}

class ConditionalFontHost extends HostObject {
  override readonly api = describeApi<Excel.ConditionalRangeFont, ConditionalFontHost>(
    "ConditionalRangeFont",
    {
      scalars: ["color", "bold", "italic"],
      settable: ["color", "bold", "italic"],
    },
  );

  constructor(private readonly holder: RuleHolder) {
    super();
  }

  get color(): string {
    return excelColor(parts(this.holder).style.textColor ?? "");
  }

  set color(value: unknown) {
    restyle(this.holder, { textColor: normalizeColor(value, "ConditionalRangeFont.color") });
  }

  get bold(): boolean {
    return parts(this.holder).style.bold === true;
  }

  set bold(value: unknown) {
    restyle(this.holder, { bold: value === true });
  }

  get italic(): boolean {
    return parts(this.holder).style.italic === true;
  }

  set italic(value: unknown) {
    restyle(this.holder, { italic: value === true });
  }
}

function parts({ rule }: RuleHolder): { formula: string; style: Style } {
  if (rule.type !== "CellIsRule")
    throw new HostError("InvalidArgument", "The conditional format is of another type.");
  return { formula: rule.values[0] ?? "", style: rule.style };
}

function restyle(holder: RuleHolder, change: Style): void {
  const { formula, style } = parts(holder);
  holder.rule = formulaRule(formula, { ...style, ...change });
}
