/** Writes docs/ledgers.md: `npm run docs:ledgers`. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ledgersPage } from "./ledgers-page";

void writeFile(resolve(__dirname, "../docs/ledgers.md"), ledgersPage());
