/** Margins of everything that we print, in inches: narrow, so that wide tables stay legible on A4. */
export const PRINT_MARGINS = {
  left: 0.25,
  right: 0.25,
  top: 0.5,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
} as const;
