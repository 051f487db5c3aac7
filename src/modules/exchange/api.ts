/** What the browser exchanges with the exchange module: schemas and their types, in the Dutch of the public API. */
import { type Static, type TProperties, Type } from 'typebox';
import { choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';
import { MESSAGE_KINDS } from './domain/message-kinds.ts';
import { Clock } from './http/clock-schemas.ts';

export type { Tegenspraken } from './http/counter-schemas.ts';
export { toClaimHead, toIncomingLine, toPrestatie } from './translate/prestatie.ts';
export { MESSAGE_KINDS };

export const STATUS_WORDS = {
  received: 'ontvangen',
  'under-way': 'bezig',
  processed: 'verwerkt',
  rejected: 'afgekeurd',
  refused: 'geweigerd',
} as const;

/** How far a message came on its way to the other party, and what that party said of it. */
export const DELIVERY_WORDS = {
  ready: 'klaar-om-te-versturen',
  held: 'wacht-op-eerder-bericht',
  sent: 'verstuurd',
  arrived: 'aangekomen',
  confirmed: 'bevestigd',
  rejected: 'afgekeurd',
  failed: 'mislukt',
} as const;
export const CLOCK_WORDS = { open: 'loopt', late: 'te-laat' } as const;
export const SIDE_WORDS = { municipality: 'gemeente', provider: 'aanbieder' } as const;

const messageFields = {
  id: Id,
  bestandsnaam: Type.String(),
  soort: Type.String({ description: 'Berichtsoort, zoals JW323.' }),
  richting: choice(['in', 'uit']),
  bezorging: choice(Object.values(DELIVERY_WORDS)),
  /** Last day of the first open term about this message. */
  uiterlijk: nullable(Day),
  identificatie: Type.String(),
  dagtekening: Day,
  aanbieder: Named,
  gemeente: Named,
  omvangBytes: Type.Integer(),
  ontvangenOp: Instant,
  afgerondOp: nullable(Instant),
  status: choice(Object.values(STATUS_WORDS)),
  declaratieId: nullable(Id),
  /** The return message or answer to this message. */
  antwoordBerichtId: nullable(Id),
  /** The message that this one answers. */
  antwoordOpBerichtId: nullable(Id),
};
export const MessageItem = Type.Object(messageFields);
export type MessageItem = Static<typeof MessageItem>;
export const MessageList = listOf(MessageItem);

export const MessageDetail = Type.Object({
  ...messageFields,
  voortgang: nullable(Type.Object({ fase: Type.String(), gedaan: Type.Integer(), totaal: nullable(Type.Integer()) })),
  bevestigdOp: nullable(Instant),
  pogingen: nullable(Type.Integer()),
  fout: nullable(Type.String({ description: 'Waarom de laatste poging om te versturen niet lukte.' })),
  opnieuwTeVersturen: Type.Boolean(),
  termijnen: Type.Array(Clock),
  signalen: Type.Array(Signal),
  meldingen: Type.Array(
    Type.Object({
      code: Type.String(),
      tekst: Type.String(),
      regel: nullable(Type.Integer()),
      positie: nullable(Type.Integer()),
    }),
  ),
});
export type MessageDetail = Static<typeof MessageDetail>;

/** `verstuurd`: put in the outbox, as its receiver works in another system. */
export const RECEIVED_WORDS = {
  received: 'ontvangen',
  'already-received': 'al-ontvangen',
  sent: 'verstuurd',
} as const;
export const MessageReceived = Type.Object({ id: Id, uitkomst: choice(Object.values(RECEIVED_WORDS)) });
export type MessageReceived = Static<typeof MessageReceived>;

/** What the list of messages can be narrowed down by in its address: nothing about one child. */
export const messageFilters = {
  richting: Type.Optional(choice(['in', 'uit'])),
  soort: Type.Optional(choice(MESSAGE_KINDS)),
  bezorging: Type.Optional(choice(Object.values(DELIVERY_WORDS))),
  klok: Type.Optional(choice(Object.values(CLOCK_WORDS))),
  gemeente: Type.Optional(Id),
  aanbieder: Type.Optional(Id),
};
/** What is sought goes in a body: a BSN or an allocation stands in no address. */
export const messageQuestion = <Fields extends TProperties>(fields: Fields) =>
  Type.Object(
    {
      ...fields,
      ...messageFilters,
      zoek: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      toewijzing: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999_999 })),
      bsn: Type.Optional(Type.String({ pattern: '^[0-9]{9}$' })),
    },
    { additionalProperties: false },
  );

export const MessageCounts = Type.Object({
  teLaat: Type.Integer(),
  wachtOpAntwoord: Type.Integer(),
  afgekeurd: Type.Integer(),
  mislukt: Type.Integer(),
});
export type MessageCounts = Static<typeof MessageCounts>;

export type { SituationAnswer } from './http/asked-schemas.ts';
export type { MessagesOutcome } from './http/bulk-routes.ts';
export type { Clock, ClockCounts } from './http/clock-schemas.ts';
export type { Telling } from './http/counting-routes.ts';
export type { AnswerExplanation } from './http/explain-routes.ts';
export type { MessageFormAnswer } from './http/form-schemas.ts';
export type { BulkOutcome, RequestDetail, RequestItem, Sent } from './http/request-schemas.ts';

import { Signal } from './http/signal-schema.ts';

export type { Timeline } from './http/timeline-routes.ts';
