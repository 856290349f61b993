/** What a thread that reads another format is asked, and what it answers: its errors must be plain data. */
import { WorkbookError } from "../workbook-error";
import type { OtherAnswer, OtherQuestion } from "../other-question";
import { readOther } from "./read-other";

export function answerQuestion({ bytes, format }: OtherQuestion): OtherAnswer {
  try {
    return { grid: readOther(bytes, format) };
  } catch (error) {
    if (error instanceof WorkbookError) return { code: error.code, detail: error.detail };
    return { code: "damaged", detail: { reason: String(error) } };
  }
}
