/** `npm run serve`: a package over HTTPS, for trials. */
import { runScript } from "./run-script";
import { startTrial } from "./serving/start-trial";
import { SERVE_HELP, trialOptions } from "./serving/trial-options";

const say = (text: string): void => void process.stdout.write(text);

void runScript(async () => {
  const options = trialOptions(process.argv.slice(2));
  if (options === null) return say(SERVE_HELP);
  await startTrial(options, say);
  say("按 Ctrl-C 结束。Press Ctrl-C to stop.\n");
});
