/** What the browser exchanges with the exchange module: schemas and their types, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';

export const STATUS_WORDS = {
  received: 'ontvangen',
  'under-way': 'bezig',
  processed: 'verwerkt',
  refused: 'geweigerd',
} as const;

const messageFields = {
  id: Id,
  bestandsnaam: Type.String(),
  soort: Type.String({ description: 'Berichtsoort, zoals JW323.' }),
  richting: choice(['in', 'uit']),
  identificatie: Type.String(),
  dagtekening: Day,
  aanbieder: Named,
  gemeente: Named,
  omvangBytes: Type.Integer(),
  ontvangenOp: Instant,
  afgerondOp: nullable(Instant),
  status: choice(Object.values(STATUS_WORDS)),
  declaratieId: nullable(Id),
  antwoordBerichtId: nullable(Id),
};
export const MessageItem = Type.Object(messageFields);
export type MessageItem = Static<typeof MessageItem>;
export const MessageList = listOf(MessageItem);

export const MessageDetail = Type.Object({
  ...messageFields,
  voortgang: nullable(Type.Object({ fase: Type.String(), gedaan: Type.Integer(), totaal: nullable(Type.Integer()) })),
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

export const MessageReceived = Type.Object({ id: Id, uitkomst: choice(['ontvangen', 'al-ontvangen']) });
export type MessageReceived = Static<typeof MessageReceived>;
