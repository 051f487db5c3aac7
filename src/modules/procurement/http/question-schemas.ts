import { type Static, Type } from 'typebox';
import { choice, Id, Instant, nullable } from '../../../platform/http/schema-parts.ts';
import { CHANGE_WORDS, CONTRADICTION_WORDS, STANDING_WORDS, TENOR_WORDS, TRACE_WORDS } from './question-words.nl.ts';

const Short = Type.String({ minLength: 1, maxLength: 200 });
const Long = Type.String({ minLength: 1, maxLength: 8000 });
const DocumentText = Type.String({ minLength: 1, maxLength: 400_000 });
const Strekking = choice(Object.values(TENOR_WORDS));

export const Alinea = Type.Object({ sleutel: Type.String(), tekst: Type.String() });

export const Inkoopdocument = Type.Object({
  id: Id,
  naam: Type.String(),
  /** Newest first; who is not of the region sees published versions only. */
  versies: Type.Array(
    Type.Object({
      versie: Type.Integer(),
      reden: nullable(Type.String()),
      gepubliceerd: nullable(Instant),
      alineas: Type.Array(Alinea),
      wijzigingen: Type.Array(Type.Object({ sleutel: Type.String(), wijziging: choice(Object.values(CHANGE_WORDS)) })),
    }),
  ),
});
export type Inkoopdocument = Static<typeof Inkoopdocument>;
export const NieuwInkoopdocument = Type.Object({ naam: Short, tekst: DocumentText });
export const NieuweDocumentversie = Type.Object({ tekst: DocumentText, reden: nullable(Short) });

const rust = { documentId: Id, paragraaf: Type.String({ minLength: 1, maxLength: 40 }), strekking: Strekking };

export const Vraag = Type.Object({
  id: Id,
  nummer: Type.Integer(),
  ronde: Type.Integer(),
  tekst: Type.String(),
  documentId: nullable(Id),
  paragraaf: nullable(Type.String()),
  /** Asked by a provider; otherwise written down by the region. Who asked is never told. */
  vanAanbieder: Type.Boolean(),
  gesteldOp: Instant,
  thema: nullable(Type.String()),
  zelfdeAls: nullable(Id),
  stand: choice(Object.values(STANDING_WORDS)),
  antwoord: nullable(
    Type.Object({
      versie: Type.Integer(),
      vraagTekst: Type.String(),
      tekst: Type.String(),
      rustOp: Type.Array(Type.Object({ ...rust, versie: Type.Integer() })),
      schrijver: nullable(Type.String()),
      vanUzelf: Type.Boolean(),
      akkoord: nullable(Type.Boolean()),
      opmerking: nullable(Type.String()),
      nagekekenDoor: nullable(Type.String()),
    }),
  ),
  sporen: Type.Array(Type.Object({ soort: choice(Object.values(TRACE_WORDS)), gevonden: Type.String() })),
});
export type Vraag = Static<typeof Vraag>;

export const Vragenoverzicht = Type.Object({
  rondes: Type.Array(
    Type.Object({ id: Id, nummer: Type.Integer(), naam: Type.String(), sluitOp: Instant, open: Type.Boolean() }),
  ),
  items: Type.Array(Vraag),
  /** Questions that ask nearly the same, the most alike first: percentages of likeness. */
  gelijken: Type.Array(Type.Object({ a: Id, b: Id, gelijkenis: Type.Integer() })),
  groepen: Type.Array(Type.Array(Id)),
  tegenspraken: Type.Array(
    Type.Object({
      soort: choice(Object.values(CONTRADICTION_WORDS)),
      document: Type.String(),
      paragraaf: Type.String(),
      vragen: Type.Array(Id),
    }),
  ),
  /** The newest version of each document, to rest an answer on. */
  documenten: Type.Array(
    Type.Object({ id: Id, naam: Type.String(), versie: Type.Integer(), alineas: Type.Array(Alinea) }),
  ),
  magVragen: Type.Boolean(),
  magBeantwoorden: Type.Boolean(),
});
export type Vragenoverzicht = Static<typeof Vragenoverzicht>;

export const NieuweVraag = Type.Object({
  tekst: Long,
  documentId: nullable(Id),
  paragraaf: nullable(Type.String({ minLength: 1, maxLength: 40 })),
});
export const NieuweVraagronde = Type.Object({ naam: Short, sluitOp: Instant });
export const Vraagindeling = Type.Object({ thema: nullable(Short), zelfdeAls: nullable(Id) });
export const NieuwAntwoord = Type.Object({
  vraagTekst: Long,
  tekst: Long,
  rustOp: Type.Array(Type.Object(rust), { maxItems: 50 }),
});
export const Nazicht = Type.Object({ akkoord: Type.Boolean(), opmerking: Type.String({ maxLength: 2000 }) });

export const Nota = Type.Object({
  id: Id,
  nummer: Type.Integer(),
  gepubliceerd: Instant,
  /** SHA-256 of what was published, as it stands in the log. */
  controlegetal: Type.String(),
  antwoorden: Type.Array(
    Type.Object({
      nummer: Type.Integer(),
      ookNummers: Type.Array(Type.Integer()),
      thema: nullable(Type.String()),
      vraag: Type.String(),
      antwoord: Type.String(),
      rustOp: Type.Array(
        Type.Object({
          document: Type.String(),
          versie: Type.Integer(),
          paragraaf: Type.String(),
          strekking: Strekking,
        }),
      ),
    }),
  ),
});
export type Nota = Static<typeof Nota>;
export const NieuweNota = Type.Object({
  /** Why it is published although answers contradict each other. */
  ondanks: nullable(Short),
});
