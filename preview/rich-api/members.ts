/**
 * Access to the members of a host object by their names on the wire. Everything that a class does
 * not list is refused loudly, and so is every member above the declared API set.
 */
import { HostError } from "./host-error";
import { HostCollection, type HostObject } from "./host-object";

type MemberKind = "scalars" | "settable" | "navigations" | "methods";

/** The error for a member that the application does not offer yet; null for one it offers. */
export type ApiGate = (className: string, member: string) => HostError | null;

/** "IsNullObject" → "isNullObject"; names of the wire begin with a capital. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The inverse of camelCase. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export class Members {
  constructor(private readonly gate: ApiGate) {}

  /** True when the class lists the member, whatever the API set. */
  has(object: HostObject, kind: MemberKind, name: string): boolean {
    return object.api[kind].includes(camelCase(name));
  }

  /** The scalars that `load` without a choice reads. */
  offeredScalars(object: HostObject): readonly string[] {
    return object.api.scalars.filter((name) => this.gate(object.api.className, name) === null);
  }

  get(object: HostObject, name: string): unknown {
    return Reflect.get(object, this.check(object, "scalars", name));
  }

  navigate(object: HostObject, name: string): unknown {
    return Reflect.get(object, this.check(object, "navigations", name));
  }

  set(object: HostObject, name: string, value: unknown): void {
    Reflect.set(object, this.check(object, "settable", name), value);
  }

  call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const method: unknown = Reflect.get(object, this.methodName(object, name));
    if (typeof method !== "function") throw notEmulated(object, name);
    const result: unknown = Reflect.apply(method, object, args);
    return result;
  }

  private methodName(object: HostObject, name: string): string {
    if (object.api.internal.includes(name)) return name;
    return this.check(object, "methods", name);
  }

  private check(object: HostObject, kind: MemberKind, wireName: string): string {
    const name = object.api.aliases[wireName] ?? camelCase(wireName);
    const refusal = this.gate(object.api.className, name);
    if (refusal !== null) throw refusal;
    if (!object.api[kind].includes(name)) throw notEmulated(object, name);
    return name;
  }
}

/** The items of a collection, refused for anything else. */
export function asCollection(object: HostObject): HostCollection {
  if (!isCollection(object)) throw notEmulated(object, "items");
  return object;
}

/** `instanceof` alone would leave the kind of the items open. */
export function isCollection(object: HostObject): object is HostCollection {
  return object instanceof HostCollection;
}

function notEmulated(object: HostObject, member: string): HostError {
  const location = `${object.api.className}.${camelCase(member)}`;
  return new HostError("NotImplemented", `The preview host does not emulate ${location}.`, location);
}
