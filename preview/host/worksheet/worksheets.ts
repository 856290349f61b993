/** Excel.WorksheetCollection. */
import { HostError } from "../../rich-api/host-error";
import { INITIAL_SIZE } from "../../model/create-model";
import { ensure } from "../../model/ensure";
import { describeApi, HostCollection } from "../../rich-api/host-object";
import { engineName } from "../geometry/engine-names";
import type { WorkbookState } from "../state/workbook-state";
import { freeSheetName, requireSheetName } from "./sheet-names";
import { WorksheetHost } from "./worksheet";

export class WorksheetsHost extends HostCollection<WorksheetHost> {
  override readonly api = describeApi<Excel.WorksheetCollection, WorksheetsHost>("WorksheetCollection", {
    methods: [
      "add",
      "getActiveWorksheet",
      "getCount",
      "getFirst",
      "getLast",
      "getItem",
      "getItemOrNullObject",
    ],
    internal: [
      ...(["_RegisterDataChangedEvent", "_UnregisterDataChangedEvent", "_RegisterAddedEvent"] as const),
      ...(["_UnregisterAddedEvent", "_RegisterDeletedEvent", "_UnregisterDeletedEvent"] as const),
      ...(["_RegisterActivatedEvent", "_UnregisterActivatedEvent"] as const),
      ...(["_RegisterDeactivatedEvent", "_UnregisterDeactivatedEvent"] as const),
      ...(["_RegisterEventNameChanged", "_UnregisterEventNameChanged"] as const),
    ],
  });

  constructor(private readonly book: WorkbookState) {
    super();
  }

  override get items(): readonly WorksheetHost[] {
    return this.book.model.getters.getSheetIds().map((id) => new WorksheetHost(this.book, id));
  }

  override getItem(key: unknown): WorksheetHost {
    const sheet = this.getItemOrNullObject(key);
    if (sheet === null)
      throw new HostError(
        "ItemNotFound",
        "The requested resource doesn't exist.",
        "WorksheetCollection.getItem",
      );
    return sheet;
  }

  /** By name, without regard to case, or by id. */
  getItemOrNullObject(key: unknown): WorksheetHost | null {
    const text = String(key);
    const id =
      this.book.sheetIdOf(text) ?? this.book.model.getters.getSheetIds().find((sheetId) => sheetId === text);
    return id === undefined ? null : new WorksheetHost(this.book, id);
  }

  getActiveWorksheet(): WorksheetHost {
    return new WorksheetHost(this.book, this.book.model.getters.getActiveSheetId());
  }

  getCount(visibleOnly?: boolean): number {
    const { getters } = this.book.model;
    return (visibleOnly === true ? getters.getVisibleSheetIds() : getters.getSheetIds()).length;
  }

  getFirst(visibleOnly?: boolean): WorksheetHost {
    return this.end(visibleOnly === true, 0);
  }

  getLast(visibleOnly?: boolean): WorksheetHost {
    return this.end(visibleOnly === true, -1);
  }

  /** A new sheet comes last and is not activated. */
  add(name?: unknown): WorksheetHost {
    const { model } = this.book;
    const wanted =
      name === undefined || name === null
        ? freeSheetName(this.book)
        : requireSheetName(this.book, name, null, "WorksheetCollection.add");
    const sheetId = model.uuidGenerator.smallUuid();
    const { rows, columns: cols } = INITIAL_SIZE;
    const position = model.getters.getSheetIds().length;
    ensure(model.dispatch("CREATE_SHEET", { sheetId, position, name: engineName(wanted), rows, cols }));
    return new WorksheetHost(this.book, sheetId);
  }

  // Registrations need no bookkeeping: every event is sent, and the client keeps the handlers.
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterAddedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterDeletedEvent(): void {}
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterEventNameChanged(): void {}
  _UnregisterEventNameChanged(): void {}

  private end(visibleOnly: boolean, index: number): WorksheetHost {
    const { getters } = this.book.model;
    const id = (visibleOnly ? getters.getVisibleSheetIds() : getters.getSheetIds()).at(index);
    if (id === undefined) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return new WorksheetHost(this.book, id);
  }
}
