/** Review workbooks that came back: files, folders and archives. One that can't be used is told and stops nothing. */
import type { ReviewFile } from "../../core/collect/review/merge-reviews";
import { readReviews } from "../../core/collect/review/read-review";
import { unreadableBy } from "../../core/collect/record/unreadable";
import type { Language, Text } from "../../core/locale/language";
import { WorkbookError } from "../../workbook/workbook-error";
import { expandNames } from "../expand-files";
import { readBytes } from "../files";
import { printableName } from "../printable";
import type { Terminal } from "../terminal";
import { withDiskSource } from "./disk-source";
import { findReturns } from "./find-returns";
import type { ReturnFile } from "./return-file";

export interface ReviewFiles {
  readonly files: readonly ReviewFile[];
  /** What could not be used; it was told. */
  readonly unused: number;
}

/** @throws CliError for a wildcard that stands for nothing */
export async function readReviewFiles(
  paths: readonly string[],
  language: Language,
  terminal: Terminal,
): Promise<ReviewFiles> {
  const found = await findReturns(await expandNames(paths), [], terminal.archives);
  const files: ReviewFile[] = [];
  let unused = 0;
  const tell = (file: string, text: Text): void => {
    unused++;
    terminal.err(`${printableName(file)}  ${text[language]}\n`);
  };
  for (const { name, code, detail } of found.refused) tell(name, sentenceOf({ code, detail }));
  for (const file of found.files) {
    try {
      const workbook = await terminal.workbooks.open(await contentOf(file, terminal), file.name);
      const reviews = readReviews(await workbook.read());
      if (reviews.length === 0) tell(file.name, NO_REVIEW);
      files.push(...reviews.map((review) => ({ file: file.name, review })));
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      tell(file.name, sentenceOf(error));
    }
  }
  return { files, unused };
}

async function contentOf({ path, member }: ReturnFile, { archives }: Terminal): Promise<Uint8Array> {
  if (member === null) return readBytes(path);
  return withDiskSource(path, (source) => archives.content(source, member));
}

function sentenceOf(error: Parameters<typeof unreadableBy>[0]): Text {
  const { message, remedy } = unreadableBy(error);
  return { zh: `${message.zh}；${remedy.zh}。`, en: `${message.en}: ${remedy.en}.` };
}

const NO_REVIEW: Text = {
  zh: "不是本程序生成的复核打分表，或者其中的发出记录已被删除；请用原来发出的表。",
  en: "is no review workbook of ours, or no longer says what was sent out. Please use the one that was sent.",
};
