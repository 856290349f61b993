/** Writes docs/findings.md: `npm run docs:findings`. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { findingsPage } from "./findings-page";

void writeFile(resolve(__dirname, "../docs/findings.md"), findingsPage());
