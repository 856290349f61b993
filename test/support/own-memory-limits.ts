/**
 * For tests of threads that run out of memory. What `npm run jest` allows its workers (`--max-old-space-size` and the like) would
 * count for every thread in them too, in place of the thread's own limits: a thread took two gigabytes before it died.
 */
import { setFlagsFromString } from "node:v8";

const OF_THE_PROCESS = /^--(?:max-old-space-size|max-semi-space-size|min-semi-space-size)=\d+$/;

/** From here to the end of the file's tests, threads that begin have their own limits. */
export function useOwnMemoryLimits(): void {
  const flags = process.execArgv.filter((flag) => OF_THE_PROCESS.test(flag));
  beforeAll(() => {
    for (const flag of flags) setFlagsFromString(flag.replace(/\d+$/, "0"));
  });
  afterAll(() => {
    for (const flag of flags) setFlagsFromString(flag);
  });
}
