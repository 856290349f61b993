/**
 * Listens to the engine and tells add-ins what happened, whether a person did it in the grid or
 * an add-in through the API; also keeps names and extras in step with the sheets.
 */
import type { Command, Model } from "@odoo/o-spreadsheet";
import { formatArea } from "../geometry/address";
import { excelName } from "../geometry/engine-names";
import { toAreas } from "./cell-runs";
import { eventReference } from "./event-reference";
import type { DefinedNames } from "./defined-names";
import { EVENT, type EventHub } from "./event-hub";

export interface WatcherContext {
  readonly model: Model;
  readonly events: EventHub;
  readonly names: DefinedNames;
  /** True while a request of an add-in is carried out. */
  readonly isOwnWrite: () => boolean;
  readonly forgetSheet: (sheetId: string) => void;
}

interface Position {
  readonly row: number;
  readonly col: number;
}

export class ModelWatcher {
  private changed = new Map<string, Map<string, Position>>();

  constructor(private readonly context: WatcherContext) {
    const { model } = context;
    // The bus of the engine is untyped; this event carries the command.
    model.on("command-dispatched", this, (command) => this.onCommand(command as Command));
    model.on("command-finalized", this, () => this.flush());
  }

  /** Stops listening. */
  dispose(): void {
    this.context.model.off("command-dispatched", this);
    this.context.model.off("command-finalized", this);
  }

  private onCommand(command: Command): void {
    const { events, names, forgetSheet } = this.context;
    switch (command.type) {
      case "UPDATE_CELL":
        if (command.content !== undefined) this.note(command.sheetId, command);
        break;
      case "CLEAR_CELL":
        this.note(command.sheetId, command);
        break;
      case "UPDATE_CELL_POSITION":
        this.note(command.sheetId, command, command.cellId === undefined);
        break;
      case "RENAME_SHEET":
        this.onRename(command.sheetId, excelName(command.oldName), excelName(command.newName));
        break;
      case "CREATE_SHEET":
        events.raiseForWorkbook(EVENT.added, this.sheetArgs(command.sheetId));
        break;
      case "DELETE_SHEET":
        names.sheetDeleted(command.sheetId, excelName(command.sheetName));
        forgetSheet(command.sheetId);
        events.raiseForWorkbook(EVENT.deleted, this.sheetArgs(command.sheetId));
        break;
      case "ACTIVATE_SHEET":
        if (command.sheetIdFrom !== command.sheetIdTo)
          this.onActivate(command.sheetIdFrom, command.sheetIdTo);
        break;
      default:
        // Nothing that add-ins are told of.
        break;
    }
  }

  private onRename(worksheetId: string, nameBefore: string, nameAfter: string): void {
    this.context.names.sheetRenamed(nameBefore, nameAfter);
    const args = { ...this.sheetArgs(worksheetId), nameBefore, nameAfter };
    this.context.events.raiseForWorkbook(EVENT.nameChanged, args);
  }

  private onActivate(from: string, to: string): void {
    this.context.events.raiseForSheet(EVENT.deactivated, from, { worksheetId: from });
    this.context.events.raiseForSheet(EVENT.activated, to, { worksheetId: to });
  }

  private note(sheetId: string, { row, col }: Position, relevant = true): void {
    if (!relevant) return;
    const cells = this.changed.get(sheetId) ?? new Map<string, Position>();
    cells.set(`${row},${col}`, { row, col });
    this.changed.set(sheetId, cells);
  }

  /** One event for each rectangle; what is sent reaches add-ins once the engine has calculated. */
  flush(): void {
    if (this.changed.size === 0) return;
    const { events, model } = this.context;
    const changed = this.changed;
    this.changed = new Map();
    for (const [worksheetId, cells] of changed) {
      if (model.getters.tryGetSheet(worksheetId) === undefined) continue;
      for (const area of toAreas(cells.values())) {
        const address = formatArea(area);
        const referenceId = eventReference(worksheetId, area);
        const args = { ...this.sheetArgs(worksheetId), changeType: "RangeEdited", address, referenceId };
        events.raiseForSheet(EVENT.changed, worksheetId, args);
      }
    }
  }

  private sheetArgs(worksheetId: string): Record<string, unknown> {
    const triggerSource = this.context.isOwnWrite() ? "ThisLocalAddin" : "Unknown";
    return { worksheetId, source: "Local", triggerSource };
  }
}
