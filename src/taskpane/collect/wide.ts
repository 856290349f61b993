/** From which width on a list of 收表 is laid out as a table: on the page beside other programs, never in Excel's pane. */

export const WIDE = "@container (min-width: 720px)";
