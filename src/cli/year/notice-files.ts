/** `year --notices`: a notice for each unit in a folder, and one zip of all beside them. */
import { join } from "node:path";
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { markedSheets } from "../../core/plan/mark";
import type { AnnualYear } from "../../core/year/annual/annual-year";
import { noticeArchiveName, yearNotices } from "../../core/year/notices/plan-notice";
import { CliError } from "../cli-error";
import { refuseNoFolder } from "../collect/feedback-files";
import { readIfPresent, writeAllBytes } from "../files";
import type { Terminal } from "../terminal";

/**
 * All are written or none.
 * @throws CliError when something that is no notice has the name of one
 */
export async function writeNotices(
  folder: string,
  annual: AnnualYear,
  language: Language,
  terminal: Terminal,
): Promise<void> {
  await refuseNoFolder(folder);
  const files = new Map<string, Uint8Array>();
  for (const { fileName, plan } of yearNotices(annual, language))
    files.set(fileName, await terminal.workbooks.create(plan()));
  for (const name of files.keys()) await refuseForeign(join(folder, name), terminal);
  if (files.size > 0) files.set(noticeArchiveName(annual.year, language), terminal.workbooks.zip(files));
  await writeAllBytes(new Map([...files].map(([name, bytes]) => [join(folder, name), bytes])));
  const count = files.size - 1;
  const written = {
    zh: `结果通知单 ${count} 份已写入“${folder}”，另有一个压缩包。`,
    en: `${plural(count, "notice")} written to “${folder}”, with one zip of all.`,
  };
  terminal.err(`${written[language]}\n`);
}

async function refuseForeign(path: string, { workbooks }: Terminal): Promise<void> {
  const bytes = await readIfPresent(path);
  if (bytes === null) return;
  const { names } = await (await workbooks.open(bytes, path)).read();
  if (markedSheets(names, "slip").length > 0) return;
  throw new CliError({
    zh: `“${path}”已经存在，而且不是结果通知单，没有覆盖，什么都没有写入；请换一个文件夹。`,
    en: `“${path}” exists and is no notice; nothing was written. Choose another folder.`,
  });
}
