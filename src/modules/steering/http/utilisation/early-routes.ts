import { Type } from 'typebox';
import { type Route, route } from '../../../../platform/http/index.ts';
import { listAnswer, listFields, parseList } from '../../../../platform/http/list.ts';
import { dailyPurpose } from '../../../allocations/index.ts';
import { unitWord } from '../../../contracts/api.ts';
import { VroegeToewijzingen, VroegOp } from '../../api.ts';
import { measuredUnit } from '../../domain/utilisation/use.ts';
import { whoseFigures } from '../../storage/own-use.ts';
import { type EarlyAllocation, listEarly } from '../../storage/utilisation/early.ts';
import { gatherEarly } from '../../use-cases/gather-early.ts';
import type { ModuleOptions } from '../context.ts';
import { askedOf, Filters, lastDayCounted } from './asked.ts';

const SORTS = {
  tekort: { column: 'daysShort', type: 'bigint' },
  op: { column: 'usedUpOn', type: 'date' },
  nummer: { column: 'number', type: 'bigint' },
} as const;
const ListQuery = Type.Object({ ...Filters.properties, ...listFields(SORTS) });
const tags = ['Uitnutting'];

/** Allocations that are used up before they end: counted for everybody, one by one for who reads allocations. */
export const earlyRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/uitnutting/vroeg-op',
    summary: 'Hoeveel lopende toewijzingen eerder op zijn dan zij eindigen, per aanbieder',
    tags,
    rights: 'claims.read',
    query: Filters,
    answer: VroegOp,
    async handler({ query, tx, actor, scope, about }) {
      about({ recordKind: 'utilisation' });
      const { filter, plan } = askedOf(query, today());
      return gatherEarly(tx, { actor, scope }, filter, lastDayCounted(plan));
    },
  }),
  route({
    method: 'GET',
    url: '/uitnutting/vroege-toewijzingen',
    summary: 'De lopende toewijzingen die eerder op zijn dan zij eindigen, de grootste tekorten eerst',
    tags,
    rights: 'allocations.read',
    purpose: dailyPurpose,
    query: ListQuery,
    answer: VroegeToewijzingen,
    async handler({ query, tx, actor, scope, about }) {
      const request = parseList(query, SORTS, '-tekort');
      if (!request.ok) return request;
      const { filter, plan } = askedOf(query, today());
      const asOf = lastDayCounted(plan);
      const asked = { filter, whose: whoseFigures(actor.organisation.kind, scope) };
      const found =
        asOf === null
          ? { rows: [], total: 0 }
          : await listEarly(tx, { ...asked, asOf }, request.value.order, request.value.page);
      for (const { id } of found.rows.slice(0, request.value.page.limit))
        about({ recordKind: 'allocation', recordId: String(id) });
      return listAnswer(request.value, found, toVroegeToewijzing);
    },
  }),
];

const toVroegeToewijzing = (row: EarlyAllocation) => ({
  id: Number(row.id),
  nummer: String(row.number),
  gemeente: { id: row.municipalityId, naam: row.municipalityName },
  aanbieder: { id: row.providerId, naam: row.providerName },
  product: row.productName,
  eenheid: row.unit === null ? null : unitWord(measuredUnit(row.unit)),
  gebruikt: Number(row.usedVolume),
  toegewezen: Number(row.totalVolume),
  opOp: row.usedUpOn,
  tot: row.throughOn,
  dagenTekort: row.daysShort,
});
