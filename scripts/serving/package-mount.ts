/** A package as a server has it: below the path of its address, with its headers. */
import { fileHeaders, pagePolicy } from "../packaging/server-headers";
import { UsageError } from "../usage-error";
import { packedSite, type Site } from "./site";
import type { Mount } from "./web-server";

export interface OpenedPackage {
  readonly site: Site;
  /** The folder's address that the manifest names. */
  readonly address: string;
  /** The pages' content security policy. */
  readonly policy: string;
}

/**
 * Opens a zip file or folder that `npm run package` or `npm run build` made.
 * @throws UsageError when it is something else
 */
export async function openPackage(path: string): Promise<OpenedPackage> {
  const notPackage = (): UsageError =>
    new UsageError(
      `“${path}”不是部署包：请用 npm run package 生成。`,
      `${path} is no package: make one with npm run package.`,
    );
  const site = await packedSite(path).catch(() => {
    throw notPackage();
  });
  const [manifest, page] = await Promise.all([site("manifest.xml"), site("taskpane.html")]);
  if (manifest === null || page === null) throw notPackage();
  const [, address] = /<SourceLocation DefaultValue="([^"]+\/)taskpane\.html"/.exec(textOf(manifest)) ?? [];
  if (address === undefined) throw notPackage();
  return { site, address, policy: pagePolicy(textOf(page)) };
}

/** Where a package belongs on a server. */
export function packageMount({ site, address, policy }: OpenedPackage): Mount {
  return {
    under: new URL(address).pathname,
    site,
    home: "taskpane.html",
    headers: (path) => fileHeaders(path, policy),
  };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}
