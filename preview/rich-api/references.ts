/** Objects that the client keeps between batches, under the ids it knows them by. */
import { HostError } from "./host-error";
import type { HostObject } from "./host-object";

export class ReferenceTable {
  private readonly byId = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private next = 1;

  /** The id of a kept object; undefined when the client does not keep it. */
  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  /** Keeps an object (again) and returns its id. */
  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `ref:${this.next++}`;
    this.byId.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  resolve(id: string): HostObject {
    const object = this.byId.get(id);
    if (object === undefined) {
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    }
    return object;
  }

  release(id: string): void {
    const object = this.byId.get(id);
    if (object === undefined) return;
    this.byId.delete(id);
    this.ids.delete(object);
  }
}
