import type { FundingTerms } from '../../funding/index.ts';
import type { Labuitkomst, Labvergelijking } from '../api.ts';
import { type Compared, closes, compareBy, stepsBetween } from '../domain/compare.ts';
import type { NamedRow } from '../storage/care.ts';
import { type CareOfYear, careValueByProduct, type PaidAgain } from '../use-cases/pay-again.ts';
import { assumptionsOf, PRICED_WORDS, SETTLEMENT_WORDS, STEP_WORDS, WHOLE_REGION } from './lab.nl.ts';

type Paid = PaidAgain & { readonly id: number; readonly terms: FundingTerms };

/** Both outcomes side by side as the API tells them, with names. */
export function toUitkomst({
  care,
  own,
  chosen,
  names,
}: {
  readonly care: CareOfYear;
  readonly own: Paid;
  readonly chosen: Paid;
  readonly names: readonly NamedRow[];
}): Labuitkomst {
  const [was, now] = [own.outcome, chosen.outcome];
  const nameOf = namer(names);
  const partName = new Map(chosen.terms.parts.map(({ key, name }) => [key, name]));
  const compared = (axis: Parameters<typeof compareBy>[0], kind: NamedRow['kind']): Labvergelijking[] =>
    compareBy(axis, was, now).map((row) => toVergelijking(row, nameOf(kind, row.key)));
  const [wasCent, opnieuwCent] = [Number(was.totals.totalCents), Number(now.totals.totalCents)];
  const value = careValueByProduct(own.terms, care);
  return {
    jaar: care.year,
    eigen: { id: own.id, naam: own.terms.name },
    gekozen: { id: chosen.id, naam: chosen.terms.name },
    trajecten: care.columns.episodes.ids.length,
    wasCent,
    opnieuwCent,
    verschilCent: opnieuwCent - wasCent,
    stappen: stepsBetween(was, now).map(({ key, cents }) => ({ soort: key, ...STEP_WORDS[key], cent: cents })),
    aanbieders: compared('byProvider', 'organisation'),
    gemeenten: compared('byMunicipality', 'organisation'),
    producten: compared('byProduct', 'product'),
    prijzen: chosen.prices.map(({ productKey, partKey, of, cents }) => ({
      product: nameOf('product', productKey),
      onderdeel: partName.get(partKey) ?? partKey,
      per: PRICED_WORDS[of as keyof typeof PRICED_WORDS],
      cent: cents,
    })),
    grenzen: boundsOf(chosen),
    afrekening: [...Map.groupBy(now.settlement, ({ rule }) => rule)].map(([rule, lines]) => ({
      naam: SETTLEMENT_WORDS[rule],
      regels: lines.length,
      cent: Number(lines.reduce((sum, { amountCents }) => sum + amountCents, 0n)),
    })),
    nietBetaald: now.findings.flatMap((one) =>
      one.code === 'product-not-paid' ? [{ product: nameOf('product', one.productKey), trajecten: one.episodes }] : [],
    ),
    controle: {
      sluit: closes(was) && closes(now),
      regelsCent: care.lineCents,
      eigenHulpCent: [...value.values()].reduce((sum, cents) => sum + cents, 0),
      afwijkingen: care.columns.products.flatMap(({ key }) => {
        const [regelsCent, eigenCent] = [care.centsByProduct.get(key) ?? 0, value.get(key) ?? 0];
        return regelsCent === eigenCent ? [] : [{ product: nameOf('product', key), regelsCent, eigenCent }];
      }),
    },
    aannames: [...assumptionsOf(care.year, now, chosen.prices.length > 0)],
  };
}

const toVergelijking = (row: Compared, naam: string): Labvergelijking => ({
  sleutel: row.key,
  naam,
  wasCent: row.wasCents,
  opnieuwCent: row.nowCents,
  verschilCent: row.differenceCents,
});

const namer = (names: readonly NamedRow[]) => {
  const known = new Map(names.map(({ kind, key, name }) => [`${kind} ${key}`, name]));
  return (kind: NamedRow['kind'], key: string | null): string =>
    key === null ? WHOLE_REGION : (known.get(`${kind} ${key}`) ?? key);
};

function boundsOf({ terms, outcome }: Paid): Labuitkomst['grenzen'] {
  const bounds = new Map([...terms.bounds, ...terms.parts.flatMap((part) => part.bounds)].map((b) => [b.key, b.name]));
  const passed = outcome.bounds.filter(({ exceeded }) => exceeded > 0);
  return [...Map.groupBy(passed, ({ boundKey }) => boundKey)].map(([key, standings]) => ({
    naam: bounds.get(key) ?? key,
    keer: standings.reduce((sum, { exceeded }) => sum + exceeded, 0),
  }));
}
