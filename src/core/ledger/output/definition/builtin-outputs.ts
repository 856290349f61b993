/** What the product's ledgers give out, one a file. */
import { normalizeText } from "../../../sheet/normalize-text";
import duesSlips from "../builtin/dues-slips.json";
import electionReminder from "../builtin/election-reminder.json";
import electionRequest from "../builtin/election-request.json";
import projectTimeline from "../builtin/project-timeline.json";
import rulesChange from "../builtin/rules-change.json";
import visitMatrix from "../builtin/visit-matrix.json";
import { outputSchema, type Output } from "./output";

/** In the order in which people are offered them. */
export const BUILTIN_OUTPUTS: readonly Output[] = [
  electionReminder,
  electionRequest,
  duesSlips,
  visitMatrix,
  projectTimeline,
  rulesChange,
].map((file) => outputSchema.parse(file));

/** @returns null for a name that is none of them */
export function outputByName(name: string): Output | null {
  const wanted = normalizeText(name);
  const isIt = ({ id, name: own, aliases }: Output): boolean =>
    [id, own.zh, own.en, ...aliases].some((one) => normalizeText(one) === wanted);
  return BUILTIN_OUTPUTS.find(isIt) ?? null;
}
