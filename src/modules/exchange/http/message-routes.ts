import { Readable } from 'node:stream';
import { no } from '../../../kernel/result.ts';
import { withScope } from '../../../platform/db/index.ts';
import { type ActorContext, file, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { loadRegionCalendar } from '../../parties/index.ts';
import { MessageDetail } from '../api.ts';
import { DECLARATION_MESSAGES } from '../domain/sides.ts';
import { clocksAbout } from '../storage/clocks.ts';
import { retryDispatch } from '../storage/dispatches.ts';
import { findMessage, hasContent, type MessageRow, requestsOfMessages } from '../storage/list-messages.ts';
import { readParts } from '../storage/message-parts.ts';
import { messageForm } from '../use-cases/message-form.ts';
import { dailyPurpose, dayOf, type ExchangeOptions, sideOf } from './context.ts';
import { MessageFormAnswer } from './form-schemas.ts';
import { presentClock } from './present-clock.ts';
import { NO_FORM, presentForm } from './present-form.ts';
import { presentMessageDetail } from './present-message.ts';
import { CONTENT_GONE, MESSAGE_UNKNOWN, NOT_TO_RESEND } from './refusals.nl.ts';

const guard = { tags: ['berichten'], rights: 'messages.read', purpose: dailyPurpose, params: IdParams } as const;
const unknown = () => no({ code: 'exchange.message-unknown' as const });

type OneContext = ActorContext<{ readonly id: number }, unknown, unknown>;

/** The message, when the reader may see it; a declaration is for who may read declarations. Reading it is logged. */
async function open({ tx, params, can, about }: OneContext): Promise<MessageRow | undefined> {
  const message = await findMessage(tx, params.id);
  if (!message || (DECLARATION_MESSAGES.includes(message.message_code) && !can('claims.read'))) return undefined;
  about({ recordKind: 'message', recordId: String(params.id) });
  return message;
}

/** One message: what became of it, how it reads, and its file. */
export const messageRoutes = ({ db, now }: ExchangeOptions): readonly Route[] => [
  route({
    method: 'GET',
    url: '/berichten/:id',
    summary: 'Een bericht met zijn voortgang of de redenen van weigering',
    ...guard,
    answer: MessageDetail,
    refusals: MESSAGE_UNKNOWN,
    handler: async (context) => {
      const message = await open(context);
      if (!message) return unknown();
      const { tx, scope } = context;
      const { calendar } = await loadRegionCalendar(tx, scope.regionIds[0] ?? 0);
      const requestIds = await requestsOfMessages(tx, [message.id]);
      const clocks = await clocksAbout(tx, { messageIds: [message.id], requestIds });
      const shown = clocks.map((row) => presentClock(row, dayOf(now), calendar));
      return presentMessageDetail(message, sideOf(scope), shown);
    },
  }),
  route({
    method: 'GET',
    url: '/berichten/:id/formulier',
    summary: 'Een bericht als leesbaar formulier, met elke melding op haar plaats',
    description: 'Alleen voor berichten over een client. Een declaratie en haar antwoord staan bij de declaratie.',
    ...guard,
    answer: MessageFormAnswer,
    refusals: { ...MESSAGE_UNKNOWN, ...CONTENT_GONE },
    handler: async (context) => {
      const message = await open(context);
      if (!message) return unknown();
      const { tx } = context;
      if (!(await hasContent(tx, context.params.id))) return no({ code: 'exchange.content-not-kept' as const });
      const form = await messageForm(tx, message.id, message.answer_id ?? undefined);
      return form ? presentForm(message.message_code, form.rows, form.remarks) : NO_FORM(message.message_code);
    },
  }),
  route({
    method: 'GET',
    url: '/berichten/:id/inhoud',
    summary: 'Het bestand van een bericht, zoals gestuurd of ontvangen',
    ...guard,
    produces: ['application/xml'],
    refusals: { ...MESSAGE_UNKNOWN, ...CONTENT_GONE },
    handler: async (context) => {
      const message = await open(context);
      if (!message) return unknown();
      const { tx, params, scope } = context;
      if (!(await hasContent(tx, params.id))) return no({ code: 'exchange.content-not-kept' as const });
      const parts = readParts((fn) => withScope(db, scope, fn), message.id);
      return file(message.file_name, 'application/xml', Readable.from(parts));
    },
  }),
  route({
    method: 'POST',
    url: '/berichten/:id/_opnieuw',
    summary: 'Zet een bericht dat niet aankwam vooraan om opnieuw te worden verstuurd',
    description: 'Dezelfde bytes onder dezelfde identificatie (OP080).',
    ...guard,
    rights: ['messages.read', 'messages.upload'],
    answer: MessageDetail,
    refusals: { ...MESSAGE_UNKNOWN, ...NOT_TO_RESEND },
    handler: async (context) => {
      const message = await open(context);
      if (!message) return unknown();
      const { tx, scope } = context;
      const before = presentMessageDetail(message, sideOf(scope), []);
      if (!before.opnieuwTeVersturen || !(await retryDispatch(tx, message.id)))
        return no({ code: 'exchange.not-to-resend' as const });
      const after = await findMessage(tx, context.params.id);
      return after ? presentMessageDetail(after, sideOf(scope), []) : unknown();
    },
  }),
];
