/** Signs that every bank in the euro area passes on (EPC implementation guidelines, section 1.4). */
const PASSED_ON = /[^A-Za-z0-9/\-?:().,'+ ]/g;
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  '&': '+',
  _: '-',
  ß: 'ss',
  Ø: 'O',
  ø: 'o',
  Æ: 'AE',
  æ: 'ae',
  Ł: 'L',
  ł: 'l',
};

/**
 * A text as banks pass it on: accents fall off, `&` becomes `+`, any other sign a space; double spaces go and what is longer than
 * `most` signs is cut.
 */
export function sepaText(text: string, most: number): string {
  const plain = text
    .replaceAll(/[&_ßØøÆæŁł]/g, (sign) => WRITTEN_OUT[sign] ?? ' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(PASSED_ON, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return plain.slice(0, most).trimEnd();
}

/** A reference may hold only these signs, and no slash at either end or twice in a row (the same section). */
export const isReference = (text: string): boolean =>
  text.length > 0 && text.length <= 35 && !/[^A-Za-z0-9/\-?:().,'+ ]/.test(text) && !/^\/|\/$|\/\//.test(text);
