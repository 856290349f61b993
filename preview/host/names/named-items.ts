/** Excel.NamedItemCollection: the names of the workbook, or of one sheet. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostCollection } from "../../rich-api/host-object";
import { formatArea, qualify } from "../geometry/address";
import { isAreaHolder } from "../range/resolve-area";
import type { WorkbookState } from "../state/workbook-state";
import { NamedItemHost } from "./named-item";

export class NamedItemsHost extends HostCollection<NamedItemHost> {
  override readonly api = describeApi<Excel.NamedItemCollection, NamedItemsHost>("NamedItemCollection", {
    methods: ["add", "getCount", "getItem", "getItemOrNullObject"],
  });

  /** @param scope sheet id, null for the workbook */
  constructor(
    private readonly book: WorkbookState,
    private readonly scope: string | null,
  ) {
    super();
  }

  override get items(): readonly NamedItemHost[] {
    return this.book.names.all
      .filter((entry) => entry.scope === this.scope)
      .map((entry) => new NamedItemHost(this.book, entry));
  }

  getCount(): number {
    return this.items.length;
  }

  override getItem(key: unknown): NamedItemHost {
    const item = this.getItemOrNullObject(key);
    if (item === null)
      throw new HostError(
        "ItemNotFound",
        "The requested resource doesn't exist.",
        "NamedItemCollection.getItem",
      );
    return item;
  }

  getItemOrNullObject(key: unknown): NamedItemHost | null {
    const entry = this.book.names.find(String(key), this.scope);
    return entry === undefined ? null : new NamedItemHost(this.book, entry);
  }

  add(name: unknown, reference: unknown, comment?: unknown): NamedItemHost {
    const entry = this.book.names.add({
      name: String(name),
      scope: this.scope,
      formula: this.formulaOf(reference),
      comment: typeof comment === "string" ? comment : "",
      visible: true,
    });
    return new NamedItemHost(this.book, entry);
  }

  private formulaOf(reference: unknown): string {
    if (isAreaHolder(reference)) {
      return `=${qualify(this.book.sheetName(reference.sheetId), formatArea(reference.area, true))}`;
    }
    const text = String(reference);
    if (text === "")
      throw new HostError("InvalidArgument", "The reference is missing.", "NamedItemCollection.add");
    if (text.startsWith("=")) return text;
    return Number.isFinite(Number(text)) ? `=${text}` : `="${text.replace(/"/g, '""')}"`;
  }
}
