import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Day, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { calculate } from '../domain/calculate.ts';
import { PARAMETERS } from '../domain/parameters.ts';
import { sensitivityOf } from '../domain/sensitivity.ts';
import { listCalculations } from '../storage/calculations.ts';
import { calculationsBehind, listChain, listTariffs } from '../storage/tariffs.ts';
import { adoptTariff } from '../use-cases/adopt-tariff.ts';
import { gatherComparisons } from '../use-cases/gather-comparison.ts';
import { findCalculation } from '../use-cases/keep-calculations.ts';
import { type ModuleOptions, pricedBy } from './context.ts';
import { priceJson } from './price-json.ts';
import { pricingRefusals } from './refusals.nl.ts';
import { comparisonJson, tariffJson } from './tariff-json.ts';
import { Kostprijsvergelijkingen, NieuwTarief, Tarief, TariefMetHerkomst, Tarieven } from './tariff-schemas.ts';

const tags = ['Tarieven'];
const recordKind = 'tariff';

/** Adopted tariffs with what they follow from, adopting one, and tariffs beside cost prices. */
export const tariffRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/tarieven',
    summary: 'Vastgestelde tarieven die u mag zien, van een dag of van alle dagen',
    tags,
    rights: 'pricing.read',
    query: Type.Object({ product: Type.Optional(Id), regio: Type.Optional(Id), peildatum: Type.Optional(Day) }),
    answer: Tarieven,
    async handler({ query, tx, about }) {
      about({ recordKind });
      const filter = { productId: query.product, regionId: query.regio, onDay: query.peildatum };
      return wholeList(await listTariffs(tx, filter), tariffJson);
    },
  }),
  route({
    method: 'GET',
    url: '/tarieven/:id',
    summary: 'Een tarief met de eerdere tarieven en de berekening waaruit het volgt',
    tags,
    rights: 'pricing.read',
    params: IdParams,
    answer: TariefMetHerkomst,
    refusals: { 'pricing.tariff-unknown': pricingRefusals['pricing.tariff-unknown'] },
    async handler({ params, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const [tariff, ...earlier] = await listChain(tx, params.id);
      if (!tariff) return no({ code: 'pricing.tariff-unknown' });
      const uitkomst = await priceBehind(tx, params.id);
      return yes({ ...tariffJson(tariff), keten: earlier.map(tariffJson), uitkomst });
    },
  }),
  route({
    method: 'POST',
    url: '/tarieven',
    summary: 'Een berekening vaststellen als tarief, voor een bereik en een periode',
    tags,
    rights: 'pricing.manage',
    idempotent: true,
    body: NieuwTarief,
    answer: Tarief,
    status: 201,
    refusals: pricingRefusals,
    async handler({ body, tx, actor, about }) {
      const calculation = await findCalculation(tx, body.berekeningId, body.versie);
      if (!calculation.ok) return calculation;
      const adopted = await adoptTariff(tx, pricedBy(actor, today()), calculation.value, {
        municipalityId: body.gemeenteId ?? null,
        providerId: body.aanbiederId ?? null,
        from: body.van,
        through: body.tot ?? null,
        note: body.toelichting ?? null,
      });
      if (!adopted.ok) return adopted;
      about({ recordKind, recordId: String(adopted.value) });
      const [tariff] = await listTariffs(tx, { id: adopted.value });
      return tariff ? yes(answer(tariffJson(tariff), { status: 201 })) : no({ code: 'pricing.tariff-unknown' });
    },
  }),
  route({
    method: 'GET',
    url: '/kostprijsvergelijkingen',
    summary: 'Tarieven naast de kostprijzen die u mag zien: wie komt er niet mee uit, en waarom',
    description:
      'Een inkoper of contractmanager van de regio ziet elke aanbieder; een aanbieder ziet zichzelf en de band van alle.',
    tags,
    rights: 'pricing.read',
    query: Type.Object({ product: Type.Optional(Id), peildatum: Type.Optional(Day) }),
    answer: Kostprijsvergelijkingen,
    async handler({ query, tx, about }) {
      about({ recordKind: 'cost-price' });
      const onDay = query.peildatum ?? today();
      const found = await gatherComparisons(tx, { productId: query.product, onDay });
      return wholeList(found, (one) => comparisonJson(one, onDay));
    },
  }),
];

/** The build-up of the calculation behind a tariff; null when there is none, or when the actor may not see it. */
async function priceBehind(tx: Tx, tariffId: number) {
  const behind = (await calculationsBehind(tx, [tariffId])).get(tariffId);
  const [calculation] = behind ? await listCalculations(tx, { ids: [behind.calculationId] }) : [];
  if (!calculation) return null;
  const made = calculate(calculation.document, PARAMETERS);
  if (!made.ok) return null;
  return priceJson(made.value, calculation.document, sensitivityOf(calculation.document, PARAMETERS));
}
