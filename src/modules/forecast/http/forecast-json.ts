import type { Prognose, PrognoseItem, Prognoseregel } from '../api.ts';
import { KIND_NAMES } from '../domain/nowcast/lines.ts';
import { firstDayOfIndex, monthIndex } from '../domain/nowcast/months.ts';
import type { ForecastItem, StoredForecast, StoredLine } from '../storage/forecasts.ts';
import { BOUND_WORDS, KIND_WORDS } from './words.nl.ts';

const named = (id: number | null, name: string | null) => (id === null ? null : { id, naam: name ?? '' });

export function toRegel(line: StoredLine): Prognoseregel {
  const { boundKind, boundCents, expectedCents } = line;
  return {
    product: named(line.productId, line.productName),
    aanbieder: named(line.providerId, line.providerName),
    gemeente: named(line.municipalityId, line.municipalityName),
    goedgekeurdCent: Number(line.approvedCents),
    vastCent: Number(line.fixedCents),
    nietGedeclareerdCent: Number(line.undeclaredCents),
    lopendCent: Number(line.runningCents),
    nietBegonnenCent: Number(line.notStartedCents),
    instroomCent: Number(line.inflowCents),
    verwachtCent: Number(expectedCents),
    laagCent: Number(line.lowCents),
    hoogCent: Number(line.highCents),
    grens:
      boundKind === null || boundCents === null
        ? null
        : {
            soort: BOUND_WORDS[boundKind],
            cent: Number(boundCents),
            verschilCent: Number(expectedCents - boundCents),
            kans: line.overProbability ?? 0,
            bereiktOp: line.reachedOn,
            opZijnVroegstOp: line.reachedFirstOn,
          },
  };
}

export const toItem = (item: ForecastItem): PrognoseItem => ({
  id: item.id,
  regio: item.regionName,
  jaar: item.year,
  gemaaktOp: item.madeOn,
  verwachtCent: Number(item.expectedCents),
  laagCent: Number(item.lowCents),
  hoogCent: Number(item.highCents),
});

/** A forecast seen from one line. `approvedNow` is what is approved on that line by now. */
export const toPrognose = (
  forecast: StoredForecast,
  line: StoredLine,
  warnings: readonly (StoredLine & { readonly total: number })[],
  approvedNow: bigint,
): Prognose => ({
  id: forecast.id,
  regio: forecast.regionName,
  jaar: forecast.year,
  gemaaktOp: forecast.madeOn,
  gemaaktOm: forecast.madeAt.toISOString(),
  gemaaktDoor: forecast.madeBy,
  sindsdienCent: Number(approvedNow - line.approvedCents),
  regel: toRegel(line),
  maanden: line.months.map(({ known, expected, low, high }, at) => ({
    maand: firstDayOfIndex(monthIndex(forecast.year, at + 1)).slice(0, 7),
    bekendCent: known,
    verwachtCent: expected,
    laagCent: low,
    hoogCent: high,
  })),
  waarschuwingen: warnings.map(toRegel),
  waarschuwingenTotaal: warnings[0]?.total ?? 0,
  toets: KIND_NAMES.map((kind) => {
    const { moments, lines, covered } = forecast.tested[kind];
    return { soort: KIND_WORDS[kind], momenten: moments, regels: lines, binnenBand: covered };
  }),
});
