/**
 * The open workbook as it is now, as the bytes of an .xlsx file. Excel for Windows and Mac hands one out;
 * on the web and on iPad it doesn't.
 */

/** Bytes of a slice; Excel gives no larger ones. */
const SLICE = 4_194_304;

/** @returns null where Excel gives none, for whatever reason: nothing that is needed may rest on it */
export async function copyOfWorkbook(): Promise<Uint8Array | null> {
  if (!Office.context.requirements.isSetSupported("CompressedFile")) return null;
  try {
    const file = await openCopy();
    try {
      return await readSlices(file);
    } finally {
      // Excel keeps no more than two copies open.
      await new Promise<void>((resolve) => file.closeAsync(() => resolve()));
    }
  } catch (error) {
    if (error instanceof NoCopy) return null;
    throw error;
  }
}

class NoCopy extends Error {
  override readonly name = "NoCopy";
}

function openCopy(): Promise<Office.File> {
  return answered((callback) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, callback),
  );
}

async function readSlices(file: Office.File): Promise<Uint8Array> {
  const slices: Uint8Array[] = [];
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await answered<Office.Slice>((callback) => file.getSliceAsync(index, callback));
    slices.push(Uint8Array.from(slice.data as Iterable<number>));
  }
  const bytes = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const slice of slices) {
    bytes.set(slice, start);
    start += slice.length;
  }
  return bytes;
}

function answered<T>(ask: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new NoCopy("Excel gave no copy of the workbook", { cause: error }));
    }),
  );
}
