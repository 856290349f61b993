/**
 * What reading a file asks of the machine that it runs on: a command line may have faster ways to unpack than
 * those that run everywhere. Both give the same bytes, and refuse the same files.
 */
export interface Unpacking {
  /**
   * The bytes that were deflated, no more of them than `size`.
   * @throws Error of any kind, when the content can't be inflated or gives more than that
   */
  inflate(content: Uint8Array, size: number): Uint8Array;

  /** CRC-32 (IEEE 802.3), as an unsigned number. */
  crc32(bytes: Uint8Array): number;

  /**
   * The text that UTF-8 bytes without a byte order mark stand for.
   * @throws Error of any kind, when they are no UTF-8
   */
  utf8(bytes: Uint8Array): string;
}
