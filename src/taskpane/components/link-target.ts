/** Links below each other are high enough to be met with a finger: 24 pixels, as WCAG 2.2 asks. */
export const TARGET = { display: "inline-block", minHeight: "24px" } as const;
