/** The global that preview/jest-environment.cjs gives to tests. */
declare const previewHost: import("./jest/preview-host-control").PreviewHostControl;
