import { type Static, Type } from 'typebox';
import { no } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { CentsNumber, choice, Id, IdParams, Instant, nullable } from '../../../platform/http/schema-parts.ts';
import type { Dossier } from '../../../standards/ijw/index.ts';
import { loadRegionCalendar } from '../../parties/index.ts';
import { DELIVERY_WORDS } from '../api.ts';
import { senderKind } from '../domain/message-kinds.ts';
import { clocksAbout } from '../storage/clocks.ts';
import { requestsOfMessages } from '../storage/list-messages.ts';
import { conversationOf, dossierOfAllocation, type TimelineItem } from '../use-cases/people/read-case.ts';
import { Clock, MOVER_WORDS } from './clock-schemas.ts';
import { carePurpose, dayOf, type ExchangeOptions } from './context.ts';
import { presentClock } from './present-clock.ts';
import { DELIVERY_PHASE_WORDS, NOT_THERE } from './words.nl.ts';

const Item = Type.Object({
  soort: choice(['bericht', 'declaratie']),
  op: Instant,
  bericht: nullable(
    Type.Object({
      id: Id,
      soort: Type.String(),
      van: choice(Object.values(MOVER_WORDS)),
      bezorging: choice(Object.values(DELIVERY_WORDS)),
      antwoordOpBerichtId: nullable(Id),
    }),
  ),
  declaratie: nullable(
    Type.Object({
      id: Id,
      nummer: Type.String(),
      regels: Type.Integer(),
      goedgekeurdCent: CentsNumber,
      afgewezenCent: CentsNumber,
    }),
  ),
});
/** Everything said between the parties about one allocation, oldest first, and where it stands now. */
export const Timeline = Type.Object({
  levering: choice(Object.values(DELIVERY_PHASE_WORDS)),
  verwijderd: Type.Boolean(),
  verzoekLoopt: Type.Boolean(),
  items: Type.Array(Item),
  termijnen: Type.Array(Clock),
});
export type Timeline = Static<typeof Timeline>;

/** The conversation of one allocation. */
export const timelineRoutes = ({ now }: ExchangeOptions): readonly Route[] => [
  route({
    method: 'GET',
    url: '/toewijzingen/:id/verloop',
    summary: 'Het verloop van een toewijzing: elk bericht, elke declaratie en wie aan zet is',
    tags: ['toewijzingen'],
    rights: ['allocations.read', 'messages.read'],
    purpose: carePurpose,
    params: IdParams,
    answer: Timeline,
    refusals: NOT_THERE,
    handler: async ({ tx, params, scope, about, can }) => {
      const id = BigInt(params.id);
      const items = await conversationOf(tx, id);
      const known = await dossierOfAllocation(tx, id);
      if (!items || !known) return no({ code: 'exchange.not-found' as const });
      about({
        subjectKind: 'client',
        subjectId: String(known.found.clientId),
        recordKind: 'allocation',
        recordId: String(params.id),
      });
      const { calendar } = await loadRegionCalendar(tx, scope.regionIds[0] ?? 0);
      const clocks = [
        ...items.flatMap((item) => (item.kind === 'clock' ? [item.clock] : [])),
        ...(await openClocksOfRequests(tx, items)),
      ].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
      return {
        ...stateOf(known.dossier, known.found.number),
        // What was declared is for who may read declarations, line by line or in total.
        items: items.flatMap((item) => presentItem(item, can('claims.read'))),
        termijnen: clocks.map((clock) => presentClock(clock, dayOf(now), calendar)),
      };
    },
  }),
];

/** Terms of the requests in the conversation that still run. */
async function openClocksOfRequests(tx: Tx, items: readonly TimelineItem[]) {
  const asked = items.flatMap((item) => (item.kind === 'message' && ASKS.has(item.message) ? [item.messageId] : []));
  const requestIds = asked.length === 0 ? [] : await requestsOfMessages(tx, asked);
  const clocks = requestIds.length === 0 ? [] : await clocksAbout(tx, { requestIds });
  return clocks.filter(({ stoppedAt }) => stoppedAt === null);
}
const ASKS: ReadonlySet<string> = new Set(['JW315', 'JW317']);

function stateOf({ deliveries, allocations, requests }: Dossier, number: number) {
  return {
    levering: DELIVERY_PHASE_WORDS[deliveries.get(String(number))?.phase ?? 'none'],
    verwijderd: allocations.get(number)?.removed === true,
    verzoekLoopt: [...requests.values()].some(({ phase }) => phase === 'running' || phase === 'in-research'),
  };
}

function presentItem(item: TimelineItem, declarations: boolean): Timeline['items'] {
  if (item.kind === 'clock') return [];
  const op = item.at.toISOString();
  if (item.kind === 'message') {
    const { messageId, message, answersId, delivery } = item;
    const van = MOVER_WORDS[senderKind(message)];
    const antwoordOpBerichtId = answersId === null ? null : Number(answersId);
    const bericht = {
      id: Number(messageId),
      soort: message,
      van,
      bezorging: DELIVERY_WORDS[delivery],
      antwoordOpBerichtId,
    };
    return [{ soort: 'bericht', op, bericht, declaratie: null }];
  }
  if (!declarations) return [];
  const declaratie = {
    id: Number(item.claimId),
    nummer: item.number,
    regels: item.lines,
    goedgekeurdCent: Number(item.approvedCents),
    afgewezenCent: Number(item.refusedCents),
  };
  return [{ soort: 'declaratie', op, bericht: null, declaratie }];
}
