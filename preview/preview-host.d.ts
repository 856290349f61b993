/** The global that preview/jest-environment.cjs gives to tests. */
import type { PreviewHostControl } from "./jest/preview-host-control";

declare global {
  const previewHost: PreviewHostControl;
}
