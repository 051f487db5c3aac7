import {
  add,
  type Fraction,
  formatDecimal,
  fraction,
  multiply,
  percent,
  roundToCents,
} from '../../../kernel/fraction.ts';
import { STATUTORY_ELEMENTS } from '../domain/build-up.ts';
import type { BuildUpPart, Calculation } from '../domain/calculate.ts';
import type { CalculationDocument, Source } from '../domain/cost-element.ts';
import type { Parameter } from '../domain/parameter.ts';
import type { ResolvedFigure } from '../domain/resolve-figures.ts';
import { isTooSmall, riskOfNumbers } from '../domain/risk-of-numbers.ts';
import type { Sensitivity } from '../domain/sensitivity.ts';
import settings from '../domain/settings.json' with { type: 'json' };
import type { StoredCalculation } from '../storage/calculations.ts';
import type {
  Kostprijsparameter,
  Prijsonderdeel,
  Prijsuitkomst,
  TariefberekeningRegel,
} from './calculation-schemas.ts';
import { formulaText, overheadFormText, priceUnitText, roundingText, tooSmallText } from './explain.nl.ts';
import {
  CALCULATION_STATUS_WORDS,
  FIELD_WORDS,
  FIGURE_STATUS_WORDS,
  FIGURE_UNIT_WORDS,
  HOURS_TEXTS,
  HOURS_WORDS,
  OVERHEAD_FORM_WORDS,
  PRICE_KIND_WORDS,
  STATUTORY_TEXTS,
  STATUTORY_WORDS,
  STEP_TEXTS,
  STEP_WORDS,
} from './words.nl.ts';

const PLACES = 6;
const HUNDRED = fraction(100);

/** Euro as decimal text. */
export const euroText = (amount: Fraction, places = PLACES): string => formatDecimal(amount, places);
/** Euro as whole cents, for a screen that shows no more. */
export const centsOf = (euro: Fraction): number => Number(roundToCents(multiply(euro, HUNDRED)));
const percentText = (share: Fraction, places: number): string => formatDecimal(multiply(share, HUNDRED), places);

/** A price with its build-up, its elements of the law, and what each figure does to it. */
export function priceJson(
  made: Calculation,
  document: CalculationDocument,
  sensitivity: readonly Sensitivity[],
): Prijsuitkomst {
  return {
    tariefCent: Number(made.tariffCents),
    eenheid: document.unit,
    prijssoort: PRICE_KIND_WORDS[document.price.kind],
    per: priceUnitText(document),
    exact: euroText(made.exact),
    kostprijs: euroText(made.costPrice),
    uurkosten: euroText(made.hourCost),
    contracturen: formatDecimal(made.contractHours, 2),
    declarabeleUren: formatDecimal(made.billableHours, 2),
    productiviteit: percentText(made.productivity, 2),
    uren: HOURS_WORDS[made.hours],
    urenTekst: HOURS_TEXTS[made.hours],
    overheadVormen: made.overheadForms.map((form) => OVERHEAD_FORM_WORDS[form]),
    overheadTekst: overheadFormText(made.overheadForms),
    afronding: roundingText(document),
    wettelijk: STATUTORY_ELEMENTS.map((element) => ({
      element: STATUTORY_WORDS[element],
      naam: STATUTORY_TEXTS[element],
      bedrag: euroText(made.statutory[element].exact),
      bedragCent: Number(made.statutory[element].cents),
    })),
    onderdelen: made.parts.map((part) => partJson(part, document)),
    spreiding: made.spread.map(({ label, share, price }) => ({
      naam: label,
      aandeel: percentText(share, 1),
      prijs: euroText(price),
    })),
    risico: riskJson(made, document),
    gevoeligheid: sensitivity.map(sensitivityJson),
  };
}

/** From how far the mean of a group may usually lie from the price: a setting, as part of one. */
const GROUP_RISK: Fraction = percent(settings.groupRiskPercent);

function riskJson(made: Calculation, { price }: CalculationDocument): Prijsuitkomst['risico'] {
  const risk = riskOfNumbers(made.spread, GROUP_RISK);
  if (!risk) return null;
  const clients = price.kind === 'population-mean' ? price.groups.reduce((sum, group) => sum + group.clients, 0) : null;
  return {
    afwijking: euroText(risk.deviation),
    grens: settings.groupRiskPercent,
    kleinsteGroep: Number(risk.smallestGroup),
    jeugdigen: clients,
    signaal: clients !== null && isTooSmall(risk, clients) ? tooSmallText(clients, risk.smallestGroup) : null,
    groepen: risk.groups.map((group) => ({
      jeugdigen: group.clients,
      afwijking: euroText(group.deviation),
      aandeel: percentText(group.share, 1),
      prijs: euroText(add(risk.mean, group.deviation)),
    })),
  };
}

const partJson = (part: BuildUpPart, document: CalculationDocument): Prijsonderdeel => ({
  sleutel: part.key,
  stap: STEP_WORDS[part.step],
  naam: part.name ?? STEP_TEXTS[part.step],
  wettelijk: STATUTORY_WORDS[part.statutory],
  bedrag: euroText(part.amount),
  bedragCent: Number(part.cents),
  formule: formulaText(part, document),
  cijfers: part.figures.map(figureJson),
});

const figureJson = (figure: ResolvedFigure) => ({
  onderdeel: figure.elementKey,
  veld: FIELD_WORDS[figure.field],
  naam: figure.elementName,
  waarde: figure.value,
  eenheid: FIGURE_UNIT_WORDS[figure.unit],
  bron: sourceJson(figure.source),
  parameter: figure.parameter,
});

const sourceJson = ({ title, on, status }: Source) => ({ titel: title, op: on, status: FIGURE_STATUS_WORDS[status] });

function sensitivityJson({ figure, ownRange, low, high, swing }: Sensitivity) {
  const end = ({ value, price }: Sensitivity['low']) => ({
    waarde: value,
    tariefCent: centsOf(price),
    prijs: euroText(price),
  });
  return {
    onderdeel: figure.elementKey,
    veld: FIELD_WORDS[figure.field],
    naam: figure.elementName,
    waarde: figure.value,
    eenheid: FIGURE_UNIT_WORDS[figure.unit],
    eigenBandbreedte: ownRange,
    laag: end(low),
    hoog: end(high),
    verschil: euroText(swing),
  };
}

/** A version of a calculation as a line of a list. */
export const calculationLine = (row: StoredCalculation): TariefberekeningRegel => ({
  id: row.seriesId,
  versie: row.version,
  laatsteVersie: row.latestVersion,
  titel: row.title,
  product: { id: row.productId, naam: row.productName },
  gemeente: row.municipalityId === null ? null : { id: row.municipalityId, naam: row.municipalityName ?? '' },
  aanbieder: row.providerId === null ? null : { id: row.providerId, naam: row.providerName ?? '' },
  eenheid: row.productUnit,
  prijssoort: PRICE_KIND_WORDS[row.document.price.kind],
  per: priceUnitText(row.document),
  tariefCent: Number(row.tariffCents),
  prijsdatum: row.pricesOn,
  status: CALCULATION_STATUS_WORDS[row.tariffId === null ? 'draft' : 'adopted'],
  tariefId: row.tariffId,
  gemaaktOp: row.recordedAt.toISOString(),
  door: row.personName,
});

export const parameterJson = (parameter: Parameter): Kostprijsparameter => ({
  sleutel: parameter.key,
  naam: parameter.name,
  eenheid: FIGURE_UNIT_WORDS[parameter.unit],
  waarden: parameter.values.map(({ from, through, value, source }) => ({
    van: from,
    tot: through ?? null,
    waarde: value,
    bron: sourceJson(source),
  })),
});
