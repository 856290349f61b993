/**
 * A package's own pane in the preview, to see what was packed work before it is deployed. The package is
 * served as it is, with the headers it would have; only its pages get one script more, which gives
 * office.js the preview's workbook in Excel's place.
 */
import { readdirSync } from "node:fs";
import { CDN_HOST, fileHeaders } from "../packaging/server-headers";
import { UsageError } from "../usage-error";
import { openPackage } from "./package-mount";
import type { Site } from "./site";
import type { Mount } from "./web-server";

/** Where the package stands beside the preview's own files. */
const UNDER = "/packed/";

/** The pane's page as the preview's `?pane=` names it. */
export const PACKED_PANE = `${UNDER.slice(1)}taskpane.html`;

/**
 * @param path of a package or its folder
 * @param preview folder of the built preview
 * @throws UsageError when it is no package, or one that needs the internet
 */
export async function packedPane(path: string, preview: string): Promise<Mount> {
  const { site, policy } = await openPackage(path);
  if (policy.includes(CDN_HOST))
    throw new UsageError(
      "这个部署包从微软的 CDN 加载 office.js，预览里用不了；请用 --officejs local 打包。",
      "This package loads office.js from Microsoft's CDN, which the preview can't: package with --officejs local.",
    );
  return previewedMount(UNDER, site, policy, preview);
}

/**
 * A built pane under a path beside the preview's own files.
 * @param under the path, one folder deep, such as "/packed/"
 * @param policy the content security policy of its pages
 */
export function previewedMount(under: string, site: Site, policy: string, preview: string): Mount {
  const boot = readdirSync(preview).find((name) => /^boot\.[0-9a-f]+\.js$/.test(name));
  if (boot === undefined) throw new Error(`${preview} holds no built preview`);
  return {
    under,
    headers: (file) => fileHeaders(file, policy),
    site: async (file) => {
      const bytes = await site(file);
      const isPage = /^[^/]+\.html$/.test(file);
      return bytes === null || !isPage ? bytes : withFirstScript(bytes, `../${boot}`);
    },
  };
}

function withFirstScript(page: Uint8Array, address: string): Uint8Array {
  const html = Buffer.from(page).toString("utf8");
  return Buffer.from(html.replace("<script", `<script src="${address}"></script><script`));
}
