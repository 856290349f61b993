/** Events for add-ins: who is registered for what is the client's affair, so all are sent. */
import type { HostEvent } from "../../rich-api/bridge";

/** Numbers of the events on the wire (Excel.EventType has only their words). */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  nameChanged: 25,
} as const;

/** Target id of handlers on the collection of sheets. */
const WORKBOOK = "Workbook";

export class EventHub {
  private readonly listeners = new Set<(event: HostEvent) => void>();

  /** False after `context.runtime.enableEvents = false`. */
  enabled = true;

  subscribe(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells handlers on the sheet itself and those on the collection. */
  raiseForSheet(type: number, worksheetId: string, args: Readonly<Record<string, unknown>>): void {
    this.raise({ type, target: worksheetId, args });
    this.raiseForWorkbook(type, args);
  }

  raiseForWorkbook(type: number, args: Readonly<Record<string, unknown>>): void {
    this.raise({ type, target: WORKBOOK, args });
  }

  private raise(event: HostEvent): void {
    if (!this.enabled) return;
    for (const listener of this.listeners) listener(event);
  }
}
