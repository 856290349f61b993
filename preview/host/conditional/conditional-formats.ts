/** Excel.ConditionalFormatCollection of a range. */
import type { ConditionalFormatRule } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostCollection } from "../../rich-api/host-object";
import type { CellTarget } from "../format/cell-target";
import { ConditionalFormatHost } from "./conditional-format";
import {
  clearConditionalFormats,
  conditionalFormatsOf,
  formulaRule,
  putConditionalFormat,
} from "./conditional-store";

/** What Excel begins with: a custom format without a formula, which applies to no cell, and its own colours. */
const NEW_RULES = {
  Custom: formulaRule("=FALSE", {}),
  DataBar: { type: "DataBarRule", color: 0x638ec6 },
  ColorScale: {
    type: "ColorScaleRule",
    minimum: { type: "value", color: 0xf8696b },
    maximum: { type: "value", color: 0x63be7b },
  },
} as const satisfies Record<string, ConditionalFormatRule>;

export class ConditionalFormatsHost extends HostCollection<ConditionalFormatHost> {
  override readonly api = describeApi<Excel.ConditionalFormatCollection, ConditionalFormatsHost>(
    "ConditionalFormatCollection",
    {
      methods: ["add", "getCount", "clearAll", "getItem", "getItemAt"],
    },
  );

  constructor(private readonly target: CellTarget) {
    super();
  }

  override get items(): readonly ConditionalFormatHost[] {
    return conditionalFormatsOf(this.target).map(({ id }) => new ConditionalFormatHost(this.target, id));
  }

  override getItem(key: unknown): ConditionalFormatHost {
    const item = this.items.find(({ id }) => id === key);
    if (item === undefined) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return item;
  }

  getItemAt(index: number): ConditionalFormatHost {
    const item = this.items[index];
    if (item === undefined) throw new HostError("InvalidArgument", "The index is out of range.");
    return item;
  }

  getCount(): number {
    return this.items.length;
  }

  clearAll(): void {
    clearConditionalFormats(this.target);
  }

  add(type: unknown): ConditionalFormatHost {
    if (type !== "Custom" && type !== "DataBar" && type !== "ColorScale") {
      throw new HostError(
        "NotImplemented",
        `The preview host does not emulate conditional formats of type ${String(type)}.`,
      );
    }
    const { book } = this.target;
    const id = book.model.uuidGenerator.smallUuid();
    putConditionalFormat(this.target, id, NEW_RULES[type]);
    return new ConditionalFormatHost(this.target, id);
  }
}
