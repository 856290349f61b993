/** Version of the add-in; the build puts package.json's in its place (webpack/office-pages.js). */
declare const KAOPING_VERSION: string;
