/** Excel.RangeBorderCollection: the sides of a range, and the lines inside it. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostCollection } from "../../rich-api/host-object";
import { BORDER_SIDES, RangeBorderHost } from "./range-border";
import type { CellTarget } from "./cell-target";

export class RangeBordersHost extends HostCollection<RangeBorderHost> {
  override readonly api = describeApi<Excel.RangeBorderCollection, RangeBordersHost>(
    "RangeBorderCollection",
    {
      scalars: ["count"],
      methods: ["getItem", "getItemAt"],
    },
  );

  constructor(private readonly target: CellTarget) {
    super();
  }

  override get items(): readonly RangeBorderHost[] {
    return BORDER_SIDES.map((side) => new RangeBorderHost(this.target, side));
  }

  get count(): number {
    return BORDER_SIDES.length;
  }

  override getItem(key: unknown): RangeBorderHost {
    const side = BORDER_SIDES.find((name) => name === key);
    if (side === undefined) {
      throw new HostError(
        "InvalidArgument",
        `The preview host has no border ${String(key)}.`,
        "RangeBorderCollection.getItem",
      );
    }
    return new RangeBorderHost(this.target, side);
  }

  getItemAt(index: number): RangeBorderHost {
    return this.getItem(BORDER_SIDES[index]);
  }
}
