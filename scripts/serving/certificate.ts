/**
 * The certificate for a trial over HTTPS. Excel opens a pane only from a server whose certificate the
 * computer trusts, so it matters where the certificate comes from.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";
import { UsageError } from "../usage-error";

export interface Certificate {
  /** In PEM. */
  readonly cert: Buffer;
  readonly key: Buffer;
  /** Why browsers and Excel will not trust it, and what to do; null when they should. */
  readonly warning: string | null;
}

const NOT_TRUSTED = [
  "证书是临时生成的，这台电脑不信任它：浏览器会警告，Excel 不会打开窗格。要在 Excel 里试用，任选一种办法：",
  "  1. 在装有 Excel 的 Windows 或 Mac 上运行本命令，并同意安装开发证书；没有权限时请管理员运行 npx office-addin-dev-certs install --machine",
  "  2. 用单位签发的证书：npm run serve -- --cert 证书.pem --key 私钥.pem",
  "The certificate was made for this run and nobody trusts it: browsers warn, and Excel won't open the pane. To try it in Excel, either",
  "  1. run this command on the Windows or Mac computer with Excel and agree to the developer certificate; without the rights, have an administrator run npx office-addin-dev-certs install --machine",
  "  2. use a certificate of your organisation: npm run serve -- --cert cert.pem --key key.pem",
].join("\n");

/**
 * A certificate of one's own.
 * @throws UsageError when a file is missing or can't be read
 */
export async function ownCertificate(certFile: string, keyFile: string): Promise<Certificate> {
  return { cert: await readPem(certFile), key: await readPem(keyFile), warning: null };
}

async function readPem(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError(`读不到证书文件“${file}”（${code}）。`, `Can't read the file ${file} (${code}).`);
  }
}

/**
 * A certificate for this machine's own name. On Windows and Mac, where Excel is, the system is asked to
 * trust it; a person may have to agree.
 */
export async function localCertificate(platform: NodeJS.Platform): Promise<Certificate> {
  if (platform !== "win32" && platform !== "darwin") return passingCertificate(NOT_TRUSTED);
  try {
    return { ...(await getHttpsServerOptions()), warning: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return passingCertificate(`${reason}\n${NOT_TRUSTED}`);
  }
}

/** A certificate that lives as long as the server does. */
async function passingCertificate(warning: string): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), "kaoping-certificate-"));
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    await generateCertificates(ca, cert, key, 30, ["localhost", "127.0.0.1"]);
    return { cert: await readFile(cert), key: await readFile(key), warning };
  } finally {
    await rm(folder, { recursive: true });
  }
}
