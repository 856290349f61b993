/** V101, V102: a file that can't be read at all is a finding among those of the other files. */
import type { Text } from "../../locale/language";
import { severityOf } from "../wording/catalogue";
import type { FileFinding } from "../finding";

/** What a file can be instead of a workbook, by the error's `kind`; the formats that are read are not among them. */
const FORMATS: Readonly<Record<string, Text>> = {
  document: { zh: "文档或演示文稿", en: "a document or a presentation" },
  html: { zh: "网页", en: "a web page" },
  xml: { zh: " XML 文件", en: "an XML file" },
  text: { zh: "文本文件（如 .csv）", en: "a text file, such as .csv" },
  pdf: { zh: " PDF 文件", en: "a PDF file" },
  zip: { zh: "压缩包", en: "an archive" },
};

const OTHER: Text = { zh: "其他格式的文件", en: "a file of another format" };
const ENCODING: Text = { zh: "文字编码不明的工作簿", en: "a workbook in an unknown text encoding" };

/**
 * @param error what stopped the reading, as the workbook adapters say it
 * @returns null for what is not the file's fault: it isn't there, or it is too large
 */
export function fileFinding(
  error: { readonly code: string; readonly detail: Readonly<Record<string, string>> },
  file: string,
): FileFinding | null {
  const { code, detail } = error;
  const unsupported = (ext: Text): FileFinding => ({
    code: "V101",
    severity: severityOf("V101"),
    values: { file, ext },
  });
  switch (code) {
    case "notXlsx":
      return unsupported(FORMATS[detail["kind"] ?? ""] ?? OTHER);
    case "encoding":
      return unsupported(ENCODING);
    case "encrypted":
    case "damaged":
      return {
        code: "V102",
        severity: severityOf("V102"),
        values: { file, encrypted: code === "encrypted" },
      };
    default:
      return null;
  }
}
