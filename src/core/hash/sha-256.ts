/**
 * SHA-256 (FIPS 180-4) of a text, in plain arithmetic: the core has neither Node's nor the browser's
 * crypto. It tells whether a text is the one that was written; it is no protection against forgery.
 */

const K = constants();

/** How the first byte of a character says how many follow it. */
const LEADING_BITS = [0, 0xc0, 0xe0, 0xf0];

/** @returns 64 hexadecimal digits; the text is taken as UTF-8 */
export function sha256(text: string): string {
  const bytes = padded(utf8(text));
  const hash = Int32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  );
  const words = new Int32Array(64);
  for (let offset = 0; offset < bytes.length; offset += 64) addBlock(hash, words, bytes, offset);
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function addBlock(hash: Int32Array, words: Int32Array, bytes: Uint8Array, offset: number): void {
  const byte = (index: number): number => bytes[offset + index] ?? 0;
  const word = (index: number): number => words[index] ?? 0;
  for (let i = 0; i < 16; i++)
    words[i] = (byte(4 * i) << 24) | (byte(4 * i + 1) << 16) | (byte(4 * i + 2) << 8) | byte(4 * i + 3);
  for (let i = 16; i < 64; i++) {
    const [x, y] = [word(i - 15), word(i - 2)];
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    words[i] = word(i - 16) + s0 + word(i - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + word(i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => (hash[index] = (hash[index] ?? 0) + value));
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** A one bit, zeros, and the length in bits as 64 bits, up to whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  result.set(bytes);
  result[bytes.length] = 0x80;
  const bits = bytes.length * 8;
  for (let i = 0; i < 8; i++) result[result.length - 1 - i] = Math.floor(bits / 2 ** (8 * i)) & 0xff;
  return result;
}

/** Half a surrogate pair becomes U+FFFD, as everywhere. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const further = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = (LEADING_BITS[further] ?? 0) | (code >> (6 * further));
    for (let left = further - 1; left >= 0; left--) bytes[length++] = 0x80 | ((code >> (6 * left)) & 0x3f);
  }
  return bytes.subarray(0, length);
}

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
function constants(): Int32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Int32Array.from(primes, (prime) => {
    const root = Math.cbrt(prime);
    return Math.floor((root - Math.floor(root)) * 2 ** 32);
  });
}
