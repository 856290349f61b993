/**
 * A context of Office.js that agrees to everything and counts the requests: for plans so large that
 * the emulated Excel would take minutes to carry them out. What is written is not kept.
 */

/** What the adapter reads after a request. All else is an object that agrees to everything. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  id: "s1",
  protected: false,
  readOnly: false,
};

export class CountingExcel {
  requests = 0;
  /** Calls and settings that went into the requests. */
  actions = 0;

  /** @param sheets names of the sheets that are there */
  constructor(private readonly sheets: readonly string[]) {}

  readonly newContext = (): Excel.RequestContext => {
    const sync = async (): Promise<void> => {
      this.requests += 1;
    };
    return this.agreeing({ sync }) as Excel.RequestContext;
  };

  private answer(key: string): unknown {
    if (key !== "items") return ANSWERS[key];
    return this.sheets.map((name, index) => ({ id: `s${index + 1}`, name, visibility: "Visible" }));
  }

  private agreeing(own: Readonly<Record<string, unknown>>): unknown {
    const known: Record<string | symbol, unknown> = { ...own };
    return new Proxy(() => undefined, {
      get: (_, key) => {
        if (key === "then") return undefined;
        if (!(key in known))
          known[key] = typeof key === "string" ? (this.answer(key) ?? this.agreeing({})) : undefined;
        return known[key];
      },
      set: (_, key, value) => {
        this.actions += 1;
        known[key] = value;
        return true;
      },
      apply: () => {
        this.actions += 1;
        return this.agreeing({});
      },
    });
  }
}
