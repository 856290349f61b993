/**
 * Chooses Fluent's theme: Windows' contrast themes first, then Excel's own theme, and where Excel
 * doesn't tell (on the web), what the system prefers.
 */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const FORCED_COLORS = "(forced-colors: active)";
const PREFERS_DARK = "(prefers-color-scheme: dark)";

export interface ThemeHints {
  /** Background colour of Excel's theme ("#262626"); null where Excel doesn't tell. */
  readonly officeBackground: string | null;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

export function chooseTheme(hints: ThemeHints): Theme {
  if (hints.forcedColors) return teamsHighContrastTheme;
  const dark = hints.officeBackground === null ? null : isDark(hints.officeBackground);
  return (dark ?? hints.prefersDark) ? webDarkTheme : webLightTheme;
}

/**
 * The theme for now; follows the system and Excel when they change.
 * @param readBackground background colour of Excel's theme, as ThemeHints has it
 */
export function useTheme(readBackground: () => string | null): Theme {
  const officeBackground = useSyncExternalStore(onReturn, readBackground);
  const forcedColors = useMediaQuery(FORCED_COLORS);
  const prefersDark = useMediaQuery(PREFERS_DARK);
  return chooseTheme({ officeBackground, prefersDark, forcedColors });
}

/**
 * Excel tells nobody that its theme was changed. But the person was elsewhere for it, and comes back
 * into the pane by mouse or keyboard.
 */
function onReturn(look: () => void): () => void {
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  document.documentElement.addEventListener("pointerenter", look);
  return () => {
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
    document.documentElement.removeEventListener("pointerenter", look);
  };
}

function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
  );
}

/** @returns null when the text isn't a colour such as #262626 */
function isDark(color: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
