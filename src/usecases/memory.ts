/**
 * Remembers small choices of the person on this machine. A browser may refuse its storage to a page
 * inside another one (Excel on the web): then nothing is remembered, and the pane works all the same.
 */
export interface Memory {
  /** @returns null when nothing is remembered */
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/**
 * @param storage asked for each time, because even naming it is refused where storage is blocked
 * @param prefix keeps what Excel keeps apart on the web apart (`Office.context.partitionKey`)
 */
export function webMemory(storage: () => Storage, prefix: string): Memory {
  return {
    get: (key) => {
      try {
        return storage().getItem(`${prefix}${key}`);
      } catch {
        return null;
      }
    },
    set: (key, value) => {
      try {
        storage().setItem(`${prefix}${key}`, value);
      } catch {
        // Blocked or full: the choice then holds until the pane is closed, which needs no message.
      }
    },
  };
}
