/** Our own SHA-256 gives what Node's does, for any text. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../../src/core/hash/sha-256";
import { anyCharacter } from "../../support/any-character";

const byNode = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
])("the standard's own example %j", (text, hash) => {
  expect(sha256(text)).toBe(hash);
});

test.each([55, 56, 63, 64, 65, 119, 120, 100_000])("a text of %i bytes", (length) => {
  expect(sha256("x".repeat(length))).toBe(byNode("x".repeat(length)));
});

test("any text, Chinese characters, emoji and half characters included", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(byNode(text));
    }),
  );
  expect(sha256("得分 \ud83d\ude00 \ud83d")).toBe(byNode("得分 \ud83d\ude00 \ud83d"));
});
