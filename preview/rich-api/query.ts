/** Answers `load`: the part of an object that was selected, in the client's own shape. */
import { type HostCollection, HostObject } from "./host-object";
import { isCollection, type Members, pascalCase } from "./members";
import type { ReferenceTable } from "./references";
import type { QueryInfo } from "./wire";

type Path = readonly string[];
type Answer = Record<string, unknown>;

const ALL: Path = ["*"];

export class QueryReader {
  constructor(
    private readonly members: Members,
    private readonly references: ReferenceTable,
  ) {}

  /** What identifies an object to the client: its id and, when it is kept, its reference. */
  identity(object: HostObject): Answer {
    const answer: Answer = {};
    if (object.wireId !== undefined) answer["Id"] = object.wireId;
    const reference = this.references.idOf(object);
    if (reference !== undefined) answer["_ReferenceId"] = reference;
    return answer;
  }

  read(object: HostObject, query: QueryInfo): Answer {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) =>
      path.split("/").filter(Boolean),
    );
    return this.project(object, paths.length === 0 ? [ALL] : paths, query);
  }

  private project(object: HostObject, paths: readonly Path[], window: QueryInfo = {}): Answer {
    return isCollection(object)
      ? this.projectCollection(object, paths, window)
      : this.projectObject(object, paths);
  }

  private projectObject(object: HostObject, paths: readonly Path[]): Answer {
    const answer = this.identity(object);
    const deeper = new Map<string, Path[]>();
    for (const [head = "*", ...rest] of paths) {
      if (head === "*" || head === "$all") this.readScalars(object, answer);
      else if (this.members.has(object, "navigations", head)) {
        deeper.set(head, [...(deeper.get(head) ?? []), rest.length > 0 ? rest : ALL]);
      } else answer[pascalCase(head)] = this.members.get(object, head);
    }
    for (const [name, subPaths] of deeper) {
      const target = this.members.navigate(object, name);
      answer[pascalCase(name)] =
        target instanceof HostObject ? this.project(target, subPaths) : { _IsNull: true };
    }
    return answer;
  }

  /** A bare name on a collection is meant for its items, as in `load("name")`. */
  private projectCollection(collection: HostCollection, paths: readonly Path[], window: QueryInfo): Answer {
    const answer = this.identity(collection);
    const itemPaths: Path[] = [];
    for (const [head = "*", ...rest] of paths) {
      if (head.toLowerCase() === "items") itemPaths.push(rest.length > 0 ? rest : ALL);
      else if (this.members.has(collection, "scalars", head))
        answer[pascalCase(head)] = this.members.get(collection, head);
      else itemPaths.push([head, ...rest]);
    }
    if (itemPaths.length > 0) {
      const first = window.Skip ?? 0;
      const last = window.Top === undefined ? undefined : first + window.Top;
      answer["_Items"] = collection.items.slice(first, last).map((item) => this.project(item, itemPaths));
    }
    return answer;
  }

  private readScalars(object: HostObject, answer: Answer): void {
    for (const name of this.members.offeredScalars(object))
      answer[pascalCase(name)] = this.members.get(object, name);
  }
}
