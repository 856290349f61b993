/** Entry of the threads that read returns: each is given the run's settings once, then files, a handful at a time. */
import { join } from "node:path";
import { workerData } from "node:worker_threads";
import { worker } from "workerpool";
import { openAny } from "../workbook/other/open-any";
import { zipMembers } from "../workbook/xlsx/zip/zip-members";
import type { ReadAnswer, ReadSettings } from "./collect/read-answer";
import { readReturn } from "./collect/read-return";
import type { ReturnFile } from "./collect/return-file";
import { nodeUnpacking } from "./node-unpacking";
import { readInThread } from "./read-in-thread";

const settings = workerData as ReadSettings;
const world = {
  open: openAny(readInThread(join(__dirname, "other-reader.cjs")), nodeUnpacking),
  archives: zipMembers(nodeUnpacking),
};

worker({
  read: async (files: readonly ReturnFile[]): Promise<readonly ReadAnswer[]> => {
    const answers: ReadAnswer[] = [];
    for (const file of files) answers.push(await readReturn(file, settings, world));
    return answers;
  },
});
