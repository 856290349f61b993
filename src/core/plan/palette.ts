/** The colours of the sheets that we write: quiet on screen, told apart when printed in grey. */
export const PALETTE = {
  accent: "#9B2C2C",
  accentSoft: "#F7EAEA",
  accentMiddle: "#C97B7B",
  ink: "#242424",
  inkSoft: "#616161",
  onAccent: "#FFFFFF",
  line: "#BFBFBF",
  input: "#FFFBE6",
  computed: "#F3F2F1",
  closed: "#E8E6E4",
  warning: "#FFE8CC",
  danger: "#F9D0D0",
  dangerInk: "#8A1C1C",
  blue: "#2F5D8C",
} as const;
