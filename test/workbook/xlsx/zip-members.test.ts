/** Archives with many workbooks: their names, their contents, and what is refused before it is unpacked. */
import type { ByteSource } from "../../../src/workbook/port";
import { zipMembers } from "../../../src/workbook/xlsx/zip/zip-members";
import { GBK_NAME, zipOf } from "../../support/zip-of";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Counts what is read of it. */
function sourceOf(bytes: Uint8Array): ByteSource & { readonly seen: () => number } {
  let seen = 0;
  return {
    size: bytes.length,
    seen: () => seen,
    read: (start, length) => {
      const part = bytes.subarray(start, start + length);
      seen += part.length;
      return Promise.resolve(part);
    },
  };
}

const archives = zipMembers();
const namesIn = async (bytes: Uint8Array) =>
  (await archives.members(sourceOf(bytes))).map(({ name }) => name);

test("names are UTF-8 by their mark, or without one; else they are GBK", async () => {
  const content = text("1");
  const unmarked = [...text("二支部.xlsx")];
  const zip = zipOf(
    { name: "一/甲.xlsx", content },
    { name: unmarked, content },
    { name: GBK_NAME, content },
    { name: "反馈\\乙.xlsx", content },
    { name: "/绝对.xlsx", content },
    { name: "文件夹/", content: new Uint8Array() },
  );
  expect(await namesIn(zip)).toEqual([
    "一/甲.xlsx",
    "二支部.xlsx",
    "第一党支部.xlsx",
    "反馈/乙.xlsx",
    "绝对.xlsx",
  ]);
});

test("contents are what was packed, and only the wanted ones are read", async () => {
  const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251);
  const source = sourceOf(zipOf({ name: "a.xlsx", content: noise }, { name: "b.xlsx", content: text("乙") }));
  const [, second] = await archives.members(source);
  if (second === undefined) throw new Error("two members");
  const before = source.seen();
  expect(new TextDecoder().decode(await archives.content(source, second))).toBe("乙");
  expect(source.seen() - before).toBeLessThan(200);
});

test("an empty archive has no members", async () => {
  expect(await namesIn(zipOf())).toEqual([]);
});

describe("what is refused", () => {
  const refusalOf = async (bytes: Uint8Array): Promise<unknown> => {
    const source = sourceOf(bytes);
    try {
      const [member] = await archives.members(source);
      if (member === undefined) return "no member";
      return await archives.content(source, member);
    } catch (error) {
      return error;
    }
  };

  test("a member that promises to become huge, without inflating it", async () => {
    const bomb = zipOf({ name: "a.xlsx", content: new Uint8Array(1000), size: 90 * 2 ** 20 });
    expect(await refusalOf(bomb)).toMatchObject({ code: "tooLarge" });
    const larger = zipOf({ name: "a.xlsx", content: new Uint8Array(1000), size: 2 ** 31 });
    expect(await refusalOf(larger)).toMatchObject({ code: "tooLarge" });
  });

  test("members that share their bytes", async () => {
    const zip = zipOf(
      ...Array.from({ length: 40 }, (_, n) => ({ name: `${n}`, content: text("甲".repeat(99)) })),
    );
    const view = new DataView(zip.buffer);
    // Each entry of the directory claims most of the file.
    for (let at = 0; at + 46 < zip.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 20, zip.length - 100, true);
    expect(await refusalOf(zip)).toMatchObject({ code: "tooLarge" });
  });

  test("a member with more, or other, bytes than declared", async () => {
    expect(await refusalOf(zipOf({ name: "a", content: text("甲乙丙"), size: 3 }))).toMatchObject({
      code: "damaged",
    });
    const zip = zipOf({ name: "a", content: text("甲乙丙丁戊己庚辛") });
    zip[40] = (zip[40] ?? 0) ^ 0xff;
    expect(await refusalOf(zip)).toMatchObject({ code: "damaged" });
  });

  test("a password, and what is no archive or only half of one", async () => {
    const locked = zipOf({ name: "a", content: text("甲"), encrypted: true });
    expect(await refusalOf(locked)).toMatchObject({ code: "encrypted", detail: { kind: "zipPassword" } });
    for (const bytes of [
      text(""),
      text("not a zip"),
      zipOf({ name: "a", content: text("甲") }).subarray(0, 60),
    ])
      expect(await refusalOf(bytes)).toMatchObject({ code: "damaged" });
  });
});
