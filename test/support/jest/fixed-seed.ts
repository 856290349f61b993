/**
 * Generated inputs are the same in every run, so that a red run can be repeated and a green one
 * means the same everywhere. `FC_SEED=random` (or a number) looks for new ones.
 */
import fc from "fast-check";

const DEFAULT_SEED = 20_261;
const chosen = process.env["FC_SEED"] ?? String(DEFAULT_SEED);
if (chosen !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(chosen) });
