/** Short ways for the host's tests to talk to Excel through the real client. */

/**
 * Runs a batch and syncs at its end. Not Excel.run, which sends a request of its own afterwards to
 * let go of the ranges it kept.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> {
  const context = new Excel.RequestContext();
  const result = await work(context);
  await context.sync();
  return result;
}

/** What a promise failed with: the client's own error. */
export async function errorOf(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof OfficeExtension.Error)) throw new Error(`No error of Office: ${String(outcome)}`);
  return outcome;
}

/** The code of the error that a promise failed with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return (await errorOf(work)).code;
}

/** Reads properties of a range of the first sheet, or of a named one. */
export function readRange(
  address: string,
  ...properties: ("values" | "formulas" | "text" | "numberFormat" | "valueTypes" | "address")[]
): Promise<Excel.Range> {
  return inExcel((context) => {
    const [cells = "", sheet = "Sheet1"] = address.split("!").reverse();
    return context.workbook.worksheets.getItem(sheet).getRange(cells).load(properties.join());
  });
}

/** Writes values to a range of the first sheet. */
export function writeValues(address: string, values: unknown): Promise<void> {
  return inExcel((context) => {
    // The declarations allow arrays only, but Excel also fills a range with a single value.
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = values as unknown[][];
  });
}

/** Lets messages that are on their way arrive: answers first, then events. */
export function nextEvents(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0)).then(
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  );
}
