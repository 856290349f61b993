/**
 * A context of Office.js that agrees to everything and counts the requests: for plans so large that
 * the emulated Excel would take minutes to carry them out. What is written is not kept.
 */

/** What the adapter reads after a request. All else is an object that agrees to everything. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  items: [{ id: "s1", name: "名册", visibility: "Visible" }],
  id: "s1",
  protected: false,
  readOnly: false,
};

export class CountingExcel {
  requests = 0;
  /** Calls and settings that went into the requests. */
  actions = 0;

  readonly newContext = (): Excel.RequestContext => {
    const sync = async (): Promise<void> => {
      this.requests += 1;
    };
    return this.agreeing({ sync }) as Excel.RequestContext;
  };

  private agreeing(own: Readonly<Record<string, unknown>>): unknown {
    const known: Record<string | symbol, unknown> = { ...own };
    return new Proxy(() => undefined, {
      get: (_, key) => {
        if (key === "then") return undefined;
        if (!(key in known))
          known[key] = typeof key === "string" ? (ANSWERS[key] ?? this.agreeing({})) : undefined;
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
