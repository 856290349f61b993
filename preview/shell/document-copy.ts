/**
 * `Office.context.document.getFileAsync` as Excel for Windows answers it: the document's bytes in slices,
 * by the numbers of the old asynchronous methods.
 */

/** An array as native hosts hand it over. */
export interface NativeArray {
  toArray(): unknown[];
}

/** Numbers of the methods (OSF.DDA dispatch ids). */
const METHOD = { open: 77, slice: 80, close: 81 } as const;
/** Copies that Excel keeps open at a time. */
const MOST_OPEN = 2;
const SUCCEEDED = 0;
/** “Permission denied”: what some Excels answer. */
const DENIED = 7000;

type Answer = (answer: number | NativeArray) => void;

export class DocumentCopies {
  private readonly open = new Map<number, Uint8Array>();
  private opened = 0;

  /** @param save the document as it is now; what it fails with, Excel refuses */
  constructor(private readonly save: () => Promise<Uint8Array>) {}

  /** @returns false for a method of something else */
  execute(method: number, parameters: readonly unknown[], answer: Answer): boolean {
    const [handle, offset = 0, size = 0] = parameters.map(Number);
    switch (method) {
      case METHOD.open:
        if (this.open.size >= MOST_OPEN) {
          answer(DENIED);
          return true;
        }
        this.save().then(
          (bytes) => {
            this.open.set(++this.opened, bytes);
            answer(native(SUCCEEDED, this.opened, bytes.length));
          },
          () => answer(DENIED),
        );
        return true;
      case METHOD.slice: {
        const slice = this.open.get(handle ?? 0)?.slice(offset, offset + size);
        answer(slice === undefined ? DENIED : native(SUCCEEDED, [...slice], slice.length));
        return true;
      }
      case METHOD.close:
        answer(this.open.delete(handle ?? 0) ? SUCCEEDED : DENIED);
        return true;
      default:
        return false;
    }
  }
}

function native(...items: unknown[]): NativeArray {
  return { toArray: () => items };
}
