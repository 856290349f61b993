/** Names of strangers that a person took for a unit's, to be kept in the roster's 曾用名 for the next periods. */
import type { AcceptedName } from "../../roster/former-name-edits";
import type { Collected } from "../collected";

/** What was decided of C106; a file that names no unit gives nothing that could be found again. */
export function acceptedNames({ returns }: Collected): readonly AcceptedName[] {
  return returns.flatMap(({ reasons, rosterUnit, writtenUnit, madeFrom, sheet }) => {
    const isAccepted = reasons.some(({ code, decided }) => code === "C106" && decided === "accept");
    const name = writtenUnit || (madeFrom?.find((made) => made.sheet === sheet)?.unit ?? "");
    return isAccepted && rosterUnit !== null && name !== "" ? [{ unit: rosterUnit, name }] : [];
  });
}
