/** A promise that a test settles when it wants to. */
export class Deferred<T> {
  readonly promise: Promise<T>;
  private succeed: (value: T) => void = () => {};
  private fail: (reason: Error) => void = () => {};

  constructor() {
    this.promise = new Promise<T>((succeed, fail) => {
      this.succeed = succeed;
      this.fail = fail;
    });
  }

  /** @returns when those who waited before have been told */
  async resolve(value: T): Promise<void> {
    this.succeed(value);
    await this.promise;
  }

  /** @returns when those who waited before have been told */
  async reject(reason: Error): Promise<void> {
    this.fail(reason);
    await this.promise.catch(() => {});
  }
}
