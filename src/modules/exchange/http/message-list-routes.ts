import { type Static, Type } from 'typebox';
import { isBsn } from '../../../kernel/bsn.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { type ActorContext, type Route, route } from '../../../platform/http/index.ts';
import { type ListRequest, listAnswer, listFields, parseList, type Sorts } from '../../../platform/http/list.ts';
import { searchField } from '../../../platform/http/schema-parts.ts';
import { MessageCounts, MessageList, messageFilters, messageQuestion } from '../api.ts';
import { messagesSentBy, otherSide, type Side } from '../domain/sides.ts';
import { countMessagesThatMatter } from '../storage/count-messages.ts';
import { countMessages, listMessages, type MessageFilter } from '../storage/list-messages.ts';
import { dailyPurpose, dayOf, type ExchangeOptions, sideOf } from './context.ts';
import { clockOf, deliveryOf, presentMessage } from './present-message.ts';

const SORTS: Sorts = {
  ontvangen: { column: 'received_at', type: 'timestamptz' },
  bestandsnaam: { column: 'file_name', type: 'text' },
};
const ListQuery = Type.Object({ ...listFields(SORTS), ...searchField, ...messageFilters });
const Question = messageQuestion(listFields(SORTS));
const guard = { tags: ['berichten'], rights: 'messages.read', purpose: dailyPurpose } as const;

/** What was asked in public words, for a reader on one side. Declarations are for who may read them. */
function filterOf(
  query: Omit<Static<typeof ListQuery>, 'cursor' | 'limit' | 'sorteer'>,
  side: Side,
  declarations: boolean,
): MessageFilter {
  const sent = query.richting && messagesSentBy(query.richting === 'uit' ? side : otherSide(side));
  const kinds = query.soort === undefined ? sent : (sent ?? [query.soort]).filter((kind) => kind === query.soort);
  return {
    declarations,
    kinds,
    search: query.zoek,
    delivery: deliveryOf(query.bezorging),
    clock: clockOf(query.klok),
    municipalityId: query.gemeente,
    providerId: query.aanbieder,
  };
}

type AnyContext = ActorContext<unknown, unknown, unknown>;

/** The list of messages, sought and counted. */
export function messageListRoutes({ now, vault }: ExchangeOptions): readonly Route[] {
  const list = async ({ tx, scope }: AnyContext, request: ListRequest, filter: MessageFilter) => {
    const today = dayOf(now);
    const rows = await listMessages(tx, filter, today, request.order, request.page);
    const total = await countMessages(tx, filter, today);
    return listAnswer(request, { rows, total }, presentMessage(sideOf(scope)));
  };
  return [
    route({
      method: 'GET',
      url: '/berichten',
      summary: 'Berichten die uw organisatie stuurde of ontving',
      ...guard,
      query: ListQuery,
      answer: MessageList,
      handler: async (context) => {
        const request = parseList(context.query, SORTS, '-ontvangen');
        if (!request.ok) return request;
        const { scope, can, query } = context;
        return list(context, request.value, filterOf(query, sideOf(scope), can('claims.read')));
      },
    }),
    route({
      method: 'POST',
      url: '/berichten/_zoek',
      summary: 'Berichten zoeken op toewijzingnummer of BSN, zonder de gezochte gegevens in het adres',
      ...guard,
      body: Question,
      answer: MessageList,
      handler: async (context) => {
        const request = parseList(context.body, SORTS, '-ontvangen');
        if (!request.ok) return request;
        const { scope, can, body } = context;
        return list(context, request.value, {
          ...filterOf(body, sideOf(scope), can('claims.read')),
          ...sought(body, vault),
        });
      },
    }),
    route({
      method: 'GET',
      url: '/berichten/tellingen',
      summary: 'Hoeveel berichten aandacht vragen',
      ...guard,
      answer: MessageCounts,
      handler: async ({ tx, scope, can }) => {
        const asked = { side: sideOf(scope), declarations: can('claims.read'), today: dayOf(now) };
        const { late, waiting, rejected, failed } = await countMessagesThatMatter(tx, asked);
        return { teLaat: late, wachtOpAntwoord: waiting, afgekeurd: rejected, mislukt: failed };
      },
    }),
  ];
}

/** What is typed in the one search box: a BSN is a child, another number an allocation, anything else a name of a file. */
function sought({ zoek, toewijzing, bsn }: Static<typeof Question>, vault: BsnVault): Partial<MessageFilter> {
  const number = bsn ?? zoek ?? '';
  return {
    search: /^\d{1,9}$/.test(zoek ?? '') ? undefined : zoek,
    clientHash: isBsn(number) ? vault.hash(number) : undefined,
    allocationNumber: toewijzing ?? (!isBsn(number) && /^[1-9]\d{0,8}$/.test(number) ? Number(number) : undefined),
  };
}
