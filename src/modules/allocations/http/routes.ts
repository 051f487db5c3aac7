import { type Static, Type } from 'typebox';
import { lastDayOfMonth, parsePlainDate } from '../../../kernel/plain-date.ts';
import { no, yes } from '../../../kernel/result.ts';
import type { ActorContext, Route } from '../../../platform/http/index.ts';
import { route } from '../../../platform/http/index.ts';
import { type ListRequest, listAnswer, listFields, parseList } from '../../../platform/http/list.ts';
import { Id, IdParams } from '../../../platform/http/schema-parts.ts';
import {
  BsnInzage,
  BsnInzageVraag,
  Toewijzing,
  ToewijzingenLijst,
  toewijzingFilters,
  toewijzingZoekvraag,
} from '../api.ts';
import type { AllocationKey } from '../storage/allocation-detail.ts';
import { type AllocationFilter, listAllocations, sumUsage } from '../storage/list-allocations.ts';
import { gatherAllocation } from '../use-cases/gather-allocation.ts';
import { revealBsn } from '../use-cases/reveal-bsn.ts';
import { clientRoutes } from './client-routes.ts';
import { conditionRoutes } from './condition-routes.ts';
import { dailyPurpose, type ModuleOptions } from './context.ts';
import { toToewijzing, toToewijzingRegel } from './to-json.ts';
import { transferRoutes } from './transfer/transfer-routes.ts';
import { allocationRefusals, STATUS_WORDS, termOf } from './words.nl.ts';

const SORTS = {
  nummer: { column: 'number', type: 'bigint' },
  van: { column: 'fromOn', type: 'date' },
  tot: { column: 'sortThrough', type: 'date' },
  product: { column: 'sortProduct', type: 'text' },
} as const;
const tags = ['Toewijzingen'];
const guard = { rights: 'allocations.read', purpose: dailyPurpose } as const;
const unknown = { 'allocations.allocation-unknown': allocationRefusals['allocations.allocation-unknown'] };

const ListQuery = Type.Object({ ...listFields(SORTS), ...toewijzingFilters });
const ZoekVraag = toewijzingZoekvraag(listFields(SORTS));

function filterOf(query: Static<typeof ListQuery>): AllocationFilter {
  const month = query.maand === undefined ? undefined : parsePlainDate(`${query.maand}-01`);
  return {
    status: termOf(STATUS_WORDS, query.status),
    period: month && { from: month, through: lastDayOfMonth(month) },
    municipalityId: query.gemeente,
    providerId: query.aanbieder,
    productId: query.product,
    contractId: query.contract,
  };
}

type AnyContext = ActorContext<unknown, unknown, unknown>;

/** All addresses of this module. */
export function allocationsRoutes(options: ModuleOptions): Route[] {
  const { today, vault } = options;
  const list = async ({ tx, scope, about }: AnyContext, request: ListRequest, filter: AllocationFilter) => {
    const found = await listAllocations(tx, scope, filter, today(), request.order, request.page);
    const used = await sumUsage(
      tx,
      found.rows.map((row) => row.id),
    );
    const children = new Set(found.rows.slice(0, request.page.limit).map((row) => String(row.clientId)));
    for (const subjectId of children) about({ subjectKind: 'client', subjectId, recordKind: 'allocation' });
    return listAnswer(request, found, (row) => toToewijzingRegel(row, used.get(row.id)?.volume ?? 0n, today()));
  };
  const open = async ({ tx, scope, about }: AnyContext, key: AllocationKey) => {
    const opened = await gatherAllocation(tx, scope, key, today());
    if (!opened.ok) return opened;
    const { head } = opened.value;
    about({
      subjectKind: 'client',
      subjectId: String(head.clientId),
      recordKind: 'allocation',
      recordId: String(head.id),
    });
    return yes(toToewijzing(opened.value, vault.decrypt(head.bsnEncrypted), today()));
  };
  return [
    route({
      method: 'GET',
      url: '/toewijzingen',
      summary: 'Toewijzingen van het eigen bereik',
      tags,
      ...guard,
      query: ListQuery,
      answer: ToewijzingenLijst,
      async handler(context) {
        const { query } = context;
        const request = parseList(query, SORTS, '-nummer');
        if (!request.ok) return request;
        return list(context, request.value, filterOf(query));
      },
    }),
    route({
      method: 'POST',
      url: '/toewijzingen/_zoek',
      summary: 'Toewijzingen zoeken, zonder de gezochte gegevens in het adres',
      tags,
      ...guard,
      body: ZoekVraag,
      answer: ToewijzingenLijst,
      refusals: { 'allocations.nothing-to-find-by': allocationRefusals['allocations.nothing-to-find-by'] },
      async handler(context) {
        const { bsn, achternaam, geboortedatum, zoek } = context.body;
        if (!bsn && !zoek && !(achternaam && geboortedatum)) return no({ code: 'allocations.nothing-to-find-by' });
        const request = parseList(context.body, SORTS, '-nummer');
        if (!request.ok) return request;
        return list(context, request.value, {
          ...filterOf(context.body),
          search: zoek,
          bsnHash: bsn ? vault.hash(bsn) : undefined,
          surname: achternaam,
          bornOn: geboortedatum,
        });
      },
    }),
    route({
      method: 'GET',
      url: '/toewijzingen/:id',
      summary: 'Een toewijzing met haar versies en gebruik per maand',
      tags,
      ...guard,
      params: IdParams,
      answer: Toewijzing,
      refusals: unknown,
      handler: async (context) => open(context, { id: context.params.id }),
    }),
    route({
      method: 'GET',
      url: '/gemeenten/:gemeenteId/toewijzingen/:nummer',
      summary: 'Een toewijzing bij haar nummer, ook bij een geheim verblijf',
      tags,
      ...guard,
      params: Type.Object({ gemeenteId: Id, nummer: Type.Integer({ minimum: 1, maximum: 999_999_999 }) }),
      answer: Toewijzing,
      refusals: unknown,
      handler: async (context) =>
        open(context, { municipalityId: context.params.gemeenteId, number: context.params.nummer }),
    }),
    route({
      method: 'POST',
      url: '/clienten/:id/bsn-inzages',
      summary: 'Een BSN tonen; wie, waarom en van wie wordt vastgelegd',
      tags: ['Clienten'],
      rights: 'clients.reveal-bsn',
      purpose: 'asked',
      params: IdParams,
      body: BsnInzageVraag,
      answer: BsnInzage,
      refusals: {
        'allocations.client-unknown': allocationRefusals['allocations.client-unknown'],
        'allocations.purpose-differs': allocationRefusals['allocations.purpose-differs'],
      },
      async handler({ params, body, tx, scope, purpose, about }) {
        about({ subjectKind: 'client', subjectId: String(params.id), recordKind: 'bsn' });
        if (body.doel !== undefined && body.doel !== purpose) return no({ code: 'allocations.purpose-differs' });
        const revealed = await revealBsn(tx, vault, scope, params.id);
        return revealed.ok ? yes({ bsn: revealed.value }) : revealed;
      },
    }),
    ...clientRoutes(options),
    ...conditionRoutes(options),
    ...transferRoutes(options),
  ];
}
