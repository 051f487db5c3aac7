import { type Static, Type } from 'typebox';
import { choice, Id, Instant, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { EVIDENCE_WORDS, REQUIREMENT_KIND_WORDS, REQUIREMENT_STATUS_WORDS } from './requirement-words.nl.ts';

const Title = Type.String({ minLength: 1, maxLength: 200 });
const Body = Type.String({ minLength: 1, maxLength: 4000 });
const Weging = Type.String({
  pattern: '^(0(\\.\\d{1,6})?|1(\\.0{1,6})?)$',
  description: 'Aandeel van 0 tot 1, zoals 0.25.',
});
const Bewijs = choice(Object.values(EVIDENCE_WORDS));
const Soort = choice(Object.values(REQUIREMENT_KIND_WORDS));
const Status = choice(Object.values(REQUIREMENT_STATUS_WORDS));

const inhoud = {
  titel: Title,
  tekst: Body,
  status: Status,
  bewijs: nullable(Bewijs),
  weging: nullable(Weging),
};

export const Eisversie = Type.Object({
  versie: Type.Integer(),
  ...inhoud,
  vervallen: Type.Boolean(),
  reden: nullable(Type.String()),
  gepubliceerd: nullable(Instant),
  vastgelegd: Instant,
});
export type Eisversie = Static<typeof Eisversie>;

export const Eis = Type.Object({
  id: Id,
  code: Type.String(),
  soort: Soort,
  thema: Type.String(),
  doel: nullable(Named),
  inkooptaak: nullable(Named),
  /** Newest first; who is not of the region sees published versions only. */
  versies: Type.Array(Eisversie),
});
export type Eis = Static<typeof Eis>;

export const EisensetItem = Type.Object({
  id: Id,
  naam: Type.String(),
  regio: Named,
  eisen: Type.Integer(),
  nogTePubliceren: Type.Integer(),
  /** Several procedures may ask one set. */
  procedures: Type.Array(Named),
});
export type EisensetItem = Static<typeof EisensetItem>;

export const Eisenset = Type.Object({
  ...EisensetItem.properties,
  lijst: Type.Array(Eis),
  mag: Type.Object({ wijzigen: Type.Boolean() }),
});
export type Eisenset = Static<typeof Eisenset>;

export const NieuweEisenset = Type.Object({
  naam: Title,
  /** Keys of the library to begin with. */
  uitBibliotheek: Type.Optional(Type.Array(Type.String(), { maxItems: 200, uniqueItems: true })),
});

/** What a requirement serves: a goal, a purchase task, both or nothing. */
export const Eisdoel = Type.Object({ doelId: nullable(Id), inkooptaakId: nullable(Id) });

export const NieuweEis = Type.Object({
  code: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$' }),
  soort: Soort,
  thema: Title,
  ...Eisdoel.properties,
  ...inhoud,
});
export type NieuweEis = Static<typeof NieuweEis>;

/** A next version; `vervallen` withdraws the requirement. A reason is needed once a version was published. */
export const NieuweEisversie = Type.Object({
  ...inhoud,
  vervallen: Type.Optional(Type.Boolean()),
  reden: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
});
export type NieuweEisversie = Static<typeof NieuweEisversie>;

export const Bibliotheekeis = Type.Object({
  sleutel: Type.String(),
  code: Type.String(),
  soort: Soort,
  thema: Type.String(),
  titel: Type.String(),
  tekst: Type.String(),
  bewijs: nullable(Bewijs),
  /** For light, heavy or both. */
  voor: choice(['licht', 'zwaar', 'beide']),
});
export type Bibliotheekeis = Static<typeof Bibliotheekeis>;
