import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { productFields } from './asked-schemas.ts';
import { Clock } from './clock-schemas.ts';
import { MessageFormAnswer } from './form-schemas.ts';
import { Signal } from './signal-schema.ts';
import { ANSWER_WORDS, ASKED_WORDS, LATE_WORDS, PHASE_WORDS, REQUEST_WORDS } from './words.nl.ts';

const row = {
  id: Id,
  soort: choice(Object.values(REQUEST_WORDS)),
  kenmerk: Type.String(),
  gevraagdOp: Day,
  ontvangenOp: Instant,
  fase: choice(Object.values(PHASE_WORDS)),
  uiterlijk: nullable(Day),
  teLaat: Type.Boolean(),
  stand: nullable(Type.String()),
  jeugdige: nullable(Type.Object({ naam: Type.String(), geboortejaar: nullable(Type.Integer()) })),
  gemeente: Named,
  aanbieder: Named,
  berichtId: nullable(Id),
};
export const RequestItem = Type.Object(row);
export type RequestItem = Static<typeof RequestItem>;
export const RequestList = listOf(RequestItem);

const content = {
  product: nullable(Type.String()),
  productCode: nullable(Type.String()),
  van: nullable(Day),
  tot: nullable(Day),
  volume: nullable(Type.Integer()),
  eenheid: nullable(Type.String()),
  frequentie: nullable(Type.String()),
  budgetCent: nullable(CentsNumber),
};
const Content = Type.Object(content);

export const RequestDetail = Type.Object({
  ...row,
  reden: nullable(Type.String()),
  toelichting: nullable(Type.String()),
  /** What is asked, each part beside what holds now. */
  gevraagd: Type.Array(
    Type.Object({
      soort: choice(Object.values(ASKED_WORDS)),
      toewijzing: nullable(Type.String()),
      wens: Content,
      nu: nullable(Content),
      verwijzer: nullable(Type.String()),
    }),
  ),
  /** Allocations of the child with this provider as they hold now. */
  toewijzingen: Type.Array(Type.Object({ nummer: Type.String(), ...content })),
  antwoorden: Type.Array(Type.Object({ antwoord: Type.String(), reden: nullable(Type.String()) })),
  termijnen: Type.Array(Clock),
  signalen: Type.Array(Signal),
});
export type RequestDetail = Static<typeof RequestDetail>;

export const GrantQuestion = Type.Object(
  {
    verzoeken: Type.Array(Id, { minItems: 1, maxItems: 100 }),
    /** What to do when a wished first day has passed, as agreed with the provider. */
    late: Type.Optional(choice(Object.values(LATE_WORDS))),
    /** Other than was asked; for one request for an allocation. */
    afwijkend: Type.Optional(
      Type.Object(
        { van: Type.Optional(Day), tot: Type.Optional(Day), ...productFields },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export const AnswerQuestion = Type.Object(
  {
    verzoeken: Type.Array(Id, { minItems: 1, maxItems: 100 }),
    antwoord: choice(Object.values(ANSWER_WORDS)),
    /** RedenAfwijzingVerzoek (WJ759); only when refused. */
    reden: Type.Optional(Type.String({ pattern: '^[1-79]$' })),
    /** CBS code of the municipality that is responsible; only with the residence principle. */
    gemeentecode: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
  },
  { additionalProperties: false },
);

/** A message that was sent, or with `proef` would be. */
export const Sent = Type.Object({
  berichtId: nullable(Id),
  soort: Type.String(),
  /** Waits for the return message to an earlier one. */
  wacht: Type.Boolean(),
  formulier: MessageFormAnswer,
  signalen: Type.Array(Signal),
});
export type Sent = Static<typeof Sent>;

/** What became of each request of a bulk act. */
export const BulkOutcome = Type.Object({
  gelukt: Type.Array(Type.Object({ verzoeken: Type.Array(Id), bericht: Sent })),
  nietGelukt: Type.Array(
    Type.Object({ verzoeken: Type.Array(Id), reden: Type.String(), regel: nullable(Type.String()) }),
  ),
});
export type BulkOutcome = Static<typeof BulkOutcome>;
