/** Settings of a workbook on the page are kept by the file's name, each as what it was. */
import { fileSettings } from "../../../src/page/document/file-settings";
import { fakeMemory } from "../../support/fake-memory";

test.each([[true], [false], ["多行\n“文字”:1"], [""]])(
  "%j is found again, in this file only",
  async (value) => {
    const memory = fakeMemory();
    const settings = fileSettings(memory, "a.xlsx");
    expect(settings.get("key")).toBeNull();
    await settings.set("key", value);
    expect(fileSettings(memory, "a.xlsx").get("key")).toBe(value);
    expect(fileSettings(memory, "b.xlsx").get("key")).toBeNull();
    await settings.set("key", null);
    expect(settings.get("key")).toBeNull();
  },
);
