/** Whether a file still holds what was read of it: compared byte by byte, which no hash can be surer of. */

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
