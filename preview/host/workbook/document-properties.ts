/** Excel.DocumentProperties and its custom properties. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostCollection, HostObject } from "../../rich-api/host-object";
import type { CustomPropertyValue, DocumentProperties } from "../state/document-properties";

export class DocumentPropertiesHost extends HostObject {
  override readonly api = describeApi<Excel.DocumentProperties, DocumentPropertiesHost>(
    "DocumentProperties",
    {
      scalars: ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"],
      settable: ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"],
      navigations: ["custom"],
    },
  );

  readonly custom: CustomPropertiesHost;

  constructor(private readonly properties: DocumentProperties) {
    super();
    this.custom = new CustomPropertiesHost(properties);
  }

  get title(): string {
    return this.properties.title;
  }

  set title(value: unknown) {
    this.properties.title = String(value);
  }

  get subject(): string {
    return this.properties.subject;
  }

  set subject(value: unknown) {
    this.properties.subject = String(value);
  }

  get author(): string {
    return this.properties.author;
  }

  set author(value: unknown) {
    this.properties.author = String(value);
  }

  get keywords(): string {
    return this.properties.keywords;
  }

  set keywords(value: unknown) {
    this.properties.keywords = String(value);
  }

  get comments(): string {
    return this.properties.comments;
  }

  set comments(value: unknown) {
    this.properties.comments = String(value);
  }

  get category(): string {
    return this.properties.category;
  }

  set category(value: unknown) {
    this.properties.category = String(value);
  }

  get manager(): string {
    return this.properties.manager;
  }

  set manager(value: unknown) {
    this.properties.manager = String(value);
  }

  get company(): string {
    return this.properties.company;
  }

  set company(value: unknown) {
    this.properties.company = String(value);
  }
}

class CustomPropertiesHost extends HostCollection<CustomPropertyHost> {
  override readonly api = describeApi<Excel.CustomPropertyCollection, CustomPropertiesHost>(
    "CustomPropertyCollection",
    {
      methods: ["add", "deleteAll", "getCount", "getItem", "getItemOrNullObject"],
    },
  );

  constructor(private readonly properties: DocumentProperties) {
    super();
  }

  override get items(): readonly CustomPropertyHost[] {
    return [...this.properties.custom.keys()].map((key) => new CustomPropertyHost(this.properties, key));
  }

  getCount(): number {
    return this.properties.custom.size;
  }

  override getItem(key: unknown): CustomPropertyHost {
    const item = this.getItemOrNullObject(key);
    if (item === null)
      throw new HostError(
        "ItemNotFound",
        "The requested resource doesn't exist.",
        "CustomPropertyCollection.getItem",
      );
    return item;
  }

  /** Keys are compared without regard to case. */
  getItemOrNullObject(key: unknown): CustomPropertyHost | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((item) => item.key.toLowerCase() === wanted) ?? null;
  }

  /** Adds a property or changes the one of the same key. */
  add(key: unknown, value: unknown): CustomPropertyHost {
    const item = this.getItemOrNullObject(key) ?? new CustomPropertyHost(this.properties, String(key));
    item.value = value;
    return item;
  }

  deleteAll(): void {
    this.properties.custom.clear();
  }
}

class CustomPropertyHost extends HostObject {
  override readonly api = describeApi<Excel.CustomProperty, CustomPropertyHost>("CustomProperty", {
    scalars: ["key", "value", "type"],
    settable: ["value"],
    methods: ["delete"],
  });

  constructor(
    private readonly properties: DocumentProperties,
    readonly key: string,
  ) {
    super();
  }

  override get wireId(): string {
    return this.key;
  }

  get value(): CustomPropertyValue {
    return this.properties.custom.get(this.key) ?? "";
  }

  set value(value: unknown) {
    const plain = typeof value === "number" || typeof value === "boolean" ? value : String(value);
    this.properties.setCustom(this.key, plain);
  }

  get type(): string {
    if (typeof this.value === "number") return "Number";
    return typeof this.value === "boolean" ? "Boolean" : "String";
  }

  delete(): void {
    this.properties.custom.delete(this.key);
  }
}
