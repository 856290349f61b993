/**
 * A PDF of LibreOffice with larger pages, so that programs which tell whole pixels tell sizes exactly. The file stays as
 * it is; what changes is appended, as the format provides (ISO 32000-1, 7.5.6). Drawing the pages anew by pdftocairo
 * costs three times what reading them costs, and loses a character here and there.
 */

/**
 * Each page and what is on it, enlarged. A page that is not recognized keeps its size.
 * @param times as wide and as high
 * @throws Error when the file ends otherwise than LibreOffice's do
 */
export function enlargePdf(pdf: Uint8Array, times: number): Uint8Array {
  // A character for each byte: places in the text are those in the file.
  const text = Buffer.from(pdf).toString("latin1");
  const [, size, root, previous] =
    /trailer\s*<<\/Size (\d+)\/Root (\d+ 0 R)[^]*startxref\s+(\d+)\s+%%EOF\s*$/.exec(
      text.slice(text.lastIndexOf("trailer")),
    ) ?? [];
  if (size === undefined || root === undefined || previous === undefined)
    throw new Error("This PDF is not one of LibreOffice");
  const operator = `${times} 0 0 ${times} 0 0 cm\n`;
  const pages = [...text.matchAll(/^(\d+) 0 obj\n(<<\/Type\/Page\/[^]*?)\nendobj/gm)];
  const objects = [
    { id: size, body: `<</Length ${operator.length}>>\nstream\n${operator}endstream` },
    ...pages.map(([, id = "", page = ""]) => ({ id, body: enlarged(page, times, `${size} 0 R`) })),
  ];
  let added = "\n";
  let places = "";
  for (const { id, body } of objects) {
    const place = String(text.length + added.length).padStart(10, "0");
    places += `${id} 1\n${place} 00000 n \n`;
    added += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const trailer = `trailer\n<</Size ${Number(size) + 1}/Root ${root}/Prev ${previous}>>`;
  const start = text.length + added.length;
  return Buffer.from(`${text}${added}xref\n${places}${trailer}\nstartxref\n${start}\n%%EOF\n`, "latin1");
}

/** @param operator the stream that enlarges what comes after it */
function enlarged(page: string, times: number, operator: string): string {
  return page
    .replace(
      /\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/,
      (_, width: string, height: string) =>
        `/MediaBox[0 0 ${Number(width) * times} ${Number(height) * times}]`,
    )
    .replace(/\/Contents (\d+ 0 R)/, `/Contents[${operator} $1]`);
}
