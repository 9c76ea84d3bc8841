/** The first number of an official document in a text, brackets in their proper form: `东政[2022]3号` is `东政〔2022〕3号`. */
export function recogniseDocumentNumber(text: string): string | null {
  const match =
    /([\p{Script=Han}A-Za-z]{2,16}?)\s*[〔[［【(（]\s*(\d{4})\s*[〕\]］】)）]\s*0*([1-9]\d*)\s*号/u.exec(
      text,
    );
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : null;
}
