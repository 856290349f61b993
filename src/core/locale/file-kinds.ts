/** What a file is called that was taken for a workbook: part of the sentences in error-text.ts. */
import type { Text } from "./language";

/** What a file can be instead of a sound .xlsx workbook (see workbook/xlsx/inspect-xlsx.ts). */
export const FILE_KINDS: Readonly<Record<string, Text>> = {
  empty: { zh: "文件是空的", en: "the file is empty" },
  truncated: { zh: "文件不完整", en: "the file is cut off" },
  zip: { zh: "是压缩包", en: "it is an archive" },
  xlsb: { zh: "是 .xlsb 二进制工作簿", en: "it is a binary .xlsb workbook" },
  ods: { zh: "是 .ods 表格", en: "it is an .ods spreadsheet" },
  encryptedPackage: { zh: "新格式工作簿的打开密码", en: "the password of a newer workbook" },
  rights: { zh: "权限管理（IRM）加密", en: "encrypted by rights management (IRM)" },
  xlsPassword: { zh: "Excel 97–2003 工作簿的打开密码", en: "the password of a workbook of Excel 97–2003" },
  xlsbPassword: { zh: ".xlsb 工作簿的打开密码", en: "the password of an .xlsb workbook" },
  odsPassword: { zh: ".ods 表格的打开密码", en: "the password of an .ods spreadsheet" },
  zipPassword: { zh: "压缩包的密码", en: "the password of the archive" },
  document: { zh: "是文档或演示文稿", en: "it is a document or a presentation" },
  html: { zh: "是网页", en: "it is a web page" },
  xml: { zh: "是 XML 文件", en: "it is an XML file" },
  text: { zh: "是文本文件", en: "it is a text file" },
  pdf: { zh: "是 PDF 文件", en: "it is a PDF file" },
};
