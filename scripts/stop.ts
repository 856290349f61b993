/** `npm stop`: ends what `npm start` or `npm run start:web` began in Excel. */
import { runScript } from "./run-script";
import { excelIsInstalled, stopSideloading } from "./sideload";

void runScript(async () => {
  if (excelIsInstalled()) return stopSideloading();
  process.stdout.write(
    "这台机器上没有 Excel，没有要结束的：预览在运行它的终端里按 Ctrl-C 结束。\n" +
      "There is no Excel on this machine and nothing to stop: the preview ends with Ctrl-C in its terminal.\n",
  );
});
