/** What `npm run serve` understands. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readOptions } from "../read-options";
import { UsageError } from "../usage-error";

const PACKAGES = resolve(__dirname, "../../out/package");

export const SERVE_HELP = `npm run serve -- [--from 部署包] [--cert 证书 --key 私钥] [--port 端口] [--host 地址]

  --from        部署包（zip）或它解开后的文件夹；默认用 out/package 里最新的
                the package (zip) or its folder; by default the newest in out/package
  --cert, --key 自己的证书和私钥（PEM）；默认用本机的开发证书
                your own certificate and key (PEM); by default a developer certificate
  --port        端口，默认是清单里 localhost 的端口，否则 3443
                by default the manifest's port of localhost, else 3443
  --host        监听地址，默认 127.0.0.1（只有本机能访问）
                the address to listen on; by default this machine only
`;

export interface TrialOptions {
  /** Path of the package or its folder. */
  readonly from: string;
  readonly own: { readonly cert: string; readonly key: string } | null;
  /** null: as the manifest says. */
  readonly port: number | null;
  readonly host: string;
}

/**
 * Reads the arguments; null for help.
 * @throws UsageError when they can't be used
 */
export function trialOptions(args: readonly string[]): TrialOptions | null {
  const { help, values } = readOptions(args, ["from", "cert", "key", "port", "host"]);
  if (help) return null;
  const { cert, key, port, host = "127.0.0.1" } = values;
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError("--cert 和 --key 要一起给出。", "--cert and --key go together.");
  return {
    from: values.from === undefined ? newestPackage() : existing(values.from),
    own: cert === undefined || key === undefined ? null : { cert, key },
    port: port === undefined ? null : portOf(port),
    host,
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new UsageError(`“${text}”不是端口号（1 到 65535）。`, `"${text}" is no port (1 to 65535).`);
}

function existing(path: string): string {
  if (existsSync(path)) return path;
  throw new UsageError(`没有“${path}”。`, `There is no ${path}.`);
}

function newestPackage(): string {
  const zips = existsSync(PACKAGES) ? readdirSync(PACKAGES).filter((name) => name.endsWith(".zip")) : [];
  const [newest] = zips
    .map((name) => join(PACKAGES, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest !== undefined) return newest;
  throw new UsageError(
    "还没有部署包。请先运行：npm run package -- --url https://localhost:3443/",
    "There is no package yet. First run: npm run package -- --url https://localhost:3443/",
  );
}
