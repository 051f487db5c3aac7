import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import type { MessageId } from '../../../standards/ijw/index.ts';
import { senderKind } from '../domain/message-kinds.ts';
import { findMessage } from '../storage/list-messages.ts';
import { undoMessage } from '../use-cases/people/undo.ts';
import { actsAs, carePurpose, depsOf, type ExchangeOptions } from './context.ts';
import { presentSent } from './present-sent.ts';
import { MESSAGE_UNKNOWN } from './refusals.nl.ts';
import { Sent } from './request-schemas.ts';
import { CONTACT_MISSING, FLOW_REFUSALS, NOT_SENDABLE, NOT_THERE, NOT_TO_UNDO } from './words.nl.ts';

const Question = Type.Object(
  { proef: Type.Optional(Type.Boolean({ description: 'Toont het bericht zonder het te versturen.' })) },
  { additionalProperties: false },
);

/** Taking back what was sent, by the message of the standard that does so. */
export const undoRoutes = (options: ExchangeOptions): readonly Route[] => [
  route({
    method: 'POST',
    url: '/berichten/:id/_ongedaan',
    summary: 'Maak een verstuurd bericht ongedaan met het bericht dat de standaard daarvoor kent',
    description: 'Een toewijzing wordt hersteld of verwijderd (JW301), een start of stop verwijderd (JW305, JW307).',
    tags: ['berichten'],
    rights: 'messages.read',
    purpose: carePurpose,
    params: IdParams,
    idempotent: true,
    body: Question,
    answer: Sent,
    refusals: {
      ...MESSAGE_UNKNOWN,
      ...FLOW_REFUSALS,
      ...NOT_THERE,
      ...CONTACT_MISSING,
      ...NOT_SENDABLE,
      ...NOT_TO_UNDO,
    },
    handler: async ({ tx, params, body, scope, actor, can, about }) => {
      const message = await findMessage(tx, params.id);
      if (!message) return no({ code: 'exchange.message-unknown' as const });
      about({ recordKind: 'message', recordId: String(params.id) });
      const side = senderKind(message.message_code as MessageId);
      const may = side === 'municipality' ? can('allocations.decide') : can('delivery.report');
      if (!actsAs(side, scope) || !may) return no({ code: 'exchange.not-found' as const });
      const undone = await undoMessage(tx, depsOf(options), {
        messageId: message.id,
        personId: actor.personId,
        ...(body.proef && { preview: true }),
      });
      return undone.ok ? yes(presentSent(undone.value)) : undone;
    },
  }),
];
