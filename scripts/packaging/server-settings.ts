/** The headers of server-headers.ts in the words of the two servers that departments run. */
import { CACHE_FOREVER, CACHE_NEVER, HASHED_FOLDER, securityHeaders } from "./server-headers";

/** What nginx compresses beside HTML: a first opening is 0.6 MB instead of 2.7 MB. */
const COMPRESSED = [
  "text/javascript",
  "application/javascript",
  "text/css",
  "text/plain",
  "text/xml",
  "application/json",
  "image/svg+xml",
];

/** A `web.config` for the folder of the add-in on IIS; it holds for that folder alone. */
export function iisSettings(policy: string): string {
  // A header that the site sets too would stop the folder: it is taken away first. Excel on the web frames the pane.
  const headers = [
    `<remove name="X-Frame-Options" />`,
    ...securityHeaders(policy).flatMap(([name, value]) => [
      `<remove name="${name}" />`,
      `<add name="${name}" value="${value}" />`,
    ]),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        ${headers.join("\n        ")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="${HASHED_FOLDER.slice(0, -1)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}

/**
 * The part of an nginx `server` block that serves the add-in.
 * @param path of the deployed address, such as "/kaoping/"
 */
export function nginxSettings(path: string, policy: string): string {
  return [
    nginxLocation(path, "/srv/kaoping/", policy, CACHE_NEVER),
    nginxLocation(path + HASHED_FOLDER, `/srv/kaoping/${HASHED_FOLDER}`, policy, CACHE_FOREVER),
  ].join("\n");
}

/**
 * A location with headers of its own inherits none, so each one has them all. "always" means errors
 * too, which nobody should keep.
 */
function nginxLocation(path: string, folder: string, policy: string, caching: string): string {
  const headers = securityHeaders(policy).map(([name, value]) => `add_header ${name} "${value}" always;`);
  return `location ${path} {
    alias ${folder};
    charset utf-8;
    gzip on;
    gzip_vary on;
    gzip_types ${COMPRESSED.join(" ")};
    ${headers.join("\n    ")}
    add_header Cache-Control "${caching}";
}
`;
}
