/** Which of Fluent's themes fits what Excel and the system say. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { act, renderHook } from "@testing-library/react";
import { chooseTheme, useTheme } from "../../src/taskpane/theme";

const hints = { officeBackground: null, prefersDark: false, forcedColors: false };

test.each([
  ["nothing is known", hints, webLightTheme],
  ["Excel doesn't tell and the system is dark", { ...hints, prefersDark: true }, webDarkTheme],
  [
    "Excel is light although the system is dark",
    { ...hints, officeBackground: "#FFFFFF", prefersDark: true },
    webLightTheme,
  ],
  ["Excel is black", { ...hints, officeBackground: "#262626" }, webDarkTheme],
  ["Excel's colour can't be read", { ...hints, officeBackground: "black", prefersDark: true }, webDarkTheme],
  [
    "a contrast theme is on",
    { officeBackground: "#FFFFFF", prefersDark: false, forcedColors: true },
    teamsHighContrastTheme,
  ],
])("when %s", (_name, given, theme) => {
  expect(chooseTheme(given)).toBe(theme);
});

test("the theme follows Excel when the person comes back from changing it", () => {
  let background = "#FFFFFF";
  const readBackground = () => background;
  const { result } = renderHook(() => useTheme(readBackground));
  expect(result.current).toBe(webLightTheme);
  background = "#262626";
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(result.current).toBe(webDarkTheme);
});
