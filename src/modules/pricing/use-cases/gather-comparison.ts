import { add, divide, type Fraction, fraction, parseFraction, percent } from '../../../kernel/fraction.ts';
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { hoursMeaningOf } from '../../catalogue/index.ts';
import { type Calculation, calculate } from '../domain/calculate.ts';
import {
  type Comparison,
  type CostParts,
  compareCostPrices,
  type OfferedTariff,
  type ProviderCostPrice,
} from '../domain/compare-cost-prices.ts';
import type { CalculationDocument, HoursMeaning } from '../domain/cost-element.ts';
import { PARAMETERS } from '../domain/parameters.ts';
import settings from '../domain/settings.json' with { type: 'json' };
import { compareTerms, type PriceTerms, type TermDifference } from '../domain/terms.ts';
import { listCalculations, type StoredCalculation } from '../storage/calculations.ts';
import { type BandQuestion, type CostPriceRow, listBands, listCostPrices } from '../storage/cost-prices.ts';
import { calculationsBehind, listTariffs, type TariffRow } from '../storage/tariffs.ts';

/** A tariff that holds for everybody, laid beside the cost prices that the actor may see. */
export type ComparedTariff = {
  readonly tariff: TariffRow;
  readonly comparison: Comparison;
  readonly names: ReadonlyMap<number, string>;
  /** What the product book means otherwise than the calculation (left); then no cost price is laid beside it. */
  readonly bookDiffers: readonly TermDifference[];
};

/** From how far under the middle cost price a tariff is signalled; a setting, as part of one. */
export const FAR_BELOW: Fraction = percent(settings.farBelowPercent);

export type ComparisonQuestion = { readonly productId?: number | undefined; readonly onDay: PlainDate };

/**
 * The uniform tariffs of a day beside the cost prices of that year, per product. Row security decides whose cost prices
 * take part; somebody who may not see those of others gets the band of all from the database. The product book says which
 * hours an agreed tariff means, and refuses a calculation that means others. Six statements, whatever the
 * number of products.
 */
export async function gatherComparisons(tx: Tx, question: ComparisonQuestion): Promise<ComparedTariff[]> {
  const { productId, onDay } = question;
  const tariffs = (await listTariffs(tx, { productId, onDay })).filter(isUniform);
  const prices = await listCostPrices(tx, { productId, year: yearOf(onDay) });
  const documents = await documentsBehind(tx, tariffs);
  const hours = await hoursMeaningOf(
    tx,
    tariffs.map((tariff) => tariff.productId),
    onDay,
  );
  const offered = tariffs.map((tariff) => {
    const inBook = hours.get(tariff.productId) ?? null;
    const offer = offerOf(tariff, documents.get(tariff.id), inBook);
    return { tariff, offer, bookDiffers: differsFromBook(offer.terms, inBook) };
  });
  const bands = await listBands(
    tx,
    yearOf(onDay),
    offered.flatMap(({ tariff, offer, bookDiffers }) => (bookDiffers.length > 0 ? [] : bandQuestion(tariff, offer))),
  );
  const pricesOf = Map.groupBy(prices, (price) => price.productId);
  return offered.map(({ tariff, offer, bookDiffers }) => {
    const own = bookDiffers.length > 0 ? [] : (pricesOf.get(tariff.productId) ?? []);
    const seen = compareCostPrices(offer, own.map(toCostPrice), FAR_BELOW);
    return {
      tariff,
      comparison: { ...seen, band: seen.band ?? bands.get(tariff.productId) },
      names: new Map(own.map((price) => [price.providerId, price.providerName])),
      bookDiffers,
    };
  });
}

const isUniform = (tariff: TariffRow): boolean => tariff.municipalityId === null && tariff.providerId === null;

/** The terms of a calculation beside what the book of the day says; nothing where the book says nothing of hours. */
function differsFromBook(terms: PriceTerms, inBook: HoursMeaning | null): readonly TermDifference[] {
  if (inBook === null) return [];
  const compared = compareTerms(terms, { ...terms, hours: inBook });
  return compared.ok ? [] : compared.refusal.differences;
}

/** Prices without a stated meaning of hours cannot be put in one band. */
const bandQuestion = ({ productId }: TariffRow, { terms }: OfferedTariff): BandQuestion[] =>
  terms.hours === null ? [] : [{ productId, hours: terms.hours }];

type Behind = { readonly calculation: StoredCalculation; readonly indexed: boolean };

async function documentsBehind(tx: Tx, tariffs: readonly TariffRow[]): Promise<Map<number, Behind>> {
  const behind = await calculationsBehind(
    tx,
    tariffs.map(({ id }) => id),
  );
  const ids = [...new Set([...behind.values()].map(({ calculationId }) => calculationId))];
  const calculations = new Map((await listCalculations(tx, { ids })).map((one) => [one.id, one]));
  return new Map(
    [...behind].flatMap(([tariffId, { calculationId, indexed }]): [number, Behind][] => {
      const calculation = calculations.get(calculationId);
      return calculation ? [[tariffId, { calculation, indexed }]] : [];
    }),
  );
}

/** What a tariff offers; its parts are known when it was calculated itself and not raised by an index since. */
function offerOf(tariff: TariffRow, behind: Behind | undefined, inBook: HoursMeaning | null): OfferedTariff {
  const price = divide(fraction(tariff.tariffCents), fraction(100));
  if (!behind)
    return { price, terms: { unit: tariff.unit, hours: inBook, priceKind: 'unit', unitHours: null }, parts: null };
  const { document } = behind.calculation;
  const made = behind.indexed ? undefined : calculate(document, PARAMETERS);
  return { price, terms: termsOf(document), parts: made?.ok ? partsOf(made.value) : null };
}

const termsOf = (document: CalculationDocument): PriceTerms => ({
  unit: document.unit,
  hours: document.hours,
  priceKind: document.price.kind,
  unitHours: null,
});

/** The elements of the law as providers state them: indexation and what is outside the law are the rest. */
export const partsOf = ({ statutory }: Calculation): CostParts => ({
  professionals: statutory.professionals.exact,
  clientBound: statutory['client-bound'].exact,
  overhead: statutory.overhead.exact,
  rest: add(statutory.indexation.exact, statutory.outside.exact),
});

const toCostPrice = (row: CostPriceRow): ProviderCostPrice => ({
  providerId: row.providerId,
  price: parseFraction(row.price),
  terms: { unit: row.unit, hours: row.hours, priceKind: 'unit', unitHours: null },
  parts: row.parts && {
    professionals: parseFraction(row.parts.professionals),
    clientBound: parseFraction(row.parts.clientBound),
    overhead: parseFraction(row.parts.overhead),
    rest: parseFraction(row.parts.rest),
  },
  yearVolume: row.yearVolume,
});
