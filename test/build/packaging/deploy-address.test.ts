/** An address that Excel would silently dislike is refused with what to write instead. */
import { deployAddress } from "../../../scripts/packaging/deploy-address";
import { UsageError } from "../../../scripts/usage-error";

test.each([
  ["https://addin.example.org/kaoping/", "https://addin.example.org/kaoping/"],
  ["https://addin.example.org", "https://addin.example.org/"],
  ["https://localhost:3443/", "https://localhost:3443/"],
  ["HTTPS://Addin.Example.ORG/a/../kaoping/", "https://addin.example.org/kaoping/"],
  ["https://党建.example.org/", "https://xn--n5qz54a.example.org/"],
])("%s is the folder %s", (wanted, address) => {
  expect(deployAddress(wanted)).toBe(address);
});

test.each([
  ["no address", "kaoping", "不是网址", "is no address"],
  ["an unencrypted one", "http://addin.example.org/", "只从 https://", "https:// addresses only"],
  ["a file", "file:///C:/kaoping/", "只从 https://", "https:// addresses only"],
  ["one with a password", "https://me:secret@example.org/", "用户名和密码", "user name or password"],
  ["one with a query", "https://example.org/?a=1", "不能有“?”", 'no "?"'],
  ["one with an empty query", "https://example.org/?", "不能有“?”", 'no "?"'],
  ["one with a place in a page", "https://example.org/#a", "不能有“?”和“#”", 'no "?" and no "#"'],
  ["one with a sign that XML reserves", "https://example.org/a&b/", "只能用英文字母", "Latin letters"],
  ["one with Chinese in its path", "https://example.org/考评/", "只能用英文字母", "Latin letters"],
  ["one without the last slash", "https://example.org/kaoping", "https://example.org/kaoping/", "slash"],
  ["a page", "https://example.org/kaoping/taskpane.html", "https://example.org/kaoping/\n", "slash"],
])("%s is refused in both languages", (_what, wanted, chinese, english) => {
  expect(() => deployAddress(wanted)).toThrow(UsageError);
  expect(() => deployAddress(wanted)).toThrow(chinese);
  expect(() => deployAddress(wanted)).toThrow(english);
});
