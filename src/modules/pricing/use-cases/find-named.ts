import { containsDay } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { NamedInFiles } from '../storage/named-in-files.ts';

/** Which product, municipality and provider a row of a file is about, in the words that stand there. */
export type Named = {
  readonly code: string;
  readonly product: string | null;
  readonly municipality: string | null;
  readonly provider: string | null;
  readonly agbCode: string | null;
};
type Product = NamedInFiles['products'][number];
export type NameFault = {
  readonly column: 'code' | 'product' | 'municipality' | 'provider' | 'agbCode';
  readonly code:
    | 'product-unknown'
    | 'product-several'
    | 'municipality-unknown'
    | 'provider-unknown'
    | 'provider-several';
};

export type Found = {
  readonly product: Product | undefined;
  readonly municipalityId: number | null;
  readonly providerId: number | null;
  readonly faults: readonly NameFault[];
};

/** Finds what a row names, on its day; every name that fits nothing or more than one is a fault. */
export function findNamed(named: Named, day: PlainDate, known: NamedInFiles): Found {
  const faults: NameFault[] = [];
  const products = productsOf(named, day, known);
  if (products.length === 0) faults.push({ column: 'code', code: 'product-unknown' });
  if (products.length > 1) faults.push({ column: 'product', code: 'product-several' });
  const municipality = known.municipalities.find(({ name }) => isSame(name, named.municipality));
  if (named.municipality !== null && !municipality) {
    faults.push({ column: 'municipality', code: 'municipality-unknown' });
  }
  const { provider, agbCode } = named;
  const providers =
    provider === null && agbCode === null
      ? []
      : known.providers.filter(
          (one) => (provider === null || isSame(one.name, provider)) && (agbCode === null || one.agbCode === agbCode),
        );
  const column = provider === null ? 'agbCode' : 'provider';
  if (providers.length === 0 && (provider ?? agbCode) !== null) faults.push({ column, code: 'provider-unknown' });
  if (providers.length > 1) faults.push({ column, code: 'provider-several' });
  return {
    product: products.length === 1 ? products[0] : undefined,
    municipalityId: municipality?.id ?? null,
    providerId: providers[0]?.id ?? null,
    faults,
  };
}

/** Of one code and name there may be several in the course of time: the one that is there on the day goes first. */
function productsOf({ code, product }: Named, day: PlainDate, { products }: NamedInFiles): readonly Product[] {
  const fitting = products.filter((one) => one.code === code && (product === null || isSame(one.name, product)));
  const there = fitting.filter(({ from, through }) => containsDay({ from, through: through ?? undefined }, day));
  return there.length > 0 ? there : fitting;
}

const isSame = (name: string, asked: string | null): boolean =>
  asked !== null && name.trim().toLowerCase() === asked.trim().toLowerCase();
