import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Result, yes } from '../../../kernel/result.ts';
import type {
  CDT_Omvang,
  CDT_Product,
  CDT_Verwijzer,
  ClientOfProvider,
  Content,
  ProductAsked,
  Referrer,
  Wish as StandardWish,
} from '../../../standards/ijw/index.ts';
import type { ChildNamed } from '../use-cases/people/child.ts';
import type { AllocateQuestion, AskedFields, CareQuestion, ChildQuestion, Wish } from './asked-schemas.ts';
import { type Incomplete, incomplete } from './incomplete.ts';
import { WISH_WORDS } from './words.nl.ts';

/** Category with or without a code; undefined for a generic allocation (IV066). */
export const productOf = ({ categorie, productcode }: AskedFields): CDT_Product | undefined =>
  categorie === undefined
    ? undefined
    : ({ Categorie: categorie, ...(productcode !== undefined && { Code: productcode }) } as CDT_Product);

/** The size, when it was filled in whole; the fields that are missing may be those of `now`. */
export function sizeOf({ volume, eenheid, frequentie }: AskedFields, now?: CDT_Omvang): CDT_Omvang | undefined {
  if (volume === undefined && eenheid === undefined && frequentie === undefined) return undefined;
  const size = {
    Volume: volume ?? now?.Volume,
    Eenheid: eenheid ?? now?.Eenheid,
    Frequentie: frequentie ?? now?.Frequentie,
  };
  const whole = size.Volume !== undefined && size.Eenheid !== undefined && size.Frequentie !== undefined;
  return whole ? (size as CDT_Omvang) : undefined;
}

/** A field of the size that is missing while another is there; undefined when the size is whole or not told at all. */
export function sizeMissing(asked: AskedFields): string | undefined {
  const { volume, eenheid, frequentie } = asked;
  const told = { volume, eenheid, frequentie };
  const missing = Object.entries(told).flatMap(([name, value]) => (value === undefined ? [name] : []));
  return missing.length === 3 ? undefined : missing[0];
}

const productAndSize = (asked: AskedFields, now?: CDT_Omvang) => {
  const product = productOf(asked);
  const size = sizeOf(asked, now);
  return {
    ...(product && { product }),
    ...(size && { size }),
    ...(asked.budgetCent !== undefined && { budget: asked.budgetCent }),
  };
};

/** A product asked for in a JW315, under a reference of its own (OP361). */
export function toProductAsked(asked: CareQuestion['producten'][number], reference: string): ProductAsked {
  const { van, tot, beschikkingNummer, beschikkingVan, verwijzer, raamcontract, toelichting } = asked;
  const type = verwijzer.soort as CDT_Verwijzer['Type'];
  const referrer: Referrer = {
    type,
    ...(verwijzer.agbCode !== undefined && { code: verwijzer.agbCode }),
    ...(verwijzer.naam !== undefined && { name: verwijzer.naam }),
  };
  return {
    reference,
    from: van,
    ...(tot && { through: tot }),
    ...productAndSize(asked),
    ...(beschikkingNummer !== undefined &&
      beschikkingVan && { ruling: { number: beschikkingNummer, from: beschikkingVan } }),
    referrer,
    ...(raamcontract !== undefined && { frameworkContract: raamcontract ? '1' : '2' }),
    ...(toelichting !== undefined && { note: toelichting }),
  };
}

/** What a municipality allocates; the number comes from us (TR332). */
export function toNewContent(asked: AllocateQuestion['producten'][number]): Omit<Content, 'ToewijzingNummer'> {
  const { product, size, budget } = productAndSize(asked);
  return {
    ...(product && { Product: product }),
    Ingangsdatum: asked.van,
    ...(asked.tot && { Einddatum: asked.tot }),
    ...(size && { Omvang: size }),
    ...(budget !== undefined && { Budget: budget }),
  } as Omit<Content, 'ToewijzingNummer'>;
}

/** What is decided otherwise than was asked; what is left out stays as asked (IV094). */
export function toDeviating(
  asked: AskedFields & { readonly van?: PlainDate; readonly tot?: PlainDate },
  size: CDT_Omvang | undefined,
): Partial<Omit<Content, 'ToewijzingNummer'>> {
  const other = productAndSize(asked, size);
  return {
    ...(asked.van && { Ingangsdatum: asked.van }),
    ...(asked.tot && { Einddatum: asked.tot }),
    ...(other.product && { Product: other.product }),
    ...(other.size && { Omvang: other.size }),
    ...(other.budget !== undefined && { Budget: other.budget }),
  } as Partial<Omit<Content, 'ToewijzingNummer'>>;
}

/**
 * A wish as the flow takes it; what is missing of a size is as it is now. Undefined when it does not say what it is about: the
 * allocation of a change or replacement, or the first day of a product.
 *
 * @param now the size that holds for the allocation it is about
 */
export function toWish(wish: Wish, now: CDT_Omvang | undefined): StandardWish | undefined {
  const { toewijzing: number, van, tot } = wish;
  const rest = {
    ...(tot && { through: tot }),
    ...productAndSize(wish, wish.soort === WISH_WORDS.change ? now : undefined),
  };
  if (wish.soort === WISH_WORDS.new) return van && { kind: 'new', from: van, ...rest };
  if (number === undefined) return undefined;
  if (wish.soort === WISH_WORDS.replace) return van && { kind: 'replace', number, from: van, ...rest };
  return { kind: 'change', number, ...(van && { from: van }), ...rest };
}

/** The child as it was told, or what is missing when it was not told whole. */
export function toChild(child: ChildQuestion, gemeenteId: number | undefined): Result<ChildNamed, Incomplete> {
  const { clientId, bsn, achternaam, voorvoegsel, voorletters, geboortedatum, geslacht } = child;
  if (clientId !== undefined) return yes({ clientId: BigInt(clientId) });
  if (bsn === undefined) return incomplete('BSN');
  if (achternaam === undefined) return incomplete('achternaam');
  if (geboortedatum === undefined) return incomplete('geboortedatum');
  if (geslacht === undefined) return incomplete('geslacht');
  if (gemeenteId === undefined) return incomplete('gemeente');
  const initials = voorletters?.replace(/[^\p{L}]/gu, '');
  const told = {
    Bsn: bsn,
    Geboortedatum: { Datum: geboortedatum },
    Geslacht: geslacht,
    Naam: {
      Geslachtsnaam: { Achternaam: achternaam, ...(voorvoegsel !== undefined && { Voorvoegsel: voorvoegsel }) },
      ...(initials && { Voorletters: initials }),
    },
  } as ClientOfProvider;
  return yes({ told, municipalityId: gemeenteId });
}
