/** `npm run start:web`: the add-in of this checkout in Excel on the web, beside a workbook of yours. */
import { readOptions } from "./read-options";
import { runScript } from "./run-script";
import { sideload } from "./sideload";
import { UsageError } from "./usage-error";

const EXAMPLE = "npm run start:web -- --document https://…sharepoint.com/…/工作簿.xlsx";

void runScript(async () => {
  const { help, values } = readOptions(process.argv.slice(2), ["document"]);
  if (help) return void process.stdout.write(`${EXAMPLE}\n`);
  if (values.document === undefined || !/^https:\/\//.test(values.document))
    throw new UsageError(
      `请用 --document 写明 OneDrive 或 SharePoint 上一个工作簿的网址：${EXAMPLE}`,
      `Name a workbook in OneDrive or SharePoint by its address with --document: ${EXAMPLE}`,
    );
  sideload(values.document);
});
