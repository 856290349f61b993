/** Whose return it is: the unit on the roster, or what has to be asked. */
import type { CellRef } from "../../grid/address";
import { findUnit } from "../../roster/find-unit";
import type { RosterUnit } from "../../roster/roster";
import { closestName } from "../../validation/across/closest-name";
import type { Reason } from "../collected";
import { cellAt } from "../record/field-record";
import type { SheetBrief } from "../record/file-brief";
import type { FileRecord } from "../record/file-record";
import { makeReason, same, type DecidedThing, type Decisions } from "../states/make-reason";

export interface Owner {
  readonly unit: string;
  readonly rosterUnit: RosterUnit | null;
  /** Whose it will be if the guess is accepted. */
  readonly perhaps?: RosterUnit;
  readonly reasons: readonly Reason[];
}

/** @param units of the roster; null where there is none: every unit is taken as it is written */
export function whoseReturn(
  { file, madeFrom }: Pick<FileRecord, "file" | "madeFrom">,
  sheet: Pick<SheetBrief, "name" | "unit" | "header" | "fields">,
  units: readonly RosterUnit[] | null,
  thing: DecidedThing,
  decisions: Decisions,
): Owner {
  // On a sheet that was sent out the unit stood before anybody filled it in.
  const made = madeFrom?.find(({ sheet: name }) => name === sheet.name)?.unit ?? "";
  const written = sheet.unit ?? (made === "" ? null : made);
  const unit = written ?? fileTitle(file);
  if (units === null) return { unit, rosterUnit: null, reasons: [] };
  const found = written === null ? null : findUnit(units, written);
  if (found !== null) return { unit: found.unit.name, rosterUnit: found.unit, reasons: [] };
  const field = sheet.fields.unit;
  const at: CellRef = cellAt(field?.sheet ?? sheet.name, field?.at ?? sheet.header);
  const names = units.map(({ name }) => name);
  const guess = closestName(unit, names);
  const nearest = guess === null ? null : (units.find(({ name }) => name === guess) ?? null);
  if (nearest === null) {
    const shown =
      written === null
        ? { zh: "没有填写单位；文件名", en: "No unit is named, and the file's name" }
        : same(`“${written}”`);
    const reason = makeReason("C107", { unit: shown }, [at], thing, decisions);
    return { unit: written ?? "", rosterUnit: null, reasons: [reason] };
  }
  const reason = makeReason("C106", { unit, guess: nearest.name }, [at], thing, decisions);
  return reason.decided === "accept"
    ? { unit: nearest.name, rosterUnit: nearest, reasons: [reason] }
    : { unit: written ?? "", rosterUnit: null, perhaps: nearest, reasons: [reason] };
}

/** The file's name without folders and ending. */
export function fileTitle(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
