/** From which width on lists of units and returns are laid out as tables: on the page beside other programs, never in Excel's pane. */

export const WIDE = "@container (min-width: 720px)";
