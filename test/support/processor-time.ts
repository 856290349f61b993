/**
 * Time for tests that say how long a reading may take. The clock also counts what other programs do meanwhile, and
 * beside lint and a second worker that has been more than the work itself.
 */

/** Milliseconds of the processors that this process has used so far. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
