/** A file behind the browser's handle: looked at by size and time, written beside itself and only when confirmed. */
import { diskFile } from "../../../src/page/document/disk-file";

/** What is used of a handle; the file's content is put in place when the writing is closed. */
function handle(content: string, permission: PermissionState = "granted") {
  const done: string[] = [];
  let text = content;
  let time = 1;
  let aside = "";
  let failure: DOMException | null = null;
  const writable = {
    write: async (bytes: Uint8Array) => {
      if (failure !== null) throw failure;
      aside = new TextDecoder().decode(bytes);
    },
    close: async () => {
      done.push("close");
      text = aside;
      time++;
    },
    abort: async () => void done.push("abort"),
  };
  const file = {
    kind: "file",
    name: "a.xlsx",
    getFile: async () => new File([text], "a.xlsx", { lastModified: time }),
    requestPermission: async ({ mode }: { mode: string }) => {
      done.push(mode);
      return permission;
    },
    createWritable: async () => writable,
  };
  return {
    disk: diskFile(file as unknown as FileSystemFileHandle),
    done,
    text: () => text,
    failWith: (error: DOMException) => (failure = error),
  };
}

const BYTES = new TextEncoder().encode("new");

test("it is read with a stamp that another saving changes", async () => {
  const { disk } = handle("old");
  const { bytes, stamp } = await disk.read();
  expect(new TextDecoder().decode(bytes)).toBe("old");
  expect(await disk.stamp()).toBe(stamp);
  await disk.write(BYTES, () => Promise.resolve(true));
  expect(await disk.stamp()).not.toBe(stamp);
});

test("the question comes after everything is written beside the file, and right before it is put in place", async () => {
  const { disk, done, text } = handle("old");
  const written = await disk.write(BYTES, async () => {
    done.push(`asked while it holds ${text()}`);
    return true;
  });
  expect(written).toBe(true);
  expect(done).toEqual(["readwrite", "asked while it holds old", "close"]);
  expect(text()).toBe("new");
});

test("what isn't confirmed is taken back", async () => {
  const { disk, done, text } = handle("old");
  expect(await disk.write(BYTES, () => Promise.resolve(false))).toBe(false);
  expect(done).toEqual(["readwrite", "abort"]);
  expect(text()).toBe("old");
});

test("without permission nothing is begun", async () => {
  const { disk, done } = handle("old", "denied");
  await expect(disk.write(BYTES, () => Promise.resolve(true))).rejects.toMatchObject({
    name: "NotAllowedError",
  });
  expect(done).toEqual(["readwrite"]);
});

test("a full disk, or a question that fails, leaves the file as it was", async () => {
  const full = handle("old");
  full.failWith(new DOMException("full", "QuotaExceededError"));
  await expect(full.disk.write(BYTES, () => Promise.resolve(true))).rejects.toThrow("full");
  expect([full.text(), full.done.at(-1)]).toEqual(["old", "abort"]);
  const held = handle("old");
  await expect(held.disk.write(BYTES, () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  expect([held.text(), held.done.at(-1)]).toEqual(["old", "abort"]);
});
