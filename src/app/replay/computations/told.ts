import { type BirthDateKnown, birthDate } from '../../../standards/ijw/index.ts';
import type { Fields } from '../scenario.ts';
import { sizeIn } from '../words.ts';

/** Birth dates of which parts are unknown (IV009, CS139). */
export function bornOn({ known }: Fields): Fields | undefined {
  if (!Array.isArray(known)) return undefined;
  return { result: known.map((part) => birthDate((part ?? {}) as BirthDateKnown)) };
}

/** A size in words as volume, unit and frequency; in euros the line declares the amount itself (IV042, CS339, CD087). */
export function sizeTold({ text }: Fields): Fields | undefined {
  const size = typeof text === 'string' ? sizeIn(text) : undefined;
  if (!size) return undefined;
  const { Volume, Eenheid } = size;
  const inEuros = Eenheid === '83' ? { ProductTarief: null, IngediendBedrag: Volume } : {};
  return { Omvang: size, Prestatie: { GeleverdVolume: Volume, Eenheid, ...inEuros } };
}
