/** What is remembered: asked once, seen by nobody else, kept apart by question and by object. */
import { rememberFor, rememberNumber, rememberText } from "../../src/core/remember";

interface Key {
  readonly name: string;
}

test("a question is asked once of each object", () => {
  const asked: string[] = [];
  const shout = rememberFor(({ name }: Key) => (asked.push(name), name.toUpperCase()));
  const [a, b] = [{ name: "a" }, { name: "b" }];
  expect([shout(a), shout(b), shout(a), shout(b)]).toEqual(["A", "B", "A", "B"]);
  expect(asked).toEqual(["a", "b"]);
});

test.each([null, undefined, 0, ""])("%p is an answer too", (answer) => {
  let times = 0;
  const ask = rememberFor((_: Key) => (times++, answer));
  const key = { name: "a" };
  expect([ask(key), ask(key), times]).toEqual([answer, answer, 1]);
});

test("questions do not mix", () => {
  const key = { name: "a" };
  const [first, second] = [rememberFor((_: Key) => 1), rememberFor((_: Key) => 2)];
  expect([first(key), second(key), first(key)]).toEqual([1, 2, 1]);
});

test("a question may be asked while another one is answered", () => {
  const length = rememberFor(({ name }: Key) => name.length);
  const twice = rememberFor((key: Key) => length(key) * 2);
  expect(twice({ name: "abc" })).toBe(6);
});

test("nothing that lists, compares, copies or sends an object sees what is remembered of it", () => {
  const key = { name: "a" };
  const answer = rememberFor((asked: Key) => ({ asked }));
  const first = answer(key);
  expect(key).toStrictEqual({ name: "a" });
  expect(JSON.stringify(key)).toBe('{"name":"a"}');
  expect(Object.keys(key)).toEqual(["name"]);
  for (const copy of [{ ...key }, structuredClone(key), Object.assign({}, key)]) {
    expect(copy).toEqual({ name: "a" });
    expect(answer(copy)).not.toBe(first);
    expect(answer(copy).asked).toBe(copy);
  }
});

test("of objects that nothing can be put into, answers are remembered as well", () => {
  let times = 0;
  const ask = rememberFor((_: Key) => ++times);
  const [frozen, sealed] = [Object.freeze({ name: "a" }), Object.seal({ name: "b" })];
  expect([ask(frozen), ask(frozen), ask(sealed), ask(sealed)]).toEqual([1, 1, 2, 2]);
});

test("an object that is made from another one inherits nothing from it", () => {
  const ask = rememberFor(({ name }: Key) => name);
  const parent = { name: "a" };
  expect(ask(parent)).toBe("a");
  expect(ask(Object.assign(Object.create(parent) as Key, { name: "b" }))).toBe("b");
});

test("texts and numbers are worked out once, long texts each time", () => {
  let times = 0;
  const length = rememberText((text) => (times++, text.length));
  const long = "a".repeat(400);
  expect([length("ab"), length("ab"), length(long), length(long)]).toEqual([2, 2, 400, 400]);
  expect(times).toBe(3);
  const square = rememberNumber((value) => ({ square: value * value }));
  expect(square(3)).toBe(square(3));
  expect(square(-0)).toBe(square(0));
});
