/**
 * The look of rows that lead to a cell. They are plain buttons, not Fluent's: there can be
 * hundreds of them, and each Fluent button costs several times as much to draw.
 */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useRowButtonStyles = makeStyles({
  base: {
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
  },
  still: { cursor: "default" },
  action: {
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    "@media (forced-colors: active)": {
      ":hover": { backgroundColor: "Highlight", color: "HighlightText", forcedColorAdjust: "none" },
    },
  },
});
