/** For tests that start other programs (a browser, LibreOffice, a compiler): minutes on a busy machine. */
"use strict";
jest.setTimeout(300_000);
