import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { MISSING_WORDS, OUTCOME_WORDS, STANDING_OF_APPLICATION } from './application-words.nl.ts';
import { RECEIVES_WORDS } from './procedure-words.nl.ts';
import { EVIDENCE_WORDS, REQUIREMENT_KIND_WORDS } from './requirement-words.nl.ts';

/** What the browser exchanges about the passport of evidence and about applications. */
const Tekst = (most: number) => Type.String({ maxLength: most });
const Digest = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 in hexadecimalen.' });

export const NieuwBewijsstuk = Type.Object({
  soort: choice(Object.values(EVIDENCE_WORDS)),
  nummer: Type.String({ minLength: 1, maxLength: 100 }),
  uitgever: nullable(Tekst(200)),
  geldigVan: Day,
  geldigTot: nullable(Day),
  toelichting: Tekst(2000),
});
export type NieuwBewijsstuk = Static<typeof NieuwBewijsstuk>;

export const Bewijsstuk = Type.Object({
  ...NieuwBewijsstuk.properties,
  id: Id,
  soortNaam: Type.String(),
  verlopen: Type.Boolean(),
  bestand: nullable(Type.Object({ naam: Type.String(), grootte: Type.Integer(), sha256: Digest })),
  gebruiktIn: Type.Integer(),
  ingetrokken: Type.Boolean(),
});
export type Bewijsstuk = Static<typeof Bewijsstuk>;

const Combinant = {
  naam: Type.String({ minLength: 1, maxLength: 200 }),
  nummer: Tekst(50),
  taak: Tekst(500),
};
export const AanmeldingInhoud = Type.Object({
  antwoorden: Type.Array(Type.Object({ eisId: Id, versie: Type.Integer({ minimum: 1 }), tekst: Tekst(20_000) }), {
    maxItems: 1000,
  }),
  bewijsstukken: Type.Array(Id, { maxItems: 200 }),
  producten: Type.Array(Id, { maxItems: 500 }),
  prijs: nullable(CentsNumber),
  prijzen: Type.Array(Type.Object({ productId: Id, bedrag: CentsNumber }), { maxItems: 500 }),
  onderaannemers: Type.Array(Type.Object({ ...Combinant, aandeel: Type.Number({ minimum: 0, maximum: 100 }) }), {
    maxItems: 100,
  }),
  combinanten: Type.Array(Type.Object(Combinant), { maxItems: 100 }),
  ondertekenaar: Tekst(200),
});
export type AanmeldingInhoud = Static<typeof AanmeldingInhoud>;

export const NieuweAanmelding = Type.Object({
  procedureId: Id,
  ronde: nullable(Type.String({ pattern: '^round:[0-9]+$' })),
});
export const Indiening = Type.Object({ ookOnvolledig: Type.Boolean({ default: false }) });

const Uitkomst = Type.Object({
  uitkomst: choice(Object.values(OUTCOME_WORDS)),
  rang: nullable(Type.Integer()),
  reden: Type.String(),
  besloten: Instant,
  bezwaarTot: nullable(Instant),
});

const kop = {
  id: Id,
  nummer: Type.String(),
  procedureId: Id,
  procedureNummer: Type.String(),
  procedureTitel: Type.String(),
  regio: Named,
  aanbieder: Named,
  ronde: nullable(Type.String()),
  stand: choice(Object.values(STANDING_OF_APPLICATION)),
  fase: nullable(
    Type.Object({
      sleutel: Type.String(),
      naam: Type.String(),
      sluitOp: nullable(Instant),
      ontvangt: nullable(choice(Object.values(RECEIVES_WORDS))),
    }),
  ),
  magIndienen: Type.Boolean(),
  magIntrekken: Type.Boolean(),
  voortgang: Type.Object({
    gedaan: Type.Integer(),
    totaal: Type.Integer(),
    ontbreekt: Type.Array(
      Type.Object({ eisId: nullable(Id), wat: choice(Object.values(MISSING_WORDS)), tekst: Type.String() }),
    ),
  }),
  ontvangst: Type.Array(Type.Object({ nummer: Type.String(), fase: Type.String(), op: Instant, digest: Digest })),
  uitkomst: nullable(Uitkomst),
};

/** A line of the list; the same head as the whole. */
export const AanmeldingItem = Type.Object(kop);
export type AanmeldingItem = Static<typeof AanmeldingItem>;

export const Aanmeldingen = Type.Object({
  items: Type.Array(AanmeldingItem),
  volgende: nullable(Type.String()),
  totaal: Type.Integer(),
  gesloten: Type.Integer({ description: 'Hoeveel aanmeldingen nog gesloten liggen; van wie is niet te lezen.' }),
});

export const Aanmelding = Type.Object({
  ...kop,
  versie: Type.Integer(),
  eisen: Type.Array(
    Type.Object({
      id: Id,
      code: Type.String(),
      soort: choice(Object.values(REQUIREMENT_KIND_WORDS)),
      thema: Type.String(),
      versie: Type.Integer(),
      titel: Type.String(),
      tekst: Type.String(),
      bewijs: nullable(choice(Object.values(EVIDENCE_WORDS))),
      weging: nullable(Type.String()),
    }),
  ),
  producten: Type.Array(Named),
  inhoud: nullable(AanmeldingInhoud),
  bestanden: Type.Array(
    Type.Object({ id: Id, naam: Type.String(), grootte: Type.Integer(), sha256: Digest, eisId: nullable(Id) }),
  ),
  bewijsstukken: Type.Array(Bewijsstuk),
});
export type Aanmelding = Static<typeof Aanmelding>;
