/** Excel.PageBreakCollection: the rows with which a printed page begins. The host keeps them, as all of the print. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostCollection, HostObject } from "../../rich-api/host-object";
import { resolveArea } from "../range/resolve-area";
import type { PageSetup } from "../state/sheet-extras";

export class PageBreaksHost extends HostCollection<PageBreakHost> {
  override readonly api = describeApi<Excel.PageBreakCollection, PageBreaksHost>("PageBreakCollection", {
    methods: ["add", "getCount", "removePageBreaks"],
  });

  constructor(
    private readonly sheetId: string,
    private readonly setup: PageSetup,
  ) {
    super();
  }

  override get items(): readonly PageBreakHost[] {
    return this.setup.rowBreaks.map(() => new PageBreakHost());
  }

  override getItem(index: unknown): PageBreakHost {
    const item = this.items[Number(index)];
    if (item === undefined)
      throw new HostError("ItemNotFound", "There is no such page break.", "PageBreakCollection.getItem");
    return item;
  }

  getCount(): number {
    return this.setup.rowBreaks.length;
  }

  /** Before the first row of the range. */
  add(range: unknown): PageBreakHost {
    const { top } = resolveArea(this.sheetId, range, "PageBreakCollection.add");
    this.setup.rowBreaks = [...new Set([...this.setup.rowBreaks, top])].sort((a, b) => a - b);
    return new PageBreakHost();
  }

  removePageBreaks(): void {
    this.setup.rowBreaks = [];
  }
}

class PageBreakHost extends HostObject {
  override readonly api = describeApi<Excel.PageBreak, PageBreakHost>("PageBreak", {});
}
