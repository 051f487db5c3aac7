import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, nullable } from '../../../../platform/http/schema-parts.ts';
import { DIFFERENCE_WORDS, PARTY_SIDE_WORDS, PIECE_WORDS, ROUND_WORDS } from './document-words.nl.ts';

const Versie = Type.Integer({ minimum: 1 });

const Tekstdeel = Type.Object({
  sleutel: Type.String(),
  niveau: Type.Union([Type.Literal(1), Type.Literal(2)]),
  kop: Type.String(),
  alineas: Type.Array(Type.String()),
  tabel: nullable(
    Type.Object({ titel: Type.String(), kop: Type.Array(Type.String()), rijen: Type.Array(Type.Array(Type.String())) }),
  ),
});

export const Contracttekst = Type.Object({
  versie: Versie,
  versies: Type.Array(Type.Object({ versie: Versie, op: nullable(Instant) })),
  delen: Type.Array(Tekstdeel),
});
export type Contracttekst = Static<typeof Contracttekst>;

export const Contractverschillen = Type.Object({
  van: Versie,
  tot: Versie,
  tekst: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      kop: Type.String(),
      soort: choice(Object.values(DIFFERENCE_WORDS)),
      stukken: Type.Array(Type.Object({ soort: choice(Object.values(PIECE_WORDS)), tekst: Type.String() })),
    }),
  ),
  gegevens: Type.Array(
    Type.Object({
      onderdeel: Type.String(),
      naam: Type.String(),
      voor: nullable(Type.String()),
      na: nullable(Type.String()),
    }),
  ),
});
export type Contractverschillen = Static<typeof Contractverschillen>;

export const Contractbestand = Type.Object({
  id: Id,
  naam: Type.String(),
  grootte: Type.Integer({ description: 'In bytes.' }),
  sha256: Type.String(),
});
export type Contractbestand = Static<typeof Contractbestand>;

const Zijde = choice(Object.values(PARTY_SIDE_WORDS));

export const Ondertekenronde = Type.Object({
  id: Id,
  contractversie: Versie,
  verouderd: Type.Boolean({ description: 'Het contract is daarna gewijzigd.' }),
  gestartOp: Instant,
  gestartDoor: nullable(Type.String()),
  uiterlijk: Day,
  teLaat: Type.Boolean(),
  stand: choice(Object.values(ROUND_WORDS)),
  reden: nullable(Type.String()),
  document: Contractbestand,
  getekendBestand: nullable(Contractbestand),
  partijen: Type.Array(
    Type.Object({
      partij: Zijde,
      naam: Type.String(),
      handtekening: nullable(
        Type.Object({
          naam: Type.String(),
          functie: Type.String(),
          dag: Day,
          vastgelegdOp: Instant,
          vastgelegdDoor: nullable(Type.String()),
          bestand: Contractbestand,
          zelfdeTekst: Type.Boolean({ description: 'Het bestand begint met precies de tekst die te tekenen was.' }),
        }),
      ),
    }),
  ),
});
export type Ondertekenronde = Static<typeof Ondertekenronde>;

export const Ondertekening = Type.Object({
  contractversie: Versie,
  magStarten: Type.Boolean(),
  magTekenen: nullable(Zijde),
  rondes: Type.Array(Ondertekenronde),
});
export type Ondertekening = Static<typeof Ondertekening>;

const closed = { additionalProperties: false };
export const NieuweOndertekenronde = Type.Object({ uiterlijk: Day }, closed);
export const EindeOndertekenronde = Type.Object({ reden: Type.String({ minLength: 1, maxLength: 2000 }) }, closed);
export const Handtekening = Type.Object({
  naam: Type.String({ minLength: 1, maxLength: 200 }),
  functie: Type.String({ minLength: 1, maxLength: 200 }),
  dag: Day,
});
