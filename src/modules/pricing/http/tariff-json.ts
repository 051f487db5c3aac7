import { parseFraction } from '../../../kernel/fraction.ts';
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import type { Band } from '../domain/band.ts';
import { revisionDue } from '../domain/revision.ts';
import type { TermDifference } from '../domain/terms.ts';
import type { CostPriceRow } from '../storage/cost-prices.ts';
import type { TariffRow } from '../storage/tariffs.ts';
import type { ComparedTariff } from '../use-cases/gather-comparison.ts';
import { comparisonText } from './comparison.nl.ts';
import { centsOf, euroText } from './price-json.ts';
import type { Kostprijs, Kostprijsvergelijking, Tarief } from './tariff-schemas.ts';
import { BASIS_WORDS, HOURS_WORDS, ORIGIN_WORDS, OVERHEAD_FORM_WORDS, PART_TEXTS, PART_WORDS } from './words.nl.ts';

const named = (id: number | null, name: string | null) => (id === null ? null : { id, naam: name ?? '' });

export const tariffJson = (row: TariffRow): Tarief => ({
  id: row.id,
  product: { id: row.productId, naam: row.productName },
  gemeente: named(row.municipalityId, row.municipalityName),
  aanbieder: named(row.providerId, row.providerName),
  van: row.from,
  tot: row.through,
  herzienVanaf: revisionDue(row.from),
  tariefCent: Number(row.tariffCents),
  eenheid: row.unit,
  oorsprong: ORIGIN_WORDS[row.origin],
  berekeningId: row.calculationSeriesId,
  berekeningVersie: row.calculationVersion,
  vorigTariefId: row.priorTariffId,
  index: row.indexPercentage,
  toelichting: row.note,
  vastgesteldOp: row.adoptedOn,
  vastgesteldDoor: row.adoptedBy,
});

export const costPriceJson = (row: CostPriceRow): Kostprijs => ({
  id: row.id,
  versie: row.version,
  product: { id: row.productId, naam: row.productName },
  productcode: row.productCode,
  aanbieder: { id: row.providerId, naam: row.providerName },
  jaar: row.year,
  eenheid: row.unit,
  kostprijs: row.price,
  prijsCent: centsOf(parseFraction(row.price)),
  uren: HOURS_WORDS[row.hours],
  soort: BASIS_WORDS[row.basis],
  delen: row.parts && {
    beroepskrachten: row.parts.professionals,
    clientgebonden: row.parts.clientBound,
    overhead: row.parts.overhead,
    overig: row.parts.rest,
  },
  overheadVorm: row.overheadForm && OVERHEAD_FORM_WORDS[row.overheadForm],
  jaarvolume: row.yearVolume === null ? null : Number(row.yearVolume),
  bron: row.source,
  bronOp: row.sourceOn,
  door: row.personName,
  vastgelegdOp: row.recordedAt.toISOString(),
});

const PLACES = 4;

const bandJson = ({ count, q1, median, q3 }: Band) => ({
  aantal: count,
  q1: euroText(q1, PLACES),
  mediaan: euroText(median, PLACES),
  q3: euroText(q3, PLACES),
  q1Cent: centsOf(q1),
  mediaanCent: centsOf(median),
  q3Cent: centsOf(q3),
});

/** Who is covered by a tariff and who is not; somebody who may not see others gets the own line and the band. */
export function comparisonJson(
  { tariff, comparison, names, bookDiffers }: ComparedTariff,
  onDay: PlainDate,
): Kostprijsvergelijking {
  const who = (id: number) => ({ id, naam: names.get(id) ?? '' });
  const covered = comparison.rows.filter((row) => row.covered).length;
  return {
    product: { id: tariff.productId, naam: tariff.productName },
    jaar: yearOf(onDay),
    tarief: tariffJson(tariff),
    band: comparison.band ? bandJson(comparison.band) : null,
    gewogenGemiddelde: comparison.mean ? euroText(comparison.mean, PLACES) : null,
    gewogenGemiddeldeCent: comparison.mean ? centsOf(comparison.mean) : null,
    signaal: comparison.signal ? comparisonText.signal(comparison.signal) : null,
    boekverschil: bookDiffers.length === 0 ? null : comparisonText.bookDiffers(bookDiffers),
    gedekt: covered,
    nietGedekt: comparison.rows.length - covered,
    regels: comparison.rows.map((row) => ({
      aanbieder: who(row.providerId),
      kostprijs: euroText(row.price, PLACES),
      kostprijsCent: centsOf(row.price),
      verschil: euroText(row.difference, PLACES),
      verschilCent: centsOf(row.difference),
      verschilPerJaarCent: row.perYear && centsOf(row.perYear),
      gedekt: row.covered,
      waarom: row.why.map(({ part, difference }) => ({
        deel: PART_WORDS[part],
        naam: PART_TEXTS[part],
        verschil: euroText(difference, PLACES),
        verschilCent: centsOf(difference),
      })),
    })),
    geweigerd: comparison.refused.map(({ providerId, differences }) => ({
      aanbieder: who(providerId),
      zin: refusalText(differences),
    })),
  };
}

const refusalText = (differences: readonly TermDifference[]): string => comparisonText.refused(differences);
