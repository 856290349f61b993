/** Cells of one style become few rectangles and addresses that Excel accepts. */
import fc from "fast-check";
import { areaAddresses, toAreas } from "../../../src/workbook/office/cell-areas";

test("neighbours become one rectangle, whatever their order", () => {
  const cells = [3, 1, 2].flatMap((row) => [2, 0, 1].map((column) => ({ row, column })));
  expect(toAreas(cells)).toEqual([{ top: 1, left: 0, bottom: 3, right: 2 }]);
});

test("a gap and a narrower row begin a new rectangle", () => {
  const cells = [
    { row: 0, column: 0 },
    { row: 0, column: 2 },
    { row: 1, column: 2 },
    { row: 1, column: 3 },
  ];
  expect(areaAddresses(toAreas(cells))).toEqual(["A1,C1,C2:D2"]);
});

test("the rectangles cover exactly the cells, each once", () => {
  const cell = fc.record({ row: fc.nat(8), column: fc.nat(8) });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => row * 9 + column }), (cells) => {
      const covered = toAreas(cells).flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: bottom - top + 1 }, (_, row) =>
          Array.from({ length: right - left + 1 }, (__, column) => (top + row) * 9 + left + column),
        ).flat(),
      );
      const numbers = (list: number[]): number[] => [...list].sort((a, b) => a - b);
      expect(numbers(covered)).toEqual(numbers(cells.map(({ row, column }) => row * 9 + column)));
    }),
  );
});

test("a long list is cut into addresses of at most 8,192 characters", () => {
  const scattered = Array.from({ length: 3000 }, (_, index) => ({ row: index * 2, column: index % 7 }));
  const addresses = areaAddresses(toAreas(scattered));
  expect(addresses.length).toBeGreaterThan(1);
  expect(Math.max(...addresses.map((address) => address.length))).toBeLessThanOrEqual(8192);
  expect(addresses.join(",").split(",")).toHaveLength(3000);
});
