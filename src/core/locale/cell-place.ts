/** A cell in a sentence: for errors that are about one cell. */
import type { Text } from "./language";

/** Sheet and cell with the words around them, or words for it where they aren't known. */
export function cellPlace({ sheet, cell }: Readonly<Record<string, string>>): Text {
  if (sheet === undefined || cell === undefined) return { zh: "要修改的单元格", en: "" };
  return { zh: `工作表“${sheet}”单元格 ${cell} `, en: ` in cell ${cell} of sheet “${sheet}”` };
}
