/** Which of a unit's returns is the newest: by 填报日期, then by the time of the file. */
import type { Text } from "../../locale/language";
import { byText } from "../frameworks/chosen-framework";

export interface DatedReturn {
  readonly file: string;
  /** The sheet of a file that holds several returns; null where it holds one. */
  readonly sheet: string | null;
  /** 填报日期, ISO 8601; null where there is none that can be read. */
  readonly filledOn: string | null;
  /** When the file was last changed, ISO 8601; null where nobody knows. */
  readonly modified: string | null;
}

export interface NewestReturn<Return extends DatedReturn> {
  readonly newest: Return;
  /** By what it comes before the others. */
  readonly why: Text;
}

/** @returns null where nothing tells which is newer: a person has to say */
export function newestReturn<Return extends DatedReturn>(
  returns: readonly Return[],
): NewestReturn<Return> | null {
  const [newest, next] = [...returns].sort(byNewest);
  if (newest === undefined || (next !== undefined && isEven(newest, next))) return null;
  return { newest, why: reasonBefore(newest, next) };
}

/** Newest first; those that nothing tells apart by name. */
export function byNewest(a: DatedReturn, b: DatedReturn): number {
  return (
    byText(b.filledOn ?? "", a.filledOn ?? "") ||
    byText(b.modified ?? "", a.modified ?? "") ||
    byText(a.file, b.file) ||
    byText(a.sheet ?? "", b.sheet ?? "")
  );
}

/** Copying and unpacking many files gives each a time of its own, some moments apart. */
const SAME_TIME = 60_000;

function isEven(a: DatedReturn, b: DatedReturn): boolean {
  if (a.filledOn !== b.filledOn) return false;
  if (a.modified === null || b.modified === null) return true;
  return Math.abs(Date.parse(a.modified) - Date.parse(b.modified)) < SAME_TIME;
}

function reasonBefore(first: DatedReturn, next: DatedReturn | undefined): Text {
  if (first.filledOn !== next?.filledOn) {
    const day = first.filledOn ?? "—";
    return { zh: `填报日期 ${day} 较新`, en: `filled in later, on ${day}` };
  }
  return { zh: "填报日期相同，文件时间较新", en: "same date, newer file" };
}

/** Files without their folders, as long as that tells them apart; with the sheet where a file holds several. */
export function shortNames(returns: readonly Pick<DatedReturn, "file" | "sheet">[]): readonly string[] {
  const sheets = ({ sheet }: Pick<DatedReturn, "sheet">): string => (sheet === null ? "" : `!${sheet}`);
  const short = returns.map((one) => `${one.file.replace(/^.*\//, "")}${sheets(one)}`);
  return new Set(short).size < returns.length ? returns.map((one) => `${one.file}${sheets(one)}`) : short;
}
