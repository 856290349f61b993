/** The one kind of failure a host object raises; its code travels to the add-in unchanged. */

/** HTTP status that accompanies a code; office.js shows it in `debugInfo`. */
const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  AccessDenied: 403,
  GeneralException: 500,
  NotImplemented: 501,
};

export class HostError extends Error {
  override readonly name = "HostError";

  /**
   * @param code an error code of the emulated application, for example "InvalidArgument"
   * @param message the sentence the application would give
   * @param location the member at fault ("Range.values"); the executor fills it in when missing
   */
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
  }

  get httpStatus(): number {
    return STATUS[this.code] ?? 400;
  }
}
