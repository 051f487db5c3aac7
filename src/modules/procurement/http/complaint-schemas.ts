import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { COMPLAINT_WORDS, ENTRY_WORDS, OUTCOME_WORDS, SIDE_WORDS } from './question-words.nl.ts';

const Ronde = Type.String({ pattern: '^(round|application):[1-9][0-9]{0,8}$' });
const Short = Type.String({ minLength: 1, maxLength: 200 });
const Long = Type.String({ minLength: 1, maxLength: 8000 });
const Uitkomst = choice(Object.values(OUTCOME_WORDS));
const Inbrengsoort = choice(Object.values(ENTRY_WORDS));

export const Bezwaar = Type.Object({
  id: Id,
  soort: choice(Object.values(COMPLAINT_WORDS)),
  ronde: nullable(Type.String()),
  aanbieder: Named,
  onderwerp: Type.String(),
  tekst: Type.String(),
  ontvangen: Instant,
  beslissenVoor: Day,
  /** The rule that sets the term. */
  bron: Type.String(),
  horenNodig: Type.Boolean(),
  gehoord: Type.Boolean(),
  teLaat: Type.Boolean(),
  uitkomst: nullable(Uitkomst),
  reden: nullable(Type.String()),
  besloten: nullable(Instant),
  inbreng: Type.Array(
    Type.Object({
      soort: Inbrengsoort,
      kant: choice(Object.values(SIDE_WORDS)),
      dag: Day,
      tekst: Type.String(),
      door: nullable(Type.String()),
    }),
  ),
});
export type Bezwaar = Static<typeof Bezwaar>;

export const Bezwaren = Type.Object({
  items: Type.Array(Bezwaar),
  mag: Type.Object({
    /** Rounds to which the provider may object now. */
    bezwaarRondes: Type.Array(Type.String()),
    klacht: Type.Boolean(),
    beslissen: Type.Boolean(),
  }),
});
export type Bezwaren = Static<typeof Bezwaren>;

export const NieuwBezwaar = Type.Object({
  procedureId: Id,
  soort: choice(Object.values(COMPLAINT_WORDS)),
  /** The round whose decision is objected to; null for a complaint. */
  ronde: nullable(Ronde),
  onderwerp: Short,
  tekst: Long,
});
export const NieuweInbreng = Type.Object({ soort: Inbrengsoort, dag: Day, tekst: Long });
export const BezwaarBesluit = Type.Object({ uitkomst: Uitkomst, reden: Long });
