import { formatDecimal, roundToWhole } from '../../../kernel/fraction.ts';
import type { Cents } from '../../../kernel/money.ts';
import { pluralUnit } from '../../../kernel/unit-words.nl.ts';
import type {
  Bevolkingscijfer,
  Gemeentebevolking,
  Gemeentedeel,
  PerVolume,
  Raming,
  RamingItem,
  Ramingsregel,
  Uitkomsten,
  WatAlsUitkomst,
} from '../api.ts';
import { type Budget, type LineBudget, type PerScenario, perScenario, type Scenario } from '../domain/budget.ts';
import type { Estimate } from '../domain/estimate.ts';
import type { PopulationFigure } from '../domain/growth.ts';
import { type MunicipalBudget, splitOverMunicipalities } from '../domain/municipal-split.ts';
import { type MonthOfUse, monthsOfUse, type UseByMonth } from '../domain/use-by-month.ts';
import { differenceOf } from '../domain/what-if.ts';
import type { EstimateView, ListedEstimate } from '../use-cases/gather-estimate.ts';
import type { MunicipalPopulation } from '../use-cases/keep-population.ts';
import {
  ACTION_WORDS,
  FIGURE_WORDS,
  GROWTH_WORDS,
  LEVEL_WORDS,
  MONTH_WORDS,
  POT_WORDS,
  STATUS_WORDS,
  WEIGHT_WORDS,
} from '../use-cases/words.nl.ts';
import { toGrondslag } from './basis-json.ts';
import { lineSum, printedPath, volumeSum } from './path.nl.ts';

/** The three scenarios under their Dutch names. */
const dutch = <Value, Json>(of: PerScenario<Value>, make: (value: Value) => Json) => ({
  laag: make(of.low),
  midden: make(of.mid),
  hoog: make(of.high),
});
const toNumbers = (of: PerScenario<bigint>): PerVolume => dutch(of, Number);
const nullOr = <Value, Json>(value: Value | null | undefined, make: (value: Value) => Json): Json | null =>
  value === null || value === undefined ? null : make(value);

export const toUitkomsten = ({ scenarios }: Budget): Uitkomsten =>
  dutch(scenarios, (one) => ({
    totaalCent: Number(one.totalCents),
    ruimteCent: Number(one.roomCents),
    past: one.fits,
    regionaalCent: Number(one.regionalCents),
    lokaalCent: Number(one.localCents),
    ltaCent: Number(one.ltaCents),
    ltaRuimteCent: nullOr(one.ltaRoomCents, Number),
    andereBronCent: Number(one.elsewhereCents),
  }));

export const toRamingItem = ({ estimate, status, budget }: ListedEstimate): RamingItem => ({
  id: estimate.id,
  regio: estimate.regionId,
  jaar: estimate.year,
  naam: estimate.name,
  status: STATUS_WORDS[status],
  kaderCent: Number(estimate.frameCents),
  kaderBron: estimate.frameSource,
  ltaCent: nullOr(estimate.ltaCents, Number),
  ltaBron: estimate.ltaSource,
  uitkomst: toUitkomsten(budget),
  versie: estimate.version,
});

/** The whole estimate; `mayChange` says whether this person may change it as it stands. */
export function toRaming(view: EstimateView, mayChange: boolean): Raming {
  const { estimate, budget, split, status } = view;
  const path = (scenario: Scenario) => printedPath(estimate, budget, scenario);
  return {
    ...toRamingItem(view),
    regels: budget.lines.map((line) => toRegel(line, view)),
    zonderPrijs: budget.unpriced.map(({ product }) => ({ id: product.id, naam: product.name })),
    gemeenten: split.municipalities.map((one) => toGemeentedeel(one, view.usedCentsByMunicipality)),
    nietVerdeeldCent: dutch(split.unsplit, ({ regionalCents, localCents }) => Number(regionalCents + localCents)),
    regionaleSleutel: estimate.regionalKey,
    lokaleSleutel: estimate.localKey,
    gebruikTotMaand: view.throughMonth,
    pad: dutch(perScenario(path), (lines) => lines),
    acties: view.actions.map(({ kind, doneAt, personName }) => ({
      soort: ACTION_WORDS[kind],
      op: doneAt.toISOString(),
      door: personName,
    })),
    mag: { wijzigen: mayChange && status === 'concept' },
  };
}

function toRegel(one: LineBudget, { rooms }: EstimateView): Ramingsregel {
  const { line, volumes, cents } = one;
  const { product, price } = line;
  const room = rooms.get(product.id);
  const perUnit = price.kind === 'per-unit' ? price : undefined;
  return {
    product: { id: product.id, naam: product.name },
    code: product.code,
    groep: product.group,
    segment: WEIGHT_WORDS[product.weight],
    eenheid: pluralUnit(product.unit),
    niveau: LEVEL_WORDS[line.level],
    pot: POT_WORDS[line.pot],
    grondslag: nullOr(perUnit?.basis, toGrondslag),
    volume: nullOr(volumes, toNumbers),
    tariefCent: nullOr(perUnit?.tariffCents, Number),
    vastBedragCent: price.kind === 'lump-sum' ? nullOr(price.lumpCents, Number) : null,
    vastBedrag: price.kind === 'lump-sum',
    bedragCent: nullOr(cents, toNumbers),
    berekening: dutch(
      perScenario((scenario) => lineSum(one, scenario)),
      (text) => text,
    ),
    volumeberekening: perUnit && volumes ? volumeSum(perUnit.basis, volumes.mid) : null,
    perMaand: perUnit?.basis.kind === 'past-use' ? nullOr(perUnit.basis.byMonth, toMonths) : null,
    prijsbron: line.priceSource,
    toelichting: line.note,
    ruimte: nullOr(room, ({ allotted, contracts, free, freeToHigh, used, unused }) => ({
      toegekend: Number(allotted),
      contracten: contracts,
      vrij: Number(free),
      vrijTotHoog: Number(freeToHigh),
      gebruikt: Number(used),
      ongebruikt: Number(unused),
    })),
    versie: line.version,
  };
}

const toMonths = (use: UseByMonth) =>
  monthsOfUse(use).map(({ month, yearBefore, volume, origin }: MonthOfUse) => ({
    maand: month,
    vorigJaar: nullOr(yearBefore, Number),
    volume: Number(roundToWhole(volume)),
    herkomst: MONTH_WORDS[origin],
  }));

const toGemeentedeel = (one: MunicipalBudget, used: ReadonlyMap<number, bigint>): Gemeentedeel => ({
  gemeente: { id: one.of.municipality.id, naam: one.of.municipality.name },
  regionaalGewicht: Number(one.of.regionalWeight),
  lokaalGewicht: Number(one.of.localWeight),
  deel: dutch(one.shares, ({ regionalCents, localCents, totalCents }) => ({
    regionaalCent: Number(regionalCents),
    lokaalCent: Number(localCents),
    totaalCent: Number(totalCents),
  })),
  plafondCent: nullOr(one.of.ceilingCents, Number),
  plafondRuimteCent: nullOr(one.ceilingRoomCents, toNumbers),
  gebruiktCent: Number(used.get(one.of.municipality.id) ?? 0n),
  versie: one.of.version,
});

/** What would be beside what is: per scenario, per line that changes and per municipality (at mid volume). */
export function toWatAls(
  before: { readonly estimate: Estimate; readonly budget: Budget },
  after: { readonly estimate: Estimate; readonly budget: Budget },
): WatAlsUitkomst {
  const difference = differenceOf(before.budget, after.budget);
  const budgetOfProduct = new Map(after.budget.lines.map((line) => [line.line.product.id, line]));
  const [was, would] = [before, after].map((one) => splitOverMunicipalities(one.estimate, one.budget).municipalities);
  const cents = (value: Cents | undefined): number => Number(value ?? 0n);
  return {
    kaderCent: Number(after.estimate.frameCents),
    nu: toUitkomsten(before.budget),
    dan: toUitkomsten(after.budget),
    verschilTotaalCent: toNumbers(difference.totalCents),
    verschilRuimteCent: toNumbers(difference.roomCents),
    regels: difference.lines.map(({ line, before: now, after: then, difference: change }) => {
      const budget = budgetOfProduct.get(line.product.id);
      return {
        product: { id: line.product.id, naam: line.product.name },
        nuCent: nullOr(now, toNumbers),
        danCent: nullOr(then, toNumbers),
        verschilCent: toNumbers(change),
        berekening: budget ? lineSum(budget, 'mid') : '',
      };
    }),
    gemeenten: (would ?? []).map(({ of, shares, ceilingRoomCents }, at) => {
      const now = cents(was?.[at]?.shares.mid.totalCents);
      const then = cents(shares.mid.totalCents);
      return {
        gemeente: { id: of.municipality.id, naam: of.municipality.name },
        nuCent: now,
        danCent: then,
        verschilCent: then - now,
        plafondRuimteCent: nullOr(ceilingRoomCents?.mid, Number),
      };
    }),
  };
}

const toCijfer = (figure: PopulationFigure): Bevolkingscijfer => ({
  jaar: figure.year,
  vanLeeftijd: figure.ageFrom,
  totEnMetLeeftijd: figure.ageThrough,
  personen: figure.persons,
  soort: FIGURE_WORDS[figure.kind],
  bron: figure.source,
});

export const toGemeentebevolking = (one: MunicipalPopulation): Gemeentebevolking => ({
  gemeente: { id: one.municipality.id, naam: one.municipality.name },
  inwoners: one.inhabitants,
  cijfers: one.figures.map(toCijfer),
  groei: nullOr(one.growth, ({ from, to, percentage, growthClass, bandsDiffer }) => ({
    van: toCijfer(from),
    naar: toCijfer(to),
    percentage: formatDecimal(percentage, 1),
    klasse: GROWTH_WORDS[growthClass],
    andereLeeftijden: bandsDiffer,
  })),
});
