/** What `npm run serve` does: a package over HTTPS on this machine, as it will stand on a real server. */
import { hostname } from "node:os";
import { UsageError } from "../usage-error";
import { localCertificate, ownCertificate, type Certificate } from "./certificate";
import { openPackage, packageMount } from "./package-mount";
import type { TrialOptions } from "./trial-options";
import { startWebServer, type StaticServer } from "./web-server";

const PORT = 3443;

/**
 * Starts the server and says where it is.
 * @throws UsageError when the package, the certificate or the port can't be used
 */
export async function startTrial(options: TrialOptions, say: (text: string) => void): Promise<StaticServer> {
  const opened = await openPackage(options.from);
  const certificate = await certificateFor(options);
  const wanted = new URL(opened.address);
  const isLocal = wanted.hostname === "localhost" || wanted.hostname === "127.0.0.1";
  const port = options.port ?? (isLocal && wanted.port !== "" ? Number(wanted.port) : PORT);
  const server = await listen(() =>
    startWebServer([packageMount(opened)], { port, host: options.host, certificate }),
  );
  const name = options.host === "127.0.0.1" ? "localhost" : publicName(options.host);
  const address = `https://${name}:${new URL(server.origin).port}${wanted.pathname}`;
  say(`任务窗格 pane: ${address}taskpane.html\n清单 manifest: ${address}manifest.xml\n`);
  if (address !== opened.address) say(otherAddress(opened.address, address));
  if (certificate.warning !== null) say(`${certificate.warning}\n`);
  return server;
}

function certificateFor({ own }: TrialOptions): Promise<Certificate> {
  return own === null ? localCertificate(process.platform) : ownCertificate(own.cert, own.key);
}

/** A server for all addresses of a machine is reached by the machine's name. */
function publicName(host: string): string {
  return host === "0.0.0.0" || host === "::" ? hostname() : host;
}

function otherAddress(manifest: string, served: string): string {
  return (
    `清单里的地址是 ${manifest}，Excel 会到那里去找窗格。要用这里的服务试用，请按这里的地址打包：\n` +
    `The manifest says ${manifest}, and Excel will look for the pane there. To try it from here, package for this address:\n` +
    `  npm run package -- --url ${served}\n`
  );
}

async function listen(start: () => Promise<StaticServer>): Promise<StaticServer> {
  try {
    return await start();
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE" || code === "EACCES")
      throw new UsageError(
        `这个端口用不了（${code}），请用 --port 换一个。`,
        `This port can't be used (${code}); choose another with --port.`,
      );
    if (code.startsWith("ERR_OSSL"))
      throw new UsageError(
        `证书或私钥用不了：${message}`,
        `The certificate or key can't be used: ${message}`,
      );
    throw error;
  }
}
