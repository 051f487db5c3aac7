import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { OPENNESS_WORDS, SEGMENT_WORDS, STANDING_WORDS } from './procedure-words.nl.ts';
import { EVIDENCE_WORDS, REQUIREMENT_KIND_WORDS } from './requirement-words.nl.ts';

export const Toetreding = Type.Object({
  kan: Type.Boolean({ description: 'Een aanbieder kan nu een aanmelding beginnen.' }),
  ronde: nullable(Type.String({ description: 'De ronde die open is; null waar men op elke dag toetreedt.' })),
  opentOp: nullable(Type.String({ format: 'date-time', description: 'Het vroegste moment, als dat bekend is.' })),
  zin: Type.String(),
});
export type Toetreding = Static<typeof Toetreding>;

/** An announced procedure, for everybody. */
const velden = {
  id: Id,
  nummer: Type.String(),
  titel: Type.String(),
  regio: Named,
  soort: Type.String(),
  openheid: choice(Object.values(OPENNESS_WORDS)),
  grondslag: Type.String(),
  segment: nullable(choice(Object.values(SEGMENT_WORDS))),
  omschrijving: Type.String(),
  stand: choice(Object.values(STANDING_WORDS)),
  fase: Type.String(),
  sluit: nullable(Type.Object({ fase: Type.String(), op: Instant, voorbij: Type.Boolean() })),
  aanmelden: Toetreding,
  openbaarSinds: nullable(Instant),
  contractenVanaf: nullable(Day),
  contractenTotEnMet: nullable(Day),
};
export const OpenbareProcedureItem = Type.Object(velden);
export type OpenbareProcedureItem = Static<typeof OpenbareProcedureItem>;

export const OpenbareEis = Type.Object({
  code: Type.String(),
  soort: choice(Object.values(REQUIREMENT_KIND_WORDS)),
  thema: Type.String(),
  titel: Type.String(),
  tekst: Type.String(),
  bewijs: nullable(choice(Object.values(EVIDENCE_WORDS))),
  weging: nullable(Type.String()),
  versie: Type.Integer(),
  gepubliceerd: nullable(Instant),
});

export const OpenbareProcedure = Type.Object({
  ...velden,
  producten: Type.Array(Named),
  eisen: Type.Array(OpenbareEis),
  verloop: Type.Array(Type.Object({ op: Instant, zin: Type.String() })),
});
export type OpenbareProcedure = Static<typeof OpenbareProcedure>;
