/** What reads the merged cells of a file: few Excels need it, so it is loaded for them only. */
import type { mergesOfFile } from "./merges-of-file";

/** As mergesOfFile, which comes on the first call. */
export async function loadMergesOfFile(bytes: Uint8Array): ReturnType<typeof mergesOfFile> {
  const loaded = await import("./merges-of-file");
  return loaded.mergesOfFile(bytes);
}
