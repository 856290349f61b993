/** Tells whether two frameworks are the same to the last field, and whether one was altered on its way. */
import { sha256 } from "../hash/sha-256";
import { rememberFor } from "../remember";
import { compactJson } from "./canonical-json";
import type { Framework } from "./framework";

/** SHA-256 of the framework's canonical text, in hexadecimal digits. */
export const frameworkHash = rememberFor((framework: Framework): string => sha256(compactJson(framework)));
