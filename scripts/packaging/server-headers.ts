/**
 * The response headers that a server should send with the add-in's files. `npm run serve` sends them;
 * the settings for IIS and nginx in a package, and docs/deploy.md, say the same.
 *
 * Nothing here forbids framing: Excel on the web shows the pane in a frame of its own address.
 */

/** Files whose name changes with their content; all others are asked for anew. */
export const HASHED_FOLDER = "js/";

/** For the files in HASHED_FOLDER. */
export const CACHE_FOREVER = "public, max-age=31536000, immutable";

/** For all others: the browser keeps a copy, and asks whether it is still the newest. */
export const CACHE_NEVER = "no-cache";

/** Microsoft's host of office.js; a package with its own copy does not name it. */
export const CDN_HOST = "https://appsforoffice.microsoft.com";

/**
 * The content security policy that a page carries itself, to be sent as a header too.
 * @throws Error when the page has none
 */
export function pagePolicy(html: string): string {
  const [, policy] = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html) ?? [];
  if (policy === undefined) throw new Error("The page carries no content security policy");
  return policy;
}

/** The headers that go with every file. */
export function securityHeaders(policy: string): readonly (readonly [name: string, value: string])[] {
  return [
    ["Content-Security-Policy", policy],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
  ];
}

/**
 * All headers for one file.
 * @param path below the folder of the add-in
 */
export function fileHeaders(path: string, policy: string): Record<string, string> {
  const caching = path.startsWith(HASHED_FOLDER) ? CACHE_FOREVER : CACHE_NEVER;
  return { ...Object.fromEntries(securityHeaders(policy)), "Cache-Control": caching };
}
