/** Entry of the thread that reads other formats than .xlsx: takes a file's bytes, answers with its grid. */
import { parentPort, workerData } from "node:worker_threads";
import { answerQuestion } from "../workbook/other/answer-question";
import type { OtherQuestion } from "../workbook/other-question";

parentPort?.postMessage(answerQuestion(workerData as OtherQuestion));
