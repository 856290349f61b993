/** Tells whether two frameworks are the same to the last field, and whether one was altered on its way. */
import { sha256 } from "../hash/sha-256";
import { rememberFor } from "../remember";
import { compactJson } from "./canonical-json";
import type { Framework } from "./framework";

/** Of frameworks whose hash came with them. */
const given = new Map<Framework, string>();

/** Spares working it out, for a framework that can't be another one. */
export function giveHash(framework: Framework, hash: string): void {
  given.set(framework, hash);
}

/** The framework's canonical text on one line, as workbooks and records carry it. */
export const frameworkText = rememberFor((framework: Framework): string => compactJson(framework));

/** SHA-256 of that text, in hexadecimal digits. */
export const frameworkHash = rememberFor(
  (framework: Framework): string => given.get(framework) ?? sha256(frameworkText(framework)),
);
