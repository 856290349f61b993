/** Turns the object paths of one batch into host objects, each at most once. */
import { HostError } from "./host-error";
import { type HostNode, HostObject, NULL_OBJECT } from "./host-object";
import { asCollection, type Members } from "./members";
import type { ReferenceTable } from "./references";
import { type ArgumentInfo, type BatchRequest, type ObjectPathInfo, PathType } from "./wire";

/** Where object paths begin. */
export interface ObjectRoots {
  readonly root: HostObject;
  /** Objects the client creates by name (`new Microsoft.…`). */
  readonly services: Readonly<Record<string, HostObject>>;
}

export class ObjectPaths {
  private readonly nodes = new Map<number, HostNode>();

  constructor(
    private readonly paths: BatchRequest["ObjectPaths"],
    private readonly roots: ObjectRoots,
    private readonly members: Members,
    private readonly references: ReferenceTable,
  ) {}

  resolve(id: number): HostNode {
    const known = this.nodes.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", `The object path ${id} is not known.`);
    const node = this.instantiate(path);
    this.nodes.set(id, node);
    return node;
  }

  /** Arguments with the objects that they refer to put in place. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) {
      const node = this.resolve(reference);
      return node === NULL_OBJECT ? null : node;
    }
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((item: unknown, index) => this.argument(item, reference[index]));
    }
    return this.plainArgument(value);
  }

  /** Objects nested in options arrive as {_ObjectPathId}. */
  private plainArgument(value: unknown): unknown {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
      return this.resolve(value._ObjectPathId);
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.plainArgument(item)]));
  }

  private instantiate(path: ObjectPathInfo): HostNode {
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return this.roots.root;
      case PathType.NullObject:
        return NULL_OBJECT;
      case PathType.ReferenceId:
        return this.references.resolve(path.Name);
      case PathType.NewObject:
        return this.service(path.Name);
      default:
        return this.fromParent(path);
    }
  }

  private service(name: string): HostObject {
    const service = this.roots.services[name];
    if (service === undefined) {
      throw new HostError("NotImplemented", `The preview host does not emulate ${name}.`, name);
    }
    return service;
  }

  private fromParent(path: ObjectPathInfo): HostNode {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const result = this.step(parent, path);
    if (result === null || result === undefined) return NULL_OBJECT;
    if (!(result instanceof HostObject)) {
      throw new HostError("InvalidObjectPath", `${path.Name} does not lead to an object.`);
    }
    return result;
  }

  private step(parent: HostObject, path: ObjectPathInfo): unknown {
    const args = this.arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.Indexer:
        return asCollection(parent).getItem(args[0]);
      case PathType.Property:
        return this.members.navigate(parent, path.Name);
      case PathType.Method:
        return this.members.call(parent, path.Name, args);
      default:
        throw new HostError(
          "InvalidObjectPath",
          `Object paths of type ${path.ObjectPathType} are not known.`,
        );
    }
  }
}
