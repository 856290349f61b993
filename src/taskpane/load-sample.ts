/** The sample workbook, which is served beside the pane. */

const ADDRESS = "assets/sample.xlsx";

/** @throws Error when the server doesn't give it */
export async function loadSample(): Promise<Uint8Array> {
  const response = await fetch(ADDRESS);
  if (!response.ok) throw new Error(`The server answered ${response.status} for the sample`);
  return new Uint8Array(await response.arrayBuffer());
}
