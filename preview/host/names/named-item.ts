/** Excel.NamedItem: one defined name. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { engineFormula, excelError } from "../cells/error-values";
import { parseArea, splitReference } from "../geometry/address";
import { RangeHost } from "../range/range";
import { normalizeReferences, type DefinedNameEntry } from "../state/defined-names";
import type { WorkbookState } from "../state/workbook-state";

export class NamedItemHost extends HostObject {
  override readonly api = describeApi<Excel.NamedItem, NamedItemHost>("NamedItem", {
    scalars: ["name", "formula", "value", "visible", "scope", "type", "comment"],
    settable: ["formula", "visible", "comment"],
    methods: ["delete", "getRange", "getRangeOrNullObject"],
  });

  constructor(
    private readonly book: WorkbookState,
    private readonly entry: DefinedNameEntry,
  ) {
    super();
  }

  override get wireId(): string {
    return this.entry.name;
  }

  get name(): string {
    return this.entry.name;
  }

  get formula(): string {
    return this.entry.formula;
  }

  set formula(value: unknown) {
    const text = String(value);
    if (!text.startsWith("="))
      throw new HostError("InvalidArgument", "A formula begins with =.", "NamedItem.formula");
    this.entry.formula = normalizeReferences(text);
  }

  /** The address for a range, the calculated value for anything else. */
  get value(): string | number | boolean {
    if (this.type === "Range") return this.entry.formula.slice(1);
    return this.calculated;
  }

  get type(): string {
    if (this.reference !== null) return "Range";
    const value = this.calculated;
    if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
    if (typeof value === "boolean") return "Boolean";
    return value.startsWith("#") ? "Error" : "String";
  }

  get scope(): string {
    return this.entry.scope === null ? "Workbook" : "Worksheet";
  }

  get visible(): boolean {
    return this.entry.visible;
  }

  set visible(value: unknown) {
    const { names, quirks } = this.book;
    if (value !== true && quirks.ignoresHidingOfOldNames && !names.isFresh(this.entry)) return;
    this.entry.visible = value === true;
  }

  get comment(): string {
    return this.entry.comment;
  }

  set comment(value: unknown) {
    this.entry.comment = String(value);
  }

  delete(): void {
    this.book.names.remove(this.entry);
  }

  getRange(): RangeHost {
    const range = this.reference;
    if (range === null)
      throw new HostError("InvalidOperation", "The name does not refer to a range.", "NamedItem.getRange");
    return range;
  }

  getRangeOrNullObject(): RangeHost | null {
    return this.reference;
  }

  private get reference(): RangeHost | null {
    const { sheet, cells } = splitReference(this.entry.formula.slice(1));
    const sheetId = sheet === null ? this.entry.scope : this.book.sheetIdOf(sheet);
    const area = parseArea(cells);
    return sheetId === null || area === null ? null : new RangeHost(this.book, sheetId, area);
  }

  private get calculated(): string | number | boolean {
    const { formula } = this.entry;
    if (formula.includes("#REF!")) return "#REF!";
    const { getters } = this.book.model;
    const value = getters.evaluateFormula(getters.getActiveSheetId(), engineFormula(formula));
    const scalar = Array.isArray(value) ? value[0]?.[0] : value;
    return typeof scalar === "string" ? excelError(scalar) : (scalar ?? "");
  }
}
