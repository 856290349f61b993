/** Excel.SettingCollection: values of the add-in that are saved with the workbook. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostCollection, HostObject } from "../../rich-api/host-object";
import type { WorkbookState } from "../state/workbook-state";

export class SettingsHost extends HostCollection<SettingHost> {
  override readonly api = describeApi<Excel.SettingCollection, SettingsHost>("SettingCollection", {
    methods: ["add", "getCount", "getItem", "getItemOrNullObject"],
  });

  constructor(private readonly book: WorkbookState) {
    super();
  }

  override get items(): readonly SettingHost[] {
    return [...this.book.settings.keys()].map((key) => new SettingHost(this.book, key));
  }

  getCount(): number {
    return this.book.settings.size;
  }

  override getItem(key: unknown): SettingHost {
    const item = this.getItemOrNullObject(key);
    if (item === null)
      throw new HostError(
        "ItemNotFound",
        "The requested resource doesn't exist.",
        "SettingCollection.getItem",
      );
    return item;
  }

  getItemOrNullObject(key: unknown): SettingHost | null {
    const name = String(key);
    return this.book.settings.has(name) ? new SettingHost(this.book, name) : null;
  }

  /** Adds a setting or changes the one of the same key. */
  add(key: unknown, value: unknown): SettingHost {
    const name = String(key);
    this.book.settings.set(name, value);
    return new SettingHost(this.book, name);
  }
}

class SettingHost extends HostObject {
  override readonly api = describeApi<Excel.Setting, SettingHost>("Setting", {
    scalars: ["key", "value"],
    settable: ["value"],
    methods: ["delete"],
  });

  constructor(
    private readonly book: WorkbookState,
    readonly key: string,
  ) {
    super();
  }

  override get wireId(): string {
    return this.key;
  }

  get value(): unknown {
    return this.book.settings.get(this.key);
  }

  set value(value: unknown) {
    this.book.settings.set(this.key, value);
  }

  delete(): void {
    this.book.settings.delete(this.key);
  }
}
