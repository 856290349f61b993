/**
 * An .xlsx file as parts that can be read, replaced, added and removed. Parts that nobody
 * touches keep their bytes, compressed as they were.
 */
import { textOfPart } from "./known-parts";
import { parseRelationships, type Relationship } from "./relationships";
import { relationshipsPart } from "./part-path";
import type { ZipArchive } from "../zip/zip-archive";
import { carryOver, pack, writeZip } from "../zip/zip-writer";

export class Package {
  /** Parts set since opening, by lower-case name; null for removed ones. */
  private readonly changed = new Map<string, { readonly name: string; readonly content: string } | null>();

  /** Relationships that were asked for, by their part's name in lower case; several readers need the same. */
  private readonly parsed = new Map<string, readonly Relationship[]>();

  /** @throws WorkbookError damaged, when the bytes are no complete archive */
  constructor(private readonly archive: ZipArchive) {}

  has(name: string): boolean {
    const change = this.changed.get(name.toLowerCase());
    return change === undefined ? this.archive.has(name) : change !== null;
  }

  /** @throws WorkbookError damaged, when there is no such part; tooLarge; encoding, when it can't be read */
  readText(name: string): string {
    return this.changed.get(name.toLowerCase())?.content ?? textOfPart(this.archive, name);
  }

  /** Relationships of a part ("" for the package); none when it has no such list. */
  relationships(source: string): readonly Relationship[] {
    const part = relationshipsPart(source);
    const key = part.toLowerCase();
    const known = this.parsed.get(key);
    if (known !== undefined) return known;
    const relationships = this.has(part) ? parseRelationships(source, this.readText(part)) : [];
    this.parsed.set(key, relationships);
    return relationships;
  }

  write(name: string, content: string): void {
    this.set(name, { name, content });
  }

  remove(name: string): void {
    this.set(name, null);
  }

  /** Names of all parts: those that were there in their order, then new ones. */
  names(): readonly string[] {
    const old = this.archive.entries.map((entry) => entry.name).filter((name) => this.has(name));
    return [...old, ...this.added().map(({ name }) => name)];
  }

  /** The package as a file. The same content always gives the same bytes. */
  toBytes(): Uint8Array {
    const encoder = new TextEncoder();
    const kept = this.archive.entries.flatMap((entry) => {
      const change = this.changed.get(entry.name.toLowerCase());
      if (change === null) return [];
      return [
        change === undefined
          ? carryOver(this.archive, entry)
          : pack(entry.name, encoder.encode(change.content)),
      ];
    });
    const added = this.added().map(({ name, content }) => pack(name, encoder.encode(content)));
    return writeZip([...kept, ...added]);
  }

  private set(name: string, change: { readonly name: string; readonly content: string } | null): void {
    this.changed.set(name.toLowerCase(), change);
    this.parsed.delete(name.toLowerCase());
  }

  private added(): readonly { readonly name: string; readonly content: string }[] {
    return [...this.changed.values()]
      .filter((change) => change !== null)
      .filter(({ name }) => !this.archive.has(name));
  }
}
