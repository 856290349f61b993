/** A thread that inflates, checks and scans its share of the workbooks of a folder, and says how many cells it saw. */
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { nodeUnpacking } from "../../src/cli/node-unpacking";
import { scanned } from "../plain-scan";

let cells = 0;
for (const file of workerData as readonly string[])
  cells += scanned(new Uint8Array(readFileSync(file)), nodeUnpacking);
parentPort?.postMessage(cells);
