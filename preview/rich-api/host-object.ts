/**
 * What a class of the emulated application looks like to the dispatcher. A class states its
 * members once, typed against the client's own declarations; the dispatcher touches nothing else.
 */

/** Members of one class, by the way they may be used. */
export interface ApiSpec {
  readonly className: string;
  /** Properties that `load` may read. */
  readonly scalars: readonly string[];
  /** Scalars (or write-only properties) that may be assigned. */
  readonly settable: readonly string[];
  /** Properties that lead to another object. */
  readonly navigations: readonly string[];
  readonly methods: readonly string[];
  /** Members office.js calls for its own purposes; they belong to no API set. */
  readonly internal: readonly string[];
  /** Members that go by another name on the wire, by that name. */
  readonly aliases: Readonly<Record<string, string>>;
}

type Names<Client, Host> = readonly (keyof Client & keyof Host & string)[];

/** The members of ApiSpec that a class lists; what is missing is empty. */
export interface ApiMembers<Client, Host> {
  readonly scalars?: Names<Client, Host>;
  readonly settable?: Names<Client, Host>;
  readonly navigations?: Names<Client, Host>;
  readonly methods?: Names<Client, Host>;
  readonly internal?: readonly (keyof Host & string)[];
  readonly aliases?: Readonly<Record<string, keyof Client & keyof Host & string>>;
}

/**
 * Describes a host class. A name that the client's class `Client` does not know, or that the host
 * class `Host` does not have, is a compile error.
 */
export function describeApi<Client, Host>(className: string, members: ApiMembers<Client, Host>): ApiSpec {
  const {
    scalars = [],
    settable = [],
    navigations = [],
    methods = [],
    internal = [],
    aliases = {},
  } = members;
  return { className, scalars, settable, navigations, methods, internal, aliases };
}

export abstract class HostObject {
  abstract readonly api: ApiSpec;

  /** True for objects that the client may keep between batches (`trackedObjects`). */
  get keepsReference(): boolean {
    return false;
  }

  /** The member that identifies an item of a collection; reported as `Id` with every answer. */
  get wireId(): string | number | undefined {
    return undefined;
  }
}

export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract readonly items: readonly Item[];

  /** The item for a key (`getItem`); throws ItemNotFound when there is none. */
  abstract getItem(key: unknown): Item;
}

/** Stands for an object that is not there (`isNullObject`). */
export const NULL_OBJECT = Symbol("null object");

export type HostNode = HostObject | typeof NULL_OBJECT;
