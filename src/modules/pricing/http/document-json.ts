import { no, type Result, yes } from '../../../kernel/result.ts';
import type { CalculationIncomplete } from '../domain/calculate.ts';
import type { CalculationDocument, CostElement, Figure, PriceKind, Source } from '../domain/cost-element.ts';
import type { CalculationFault } from '../domain/faults.ts';
import { figuresOf } from '../domain/resolve-figures.ts';
import type { Berekeningsdocument, Cijfer, Kostenelement, Prijsvorm } from './calculation-schemas.ts';
import {
  ACTIVITY_WORDS,
  COST_PER_WORDS,
  COST_WORDS,
  ELEMENT_WORDS,
  FIELD_WORDS,
  FIGURE_STATUS_WORDS,
  HOURS_WORDS,
  OVERHEAD_BASE_WORDS,
  OVERHEAD_FORM_WORDS,
  PERIOD_WORDS,
  PRICE_KIND_WORDS,
  RISK_WORDS,
  ROUNDING_WORDS,
  requireTerm,
  SURCHARGE_WORDS,
  TIME_PER_WORDS,
  TIME_WORDS,
  termOf,
} from './words.nl.ts';

/** Reads a document out of JSON; names every element that lacks a choice or a figure that its kind needs. */
export function toDocument(json: Berekeningsdocument): Result<CalculationDocument, CalculationIncomplete> {
  const faults: CalculationFault[] = [];
  const elements = json.elementen.flatMap((one) => {
    const element = toElement(one);
    if (!element) faults.push({ element: one.sleutel, fault: 'element-incomplete' });
    return element ?? [];
  });
  const price = toPriceKind(json.prijs);
  if (!price) faults.push({ element: null, fault: 'no-price-shape' });
  if (!price || faults.length > 0) return no({ code: 'pricing.calculation-incomplete', faults });
  return yes({
    unit: json.eenheid,
    pricesOn: json.prijsdatum,
    hours: requireTerm(HOURS_WORDS, json.uren),
    price,
    rounding: { to: requireTerm(ROUNDING_WORDS, json.afronding) },
    elements,
    ...(json.toelichting === undefined ? {} : { note: json.toelichting }),
  });
}

function toElement(json: Kostenelement): CostElement | undefined {
  const { sleutel: key, naam: name, cijfers } = json;
  const about = { key, name };
  const percent = toFigure(cijfers.percentage);
  const amount = toFigure(cijfers.bedrag);
  const hours = toFigure(cijfers.uren);
  const kind = requireTerm(ELEMENT_WORDS, json.soort);
  switch (kind) {
    case 'function': {
      const [share, salary] = [toFigure(cijfers.aandeel), toFigure(cijfers.salaris)];
      if (!share || !salary) return undefined;
      return {
        ...about,
        kind,
        agreement: json.cao ?? '',
        scale: json.schaal ?? '',
        step: json.trede ?? '',
        share,
        salary,
      };
    }
    case 'surcharge': {
      const type = termOf(SURCHARGE_WORDS, json.toeslag);
      return type && percent && { ...about, kind, type, percent };
    }
    case 'time': {
      const [activity, time, per] = [
        termOf(ACTIVITY_WORDS, json.activiteit),
        termOf(TIME_WORDS, json.tijd),
        termOf(TIME_PER_WORDS, json.tijdPer),
      ];
      const taken = amount ?? hours ?? percent;
      return activity && time && per && taken && { ...about, kind, activity, time, per, amount: taken };
    }
    case 'client-bound-cost': {
      const [type, per] = [termOf(COST_WORDS, json.kosten), termOf(COST_PER_WORDS, json.kostenPer)];
      return type && per && amount && { ...about, kind, type, per, amount };
    }
    case 'overhead': {
      const [form, over] = [
        termOf(OVERHEAD_FORM_WORDS, json.overheadVorm),
        termOf(OVERHEAD_BASE_WORDS, json.overheadOver),
      ];
      return form && over && percent && { ...about, kind, form, over, percent };
    }
    case 'risk': {
      const type = termOf(RISK_WORDS, json.risico);
      return type && percent && { ...about, kind, type, percent };
    }
    case 'index':
      return json.jaar !== undefined && percent ? { ...about, kind, year: json.jaar, percent } : undefined;
    case 'contract-hours':
    case 'unit-hours':
      return hours && { ...about, kind, hours };
    case 'group-size': {
      const clients = toFigure(cijfers.clienten);
      return clients && { ...about, kind, clients };
    }
    case 'employer-charge':
    case 'occupancy':
      return percent && { ...about, kind, percent };
  }
}

function toFigure(json: Cijfer | undefined): Figure | undefined {
  if (!json) return undefined;
  if (json.parameter !== undefined) return { parameter: json.parameter };
  if (json.waarde === undefined || json.bron === undefined) return undefined;
  return {
    value: json.waarde,
    source: toSource(json.bron),
    ...(json.laag === undefined ? {} : { low: json.laag }),
    ...(json.hoog === undefined ? {} : { high: json.hoog }),
  };
}

export const toSource = ({ titel, op, status }: NonNullable<Cijfer['bron']>): Source => ({
  title: titel,
  on: op,
  status: requireTerm(FIGURE_STATUS_WORDS, status),
});

function toPriceKind(json: Prijsvorm): PriceKind | undefined {
  const kind = requireTerm(PRICE_KIND_WORDS, json.soort);
  if (kind === 'unit') return { kind };
  if (kind === 'trajectory') {
    const spread = json.spreiding?.map((row) => ({
      label: row.naam,
      share: row.aandeel,
      weeks: row.weken,
      hoursPerWeek: row.urenPerWeek,
    }));
    return spread && { kind, spread };
  }
  if (kind === 'period') {
    const period = termOf(PERIOD_WORDS, json.periode);
    return period && json.eenhedenPerPeriode !== undefined
      ? { kind, period, unitsPerPeriod: json.eenhedenPerPeriode }
      : undefined;
  }
  const groups = json.groepen?.map((row) => ({
    label: row.naam,
    clients: row.clienten,
    unitsPerClient: row.eenhedenPerClient,
  }));
  return groups && { kind, groups };
}

/** The document as JSON; reading it again gives the same document. */
export const documentJson = (document: CalculationDocument): Berekeningsdocument => ({
  eenheid: document.unit,
  prijsdatum: document.pricesOn,
  uren: HOURS_WORDS[document.hours],
  prijs: priceJson(document.price),
  afronding: ROUNDING_WORDS[document.rounding.to],
  elementen: document.elements.map(elementJson),
  ...(document.note === undefined ? {} : { toelichting: document.note }),
});

function elementJson(element: CostElement): Kostenelement {
  const cijfers = Object.fromEntries(
    figuresOf(element).map(({ field, figure }) => [FIELD_WORDS[field], figureJson(figure)]),
  );
  return {
    sleutel: element.key,
    naam: element.name,
    soort: ELEMENT_WORDS[element.kind],
    ...choicesJson(element),
    cijfers,
  };
}

function choicesJson(element: CostElement): Partial<Kostenelement> {
  switch (element.kind) {
    case 'function':
      return {
        ...(element.agreement === '' ? {} : { cao: element.agreement }),
        ...(element.scale === '' ? {} : { schaal: element.scale }),
        ...(element.step === '' ? {} : { trede: element.step }),
      };
    case 'surcharge':
      return { toeslag: SURCHARGE_WORDS[element.type] };
    case 'time':
      return {
        activiteit: ACTIVITY_WORDS[element.activity],
        tijd: TIME_WORDS[element.time],
        tijdPer: TIME_PER_WORDS[element.per],
      };
    case 'client-bound-cost':
      return { kosten: COST_WORDS[element.type], kostenPer: COST_PER_WORDS[element.per] };
    case 'overhead':
      return { overheadVorm: OVERHEAD_FORM_WORDS[element.form], overheadOver: OVERHEAD_BASE_WORDS[element.over] };
    case 'risk':
      return { risico: RISK_WORDS[element.type] };
    case 'index':
      return { jaar: element.year };
    default:
      return {};
  }
}

function figureJson(figure: Figure): Cijfer {
  if ('parameter' in figure) return { parameter: figure.parameter };
  const { value, source, low, high } = figure;
  return {
    waarde: value,
    bron: { titel: source.title, op: source.on, status: FIGURE_STATUS_WORDS[source.status] },
    ...(low === undefined ? {} : { laag: low }),
    ...(high === undefined ? {} : { hoog: high }),
  };
}

function priceJson(price: PriceKind): Prijsvorm {
  const soort = PRICE_KIND_WORDS[price.kind];
  switch (price.kind) {
    case 'unit':
      return { soort };
    case 'trajectory':
      return {
        soort,
        spreiding: price.spread.map((row) => ({
          naam: row.label,
          aandeel: row.share,
          weken: row.weeks,
          urenPerWeek: row.hoursPerWeek,
        })),
      };
    case 'period':
      return { soort, periode: PERIOD_WORDS[price.period], eenhedenPerPeriode: price.unitsPerPeriod };
    case 'population-mean':
      return {
        soort,
        groepen: price.groups.map((row) => ({
          naam: row.label,
          clienten: row.clients,
          eenhedenPerClient: row.unitsPerClient,
        })),
      };
  }
}
