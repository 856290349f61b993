/** `npm run package`: the add-in as a zip file for one address. */
import { runPackage } from "./packaging/package-command";
import { runScript } from "./run-script";

void runScript(() => runPackage(process.argv.slice(2), (text) => void process.stdout.write(text)));
