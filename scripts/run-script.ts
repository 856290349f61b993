/** How every script ends: mistakes of the person as plain sentences, all others with their stack. */
import { UsageError } from "./usage-error";

/** Runs a script's work; the exit code is 2 when the person has to change something. */
export async function runScript(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
