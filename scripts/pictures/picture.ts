/** A picture for the documentation, taken in the built preview. */
import type { FrameLocator, Page } from "playwright-core";

export const CLEAN = "?open=examples/sqlh-2026Q4-clean.xlsx";
export const FAULTY = "?open=examples/sqlh-2026Q4-faulty.xlsx";

export interface Picture {
  /** Name below docs/pictures. */
  readonly file: string;
  readonly query: string;
  readonly size: { readonly width: number; readonly height: number };
  /** The pane alone, twice as fine. */
  readonly paneOnly?: true;
  /** What a person does before the picture is taken. */
  readonly prepare: (pane: FrameLocator, page: Page) => Promise<void>;
}

/** Puts a heading of the pane at its top, with a little air above. */
export async function scrollTo(pane: FrameLocator, heading: string): Promise<void> {
  await pane.getByRole("heading", { name: heading, exact: true }).evaluate((element) => {
    const scroller = element.closest("[data-scrolls]");
    const below = scroller?.getBoundingClientRect().top ?? 0;
    scroller?.scrollBy(0, element.getBoundingClientRect().top - below - 12);
  });
}
