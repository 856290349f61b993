/** Columns whose contents concern nobody but the person: they are named, and never copied anywhere. */
import { normalizeText } from "../../sheet/normalize-text";

const PRIVATE =
  /身份证|公民身份号码|证件号|工资|薪酬|薪资|收入|手机|电话|银行卡|住址|家庭地址|idnumber|idcard|wage|salary|income|phone|mobile|bankaccount|homeaddress/;

export function isPrivateHeading(heading: string): boolean {
  return PRIVATE.test(normalizeText(heading.slice(0, 200)));
}
