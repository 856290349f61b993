/** For tests that start other programs (a browser, LibreOffice, a compiler): seconds, not milliseconds. */
"use strict";
jest.setTimeout(90_000);
