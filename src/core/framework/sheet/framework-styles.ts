/** How the cells of a framework's sheets look. */
import type { CellStyle } from "../../plan/plan";
import { TEMPLATE_STYLES } from "../../template/template-styles";

const { title, paragraph, header, label, textInput, numberInput, optionInput, section, closed } =
  TEMPLATE_STYLES;

export const FRAMEWORK_STYLES = {
  title: { ...title, horizontal: "left" },
  paragraph,
  header,
  label,
  section,
  hint: { ...closed, horizontal: "left" },
  textInput,
  /** Codes and versions stay as they are typed: 1-2 is no date. */
  codeInput: { ...textInput, numberFormat: "@" },
  numberInput,
  optionInput,
} satisfies Readonly<Record<string, CellStyle>>;

export type FrameworkStyle = keyof typeof FRAMEWORK_STYLES;
