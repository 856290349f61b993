/** The table of texts that cells share, read in one step where it can be and with care elsewhere. */
import { readSharedStrings } from "../../../../src/workbook/xlsx/read/shared-strings";

function read(inside: string): readonly string[] {
  const xml = `<sst>${inside}</sst>`;
  const strings = readSharedStrings(xml);
  expect(readSharedStrings(xml, true)).toEqual(strings);
  return strings;
}

test.each<[string, readonly string[]]>([
  ["", []],
  ["<si><t>甲</t></si>", ["甲"]],
  ["<si><t>甲</t></si><si><t>乙 &amp; _x0041_</t></si>", ["甲", "乙 & A"]],
  ['<si><t xml:space="preserve"> 甲 </t></si>', [" 甲 "]],
  ["<si><t>甲</t></si> <si><t>乙</t></si>", ["甲", "乙"]],
  ["<si/><si></si><si><t/></si><si><t></t></si><si><t>戊</t></si>", ["", "", "", "", "戊"]],
  ["<si><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></si><si><t>丙</t></si>", ["甲乙", "丙"]],
  ["<si><t>甲</t><rPh sb='0' eb='1'><t>jiǎ</t></rPh><phoneticPr/></si>", ["甲"]],
  ["<si><rPh/><t>甲</t></si>", ["甲"]],
  ["<si> <r> <t>甲</t> </r> 零 </si>", ["甲"]],
  ["<si><t/>零<t>甲</t></si>", ["甲"]],
  ["<si><t>_x00</t><t>41_</t></si>", ["A"]],
  ["<si><t>甲<!-- 零 -->乙<![CDATA[<丙>]]></t></si>", ["甲乙<丙>"]],
  ["<other><t>零</t></other><si><t>甲</t></si>", ["甲"]],
  ["<x:si><x:t>甲</x:t></x:si><si><t>乙</t></si>", ["甲", "乙"]],
])("%s", (inside, strings) => {
  expect(read(inside)).toEqual(strings);
});

test("a text longer than any cell holds is refused, however it is written", () => {
  const text = "a".repeat(1_000_001);
  for (const inside of [`<t>${text}</t>`, `<t>b</t><t>${text.slice(1)}</t>`])
    expect(() => readSharedStrings(`<sst><si>${inside}</si></sst>`)).toThrow(
      expect.objectContaining({ code: "tooLarge" }) as Error,
    );
  expect(read(`<si><t>${text.slice(1)}</t></si>`)[0]).toHaveLength(1_000_000);
  expect(read(`<si><t>b</t><t>${text.slice(2)}</t></si>`)[0]).toHaveLength(1_000_000);
});

test("a table that ends too early is damaged", () => {
  for (const xml of ["<sst><si><t>甲</t></si>", "<sst><si><t>甲", "<sst><si>"])
    for (const careful of [false, true])
      expect(() => readSharedStrings(xml, careful)).toThrow(
        expect.objectContaining({ code: "damaged" }) as Error,
      );
});
