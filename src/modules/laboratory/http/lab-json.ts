import { type FundingTerms, SETTLEMENT_WORDS } from '../../funding/index.ts';
import type { Labgrens, Labuitkomst, Labvergelijking } from '../api.ts';
import { marksByProvider, passedSums } from '../domain/bounds-hit.ts';
import { checksOf } from '../domain/checks.ts';
import { type Compared, compareBy } from '../domain/compare.ts';
import { type LabPeriod, throughOf, yearsOf } from '../domain/period.ts';
import { stepsBetween } from '../domain/steps.ts';
import type { NamedRow } from '../storage/care.ts';
import { askedResults } from '../use-cases/asked-results.ts';
import { incentivesOf } from '../use-cases/incentives.ts';
import { careValueByProduct } from '../use-cases/pay-again.ts';
import type { Reckoned, Side } from '../use-cases/reckon.ts';
import { incentiveSentences, unitWord } from './incentive.nl.ts';
import {
  AT_BOUND_WORDS,
  assumptionsOf,
  CHECK_WORDS,
  inMonth,
  NO_RULE,
  PERIOD_WORDS,
  PRICED_WORDS,
  perChild,
  STEP_WORDS,
  WHOLE_REGION,
} from './lab.nl.ts';

type NameOf = (kind: NamedRow['kind'], key: string | null) => string;

export const toPeriode = (period: LabPeriod): Labuitkomst['periode'] => ({ van: period.from, tot: throughOf(period) });

/** Both outcomes side by side as the API tells them, with names. */
export function toUitkomst({ care, own, chosen, placed, names }: Reckoned): Labuitkomst {
  const [was, now] = [own.outcome, chosen.outcome];
  const nameOf = namer(names);
  const compared = (axis: Parameters<typeof compareBy>[0], kind: NamedRow['kind']): Labvergelijking[] =>
    compareBy(axis, was, now).map((row) => toVergelijking(row, nameOf(kind, row.key)));
  const [wasCent, opnieuwCent] = [Number(was.totals.totalCents), Number(now.totals.totalCents)];
  const marks = marksByProvider(now, chosen.columns);
  return {
    periode: toPeriode(care.period),
    eigen: { id: own.id, naam: own.name },
    gekozen: { id: chosen.id, naam: chosen.name },
    trajecten: care.columns.episodes.ids.length,
    wasCent,
    opnieuwCent,
    verschilCent: opnieuwCent - wasCent,
    aangehoudenCent: { was: Number(was.totals.heldCents), opnieuw: Number(now.totals.heldCents) },
    stappen: stepsBetween(own.ladder, chosen.ladder).map(({ key, cents }) => ({
      soort: key,
      ...STEP_WORDS[key],
      cent: cents,
    })),
    aanbieders: compared('byProvider', 'organisation').map((row) => {
      const mark = marks.get(row.sleutel ?? '');
      return { ...row, grens: mark?.bound ?? false, garantie: mark?.guarantee ?? false };
    }),
    gemeenten: compared('byMunicipality', 'organisation'),
    producten: compared('byProduct', 'product'),
    koppeling: placed.map(({ productKey, partName, because }) => ({
      product: nameOf('product', productKey),
      onderdeel: partName,
      omdat: because || NO_RULE,
    })),
    prijzen: pricesOf(chosen, nameOf),
    prikkels: prikkelsOf({ care, own, chosen }, nameOf),
    grenzen: boundsOf(chosen, nameOf),
    afrekening: [...Map.groupBy(now.settlement, ({ rule }) => rule)].map(([rule, lines]) => ({
      naam: SETTLEMENT_WORDS[rule].title,
      regels: lines.length,
      cent: Number(lines.reduce((sum, { amountCents }) => sum + amountCents, 0n)),
    })),
    nietBetaald: now.findings.flatMap((one) =>
      one.code === 'product-not-paid' ? [{ product: nameOf('product', one.productKey), trajecten: one.episodes }] : [],
    ),
    controles: checksOf(own, chosen).map(({ key, holds }) => ({ soort: key, naam: CHECK_WORDS[key], klopt: holds })),
    herkomst: originOf({ care, own }, nameOf),
    aannames: [
      ...assumptionsOf(
        now,
        {
          pricesStated: chosen.prices.length > 0,
          moved: yearsOf(care.period).length > 1,
          months: care.period.months,
          model: placed.length > 0,
        },
        {
          terms: chosen.terms,
          results: care.results,
          asked: askedResults(chosen.terms, care.products, care.results),
        },
      ),
    ],
  };
}

const toVergelijking = (row: Compared, naam: string): Labvergelijking => ({
  sleutel: row.key,
  naam,
  wasCent: row.wasCents,
  opnieuwCent: row.nowCents,
  verschilCent: row.differenceCents,
});

function namer(names: readonly NamedRow[]): NameOf {
  const known = new Map(names.map(({ kind, key, name }) => [`${kind} ${key}`, name]));
  return (kind, key) => (key === null ? WHOLE_REGION : (known.get(`${kind} ${key}`) ?? key));
}

function pricesOf({ terms, prices }: Side, nameOf: NameOf): Labuitkomst['prijzen'] {
  const parts = new Map(terms.parts.map((part) => [part.key, part]));
  return prices.map(({ productKey, partKey, of, cents }) => {
    const part = parts.get(partKey);
    return {
      product: nameOf('product', productKey),
      onderdeel: part?.name ?? partKey,
      per:
        part?.price.of === 'period' ? PERIOD_WORDS[part.price.period] : PRICED_WORDS[of as keyof typeof PRICED_WORDS],
      cent: cents,
    };
  });
}

function prikkelsOf(
  { care, own, chosen }: Pick<Reckoned, 'care' | 'own' | 'chosen'>,
  nameOf: NameOf,
): Labuitkomst['prikkels'] {
  const products = new Map(care.products.map((one) => [one.key, one]));
  const kindOf = (key: string): string => `${products.get(key)?.category ?? ''} ${products.get(key)?.unit ?? ''}`;
  return incentivesOf(own, chosen, kindOf).map((one) => {
    const unit = products.get(one.productKey)?.unit ?? '';
    const { was, now } = one;
    return {
      onderdeel: one.part?.name ?? null,
      product: nameOf('product', one.productKey),
      zwaarder: one.heavierKey === null ? null : nameOf('product', one.heavierKey),
      eenheidCode: unit,
      eenheid: { nuCent: was.unitCents, straksCent: now.unitCents },
      maand: { nuCent: was.monthCents, straksCent: now.monthCents },
      stap:
        was.heavierCents === null || now.heavierCents === null
          ? null
          : { nuCent: was.heavierCents, straksCent: now.heavierCents },
      zinnen: incentiveSentences(one, unitWord(unit)),
    };
  });
}

/** Every sum that went past its limit; sums of one child or allocation only as a number. */
function boundsOf({ terms, outcome, columns }: Side, nameOf: NameOf): Labgrens[] {
  const bounds = new Map(allBounds(terms).map((one) => [one.key, one]));
  const contractOf = new Map(columns.contracts.map(({ id, provider }) => [id, columns.providers[provider] ?? null]));
  const { named, perChild: childSums } = passedSums(outcome);
  const scopeName = ({ scope, id }: (typeof named)[number]['scope'][number]): string | null => {
    if (scope === 'month') return inMonth(id);
    if (scope === 'region') return WHOLE_REGION;
    if (scope === 'product') return nameOf('product', id);
    return nameOf('organisation', scope === 'contract' ? (contractOf.get(id) ?? null) : id);
  };
  return [
    ...named.map(({ boundKey, at, counts, scope, limit, used, exceeded }) => ({
      naam: bounds.get(boundKey)?.name ?? boundKey,
      waarvoor: scope.map(scopeName).join(', '),
      gevolg: AT_BOUND_WORDS[at],
      telt: counts === 'amount' ? ('bedrag' as const) : ('hoeveelheid' as const),
      hoogte: limit,
      gebruikt: used,
      keer: exceeded,
    })),
    ...childSums.map(({ boundKey, sums }) => {
      const bound = bounds.get(boundKey);
      return {
        naam: bound?.name ?? boundKey,
        waarvoor: perChild(sums),
        gevolg: AT_BOUND_WORDS[bound?.at ?? 'review'],
        telt: 'bedrag' as const,
        hoogte: bound?.limit.kind === 'amount' ? Number(bound.limit.cents) : null,
        gebruikt: null,
        keer: sums,
      };
    }),
  ];
}

const allBounds = (terms: FundingTerms): FundingTerms['bounds'] => [
  ...terms.bounds,
  ...terms.parts.flatMap((part) => part.bounds),
];

/** What stands on the lines beside what the own terms give for the same care. */
function originOf({ care, own }: Pick<Reckoned, 'care' | 'own'>, nameOf: NameOf): Labuitkomst['herkomst'] {
  const value = careValueByProduct(own, care);
  return {
    regelsCent: care.lineCents,
    eigenHulpCent: [...value.values()].reduce((sum, cents) => sum + cents, 0),
    afwijkingen: care.columns.products.flatMap(({ key }) => {
      const [regelsCent, eigenCent] = [care.centsByProduct.get(key) ?? 0, value.get(key) ?? 0];
      return regelsCent === eigenCent ? [] : [{ product: nameOf('product', key), regelsCent, eigenCent }];
    }),
  };
}
