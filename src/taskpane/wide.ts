/** What becomes of the pane on a wide page: from which width on lists of units and returns are laid out as tables: on the page beside other programs, never in Excel's pane. */

export const WIDE = "@container (min-width: 720px)";

/** How wide fields and buttons get at most where the page gives more: across a whole screen nobody finds what belongs to what. */
export const FORM_WIDTH = "480px";
