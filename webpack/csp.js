/**
 * Content security policies. The pane may talk to the host that serves it and to nobody else:
 * that is how “no data leaves the machine” is kept even if a dependency wanted otherwise.
 */
const CDN = "https://appsforoffice.microsoft.com";

const format = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");

/** For the pane and the commands. Griffel, which styles Fluent, inserts style elements. */
const paneDirectives = (officejs) => ({
  "default-src": ["'self'"],
  "script-src": officejs === "cdn" ? ["'self'", CDN] : ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "frame-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'self'"],
  "form-action": ["'none'"],
});

/** @param officejs "local" or "cdn" */
const panePolicy = (officejs) => format(paneDirectives(officejs));

/** For the preview's grid page only: its spreadsheet compiles templates at run time, which counts as eval. */
const gridPagePolicy = () =>
  format({
    ...paneDirectives("local"),
    "script-src": ["'self'", "'unsafe-eval'"],
    "connect-src": ["'self'", "blob:", "data:"],
  });

module.exports = { CDN, panePolicy, gridPagePolicy };
