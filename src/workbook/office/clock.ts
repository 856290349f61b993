/** Time as the adapter needs it, so that tests wait for nothing. */
export interface Clock {
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /**
   * Calls back once after so many milliseconds.
   * @returns calls it off
   */
  later(milliseconds: number, callback: () => void): () => void;
}

/** The time of the machine. */
export const systemClock: Clock = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  later: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
