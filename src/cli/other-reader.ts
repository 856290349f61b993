/** Entry of the thread that reads other formats than .xlsx: takes a file's bytes, answers with its grid. */
import { parentPort, workerData } from "node:worker_threads";
import { readOther } from "../workbook/other/read-other";
import { WorkbookError } from "../workbook/workbook-error";
import type { OtherAnswer, OtherQuestion } from "./read-in-thread";

const { bytes, format } = workerData as OtherQuestion;

function answer(): OtherAnswer {
  try {
    return { grid: readOther(bytes, format) };
  } catch (error) {
    if (error instanceof WorkbookError) return { code: error.code, detail: error.detail };
    return { code: "damaged", detail: { reason: String(error) } };
  }
}

parentPort?.postMessage(answer());
