/**
 * Excel.TableCollection, ShapeCollection and CommentCollection of a sheet, as far as they tell
 * how many there are: by that an empty sheet is known.
 */
import { describeApi, HostObject } from "../../rich-api/host-object";
import type { WorkbookState } from "../state/workbook-state";

abstract class CountHost extends HostObject {
  constructor(
    protected readonly book: WorkbookState,
    protected readonly sheetId: string,
  ) {
    super();
  }

  abstract getCount(): number;
}

export class TablesHost extends CountHost {
  override readonly api = describeApi<Excel.TableCollection, TablesHost>("TableCollection", {
    methods: ["getCount"],
  });

  getCount(): number {
    return this.book.model.getters.getCoreTables(this.sheetId).length;
  }
}

/** Charts are none of them. */
export class ShapesHost extends CountHost {
  override readonly api = describeApi<Excel.ShapeCollection, ShapesHost>("ShapeCollection", {
    methods: ["getCount"],
  });

  getCount(): number {
    return this.book.model.getters.getFigures(this.sheetId).filter(({ tag }) => tag !== "chart").length;
  }
}

export class CommentsHost extends CountHost {
  override readonly api = describeApi<Excel.CommentCollection, CommentsHost>("CommentCollection", {
    methods: ["getCount"],
  });

  getCount(): number {
    return this.book.extrasOf(this.sheetId).comments;
  }
}
