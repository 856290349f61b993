/** What the preview's address opens, and that it says back what it was told. */
import { formatPageAddress, readPageAddress } from "../../../preview/page/page-address";

const BASE = "http://127.0.0.1:3100/";

test("an address without a query is Chinese, light and opens nothing", () => {
  expect(readPageAddress("", BASE)).toEqual({
    open: null,
    language: "zh",
    appearance: "light",
    pane: null,
  });
});

test.each([
  "?open=examples/sqlh-2026Q4-faulty.xlsx",
  "?open=examples/a%20b.xlsx&lang=en&theme=dark",
  "?lang=en",
  "?open=examples/a.xlsx&pane=packed/taskpane.html",
  "?open=examples/%E8%AF%84%E5%88%86.xlsx&theme=dark",
  "",
])("%s reads and writes the same", (query) => {
  expect(formatPageAddress(readPageAddress(query, BASE))).toBe(query);
});

test.each(["https://example.com/a.xlsx", "//example.com/a.xlsx", "http://127.0.0.1:9/a.xlsx", "data:,a", ""])(
  "a workbook or a pane at %p is not of this site and is not opened",
  (address) => {
    expect(readPageAddress(`?open=${encodeURIComponent(address)}`, BASE).open).toBeNull();
    expect(readPageAddress(`?pane=${encodeURIComponent(address)}`, BASE).pane).toBeNull();
  },
);
