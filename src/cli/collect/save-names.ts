/**
 * `collect --save-names`: names that were accepted go into the roster's 曾用名, in its own file. Only when it was asked
 * for, and each cell is told; without the wish it is said that there is something to keep.
 */
import { formerNameEdits, type AcceptedName } from "../../core/roster/former-name-edits";
import { readRoster } from "../../core/roster/read-roster";
import { qualifiedAddress } from "../../core/grid/address";
import type { Language, Text } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { readBytes, writeBytes } from "../files";
import { printableName } from "../printable";
import { reportFailure } from "../report-failure";
import type { Terminal } from "../terminal";

/**
 * The roster is read again: what was changed in it meanwhile stays, and it is replaced whole or not at all.
 * @returns false when anything that was wished for could not be written; it was told
 */
export async function saveNames(
  roster: string,
  accepted: readonly AcceptedName[],
  language: Language,
  terminal: Terminal,
): Promise<boolean> {
  if (accepted.length === 0) return true;
  try {
    return await write(roster, accepted, language, terminal);
  } catch (error) {
    // The results of the collecting stand, whatever is the matter with the roster.
    reportFailure(error, language, terminal);
    return false;
  }
}

/** For a run that wasn't asked to write them. */
export function tellUnsaved(accepted: readonly AcceptedName[], language: Language, terminal: Terminal): void {
  const count = new Set(accepted.map(({ unit, name }) => JSON.stringify([unit.name, name]))).size;
  if (count > 0) terminal.err(`${unsaved(count)[language]}\n`);
}

async function write(
  path: string,
  accepted: readonly AcceptedName[],
  language: Language,
  terminal: Terminal,
): Promise<boolean> {
  const tell = (text: Text): void => terminal.err(`${text[language]}\n`);
  const workbook = await terminal.workbooks.open(await readBytes(path), path);
  const name = printableName(path);
  if (workbook.origin !== undefined) {
    tell(otherFormat(name, accepted));
    return false;
  }
  const grid = await workbook.read();
  const units = readRoster(grid)?.units ?? [];
  const now = accepted.map(({ unit, name: written }) => ({
    unit: units.find((one) => one.name === unit.name) ?? unit,
    name: written,
  }));
  const { edits, written, left } = formerNameEdits(grid, units, now);
  if (edits.length > 0) {
    await workbook.apply({ sheets: [], edits, names: [], activate: null });
    await writeBytes(path, workbook.toBytes());
  }
  for (const { unit, name: former, at } of written)
    tell({
      zh: `${name}  ${qualifiedAddress(at)}  “${unit.name}”的曾用名记入“${former}”`,
      en: `${name}  ${qualifiedAddress(at)}  “${former}” is entered as a former name of “${unit.name}”`,
    });
  for (const { unit, name: former, why } of left)
    tell({
      zh: `${name}  “${former}”没有记入“${unit.name}”的曾用名：${why.zh}。`,
      en: `${name}  “${former}” was not entered as a former name of “${unit.name}”: ${why.en}.`,
    });
  return left.length === 0;
}

function otherFormat(file: string, accepted: readonly AcceptedName[]): Text {
  const list = (mark: string, join: string): string =>
    accepted.map(({ unit, name }) => `${name}${mark}${unit.name}`).join(join);
  return {
    zh: `${file} 不是普通的 .xlsx，没有改动；请另存为 .xlsx 后再收一次，或手工记入曾用名：${list(" → ", "；")}。`,
    en: `${file} is no plain .xlsx and was left alone. Save it as .xlsx and collect again, or enter the former names by hand: ${list(" → ", "; ")}.`,
  };
}

function unsaved(count: number): Text {
  return {
    zh: `有 ${count} 个接受的名称还不在单位名录的“曾用名”里，下期会再问；加上 --save-names 即可记入名录。`,
    en: `${plural(count, "accepted name is", "accepted names are")} not among the roster’s former names yet and will be asked about again; enter them with --save-names.`,
  };
}
