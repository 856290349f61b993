/** The worker that reads other formats than .xlsx, apart from the page: takes a file's bytes, answers with its grid. */
import { set_cptable } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { answerQuestion } from "./answer-question";
import type { OtherQuestion } from "../other-question";

// Without them an .xls of before 1997 can't be read in Chinese; the library's build for browsers brings none.
set_cptable(codePages);
// What the library has to say of a file's details is for its makers.
Reflect.set(console, "error", () => undefined);

addEventListener("message", ({ data }: MessageEvent<OtherQuestion>) => postMessage(answerQuestion(data)));
