/**
 * The workbook's defined names. They live here because the engine's own named ranges know no
 * hidden names, no comments and none of Excel's dotted names; their references follow renamed
 * sheets and become #REF! with deleted ones, as in Excel.
 */
import { HostError } from "../../rich-api/host-error";
import { quoteIfNeeded } from "../geometry/address";
import { replaceSheetNames } from "../geometry/engine-names";

export interface DefinedNameEntry {
  readonly name: string;
  /** Sheet id for a name of one sheet, null for the workbook. */
  readonly scope: string | null;
  /** With the leading "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

export class DefinedNames {
  private entries: DefinedNameEntry[] = [];
  private fresh = new WeakSet<DefinedNameEntry>();

  /** True for a name that was added in the request under way. */
  isFresh(entry: DefinedNameEntry): boolean {
    return this.fresh.has(entry);
  }

  /** A request begins: what was added is old now. */
  beginRequest(): void {
    this.fresh = new WeakSet();
  }

  get all(): readonly DefinedNameEntry[] {
    return this.entries;
  }

  find(name: string, scope: string | null): DefinedNameEntry | undefined {
    return this.entries.find(
      (entry) => entry.scope === scope && entry.name.toLowerCase() === name.toLowerCase(),
    );
  }

  /** @throws HostError InvalidArgument for an illegal name, ItemAlreadyExists for a taken one */
  add(entry: DefinedNameEntry): DefinedNameEntry {
    if (!isLegalName(entry.name)) {
      throw new HostError("InvalidArgument", "The name is not valid.", "NamedItemCollection.add");
    }
    if (this.find(entry.name, entry.scope) !== undefined) {
      throw new HostError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists.",
        "NamedItemCollection.add",
      );
    }
    const added = { ...entry, formula: normalizeReferences(entry.formula) };
    this.entries.push(added);
    this.fresh.add(added);
    return added;
  }

  /** Takes over a name from a file, which may hold names that Excel itself would no longer accept. */
  restore(entry: DefinedNameEntry): void {
    this.entries.push({ ...entry, formula: normalizeReferences(entry.formula) });
  }

  remove(entry: DefinedNameEntry): void {
    this.entries = this.entries.filter((other) => other !== entry);
  }

  sheetRenamed(oldName: string, newName: string): void {
    this.mapReferences((sheet) => (same(sheet, oldName) ? `${quoteIfNeeded(newName)}!` : null));
  }

  sheetDeleted(sheetId: string, name: string): void {
    this.entries = this.entries.filter((entry) => entry.scope !== sheetId);
    this.mapReferences((sheet) => (same(sheet, name) ? "#REF!" : null));
  }

  private mapReferences(replace: (sheet: string) => string | null): void {
    for (const entry of this.entries) entry.formula = replaceSheetNames(entry.formula, replace);
  }
}

/** Quotes sheet names as Excel itself writes them. */
export function normalizeReferences(formula: string): string {
  return replaceSheetNames(formula, (sheet) => `${quoteIfNeeded(sheet)}!`);
}

/** Excel's rule: letters, digits, "_", "." and "\", not beginning with a digit, unlike a reference. */
function isLegalName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  return !/^([A-Z]{1,3}[0-9]{1,7}|R[0-9]*(C[0-9]*)?|C[0-9]*)$/i.test(name);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
