/** What the browser exchanges with the parties module: schemas and their types, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';
import {
  HOLDER_WORDS,
  MANDATE_TASK_WORDS,
  ORGANISATION_KIND_WORDS,
  OUTCOME_WORDS,
  ROLE_WORDS,
} from './http/words.nl.ts';

/** What somebody may do; the access log names each act by it. */
export type { Right } from '../../platform/auth/rights.ts';
export type {
  Afwijking,
  Beleidskader,
  Contactmoment,
  Inkoopniveau,
  Organisatiecontrole,
  Relatie,
  Samenwerkingstaak,
  Werkgroeplid,
} from './http/cooperation-schemas.ts';

export type { Werkplekkeuze } from './http/place-routes.ts';

export const OrganisatieSoort = choice(Object.values(ORGANISATION_KIND_WORDS));
export const Rol = choice(Object.values(ROLE_WORDS));
export const MandaatTaak = choice(Object.values(MANDATE_TASK_WORDS));
const Houder = choice(Object.values(HOLDER_WORDS));

export const Organisatie = Type.Object({
  id: Id,
  soort: OrganisatieSoort,
  naam: Type.String(),
  cbsCode: nullable(Type.String()),
  agbCode: nullable(Type.String()),
  kvkNummer: nullable(Type.String()),
  telefoon: nullable(
    Type.String({ description: 'Openbaar telefoonnummer, alleen cijfers; van een gemeente dat van haar toegang.' }),
  ),
  gemeente: nullable(Named),
  van: Day,
  tot: nullable(Day),
  werktHier: Type.Boolean({
    description: 'Werkt in deze installatie; anders gaan berichten langs het knooppunt of als bestand.',
  }),
  versie: Type.Integer(),
});
export type Organisatie = Static<typeof Organisatie>;
export const OrganisatieLijst = listOf(Organisatie);

const name = Type.String({ minLength: 1, maxLength: 200 });
const agbCode = Type.String({ pattern: '^[0-9]{8}$' });
/** Read as people write it; what is no Dutch number is refused in words. */
const phone = Type.String({ minLength: 1, maxLength: 30 });
const kvkNumber = Type.String({ pattern: '^[0-9]{8}$' });

export const NieuweOrganisatie = Type.Object(
  {
    soort: OrganisatieSoort,
    naam: name,
    cbsCode: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
    agbCode: Type.Optional(agbCode),
    kvkNummer: Type.Optional(kvkNumber),
    telefoon: Type.Optional(phone),
    gemeenteId: Type.Optional(Id),
    van: Type.Optional(Day),
  },
  { additionalProperties: false },
);
export type NieuweOrganisatie = Static<typeof NieuweOrganisatie>;

export const OrganisatieWijziging = Type.Object(
  {
    naam: Type.Optional(name),
    agbCode: Type.Optional(agbCode),
    kvkNummer: Type.Optional(nullable(kvkNumber)),
    telefoon: Type.Optional(nullable(phone)),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type OrganisatieWijziging = Static<typeof OrganisatieWijziging>;

/** An end is given as the last day on which something still holds. */
export const Beeindiging = Type.Object({ tot: Day }, { additionalProperties: false });
export type Beeindiging = Static<typeof Beeindiging>;

export const RegioLid = Type.Object({
  gemeente: Named,
  cbsCode: nullable(Type.String()),
  van: Day,
  tot: nullable(Day),
});
export type RegioLid = Static<typeof RegioLid>;
export const RegioLedenLijst = listOf(RegioLid);
export const NieuwRegioLid = Type.Object({ gemeenteId: Id, van: Day }, { additionalProperties: false });

export const Persoon = Type.Object({
  id: Id,
  naam: Type.String(),
  email: nullable(Type.String()),
  kenmerk: Type.String({ description: 'Kenmerk van de persoon bij de aanmelddienst.' }),
  organisatie: Named,
  actief: Type.Boolean(),
  rollen: Type.Array(Rol, { description: 'Rollen van vandaag.' }),
  versie: Type.Integer(),
});
export type Persoon = Static<typeof Persoon>;
export const PersonenLijst = listOf(Persoon);
export const NieuwePersoon = Type.Object(
  {
    naam: name,
    email: Type.Optional(Type.String({ format: 'email', maxLength: 200 })),
    kenmerk: Type.String({ minLength: 1, maxLength: 200 }),
    organisatieId: Id,
  },
  { additionalProperties: false },
);

export const PersoonRol = Type.Object({ id: Id, rol: Rol, organisatie: Named, van: Day, tot: nullable(Day) });
export type PersoonRol = Static<typeof PersoonRol>;
export const PersoonRollenLijst = listOf(PersoonRol);
export const NieuwePersoonRol = Type.Object(
  { rol: Rol, organisatieId: Id, van: Day, tot: Type.Optional(Day) },
  { additionalProperties: false },
);

export const Mandaat = Type.Object({
  id: Id,
  regio: Named,
  gemeente: Named,
  taak: MandaatTaak,
  houder: Houder,
  vastgesteldOp: Day,
  besluit: Type.String(),
  bezettingFte: nullable(Type.Number()),
  inrichting: nullable(Type.String()),
  ontbreekt: Type.Array(choice(['bezetting', 'inrichting']), {
    description: 'Wat een mandaat mist om volledig te zijn (R-007).',
  }),
  van: Day,
  tot: nullable(Day),
  versie: Type.Integer(),
});
export type Mandaat = Static<typeof Mandaat>;
export const MandatenLijst = listOf(Mandaat);
export const NieuwMandaat = Type.Object(
  {
    gemeenteId: Id,
    taak: MandaatTaak,
    houder: Houder,
    vastgesteldOp: Day,
    besluit: Type.String({ minLength: 1, maxLength: 500 }),
    bezettingFte: Type.Optional(Type.Number({ minimum: 0, maximum: 999 })),
    inrichting: Type.Optional(Type.String({ maxLength: 1000 })),
    van: Day,
    tot: Type.Optional(Day),
  },
  { additionalProperties: false },
);

export const Toegangsregel = Type.Object({
  id: Id,
  moment: Instant,
  persoon: nullable(Named),
  rol: nullable(Type.String()),
  handeling: Type.String(),
  uitkomst: choice(Object.values(OUTCOME_WORDS)),
  doel: nullable(Type.String()),
  betreftSoort: nullable(Type.String()),
  betreftId: nullable(Type.String()),
  gegevenSoort: nullable(Type.String()),
  gegevenId: nullable(Type.String()),
  regel: nullable(Type.String()),
  noodtoegang: Type.Boolean(),
});
export type Toegangsregel = Static<typeof Toegangsregel>;
export const ToegangsregelsLijst = Type.Object({
  items: Type.Array(Toegangsregel),
  volgende: nullable(Type.String()),
  totaal: nullable(Type.Integer({ description: 'Het logboek wordt niet geteld: altijd null.' })),
});
export const ToegangsregelsControle = Type.Object({
  regels: Type.Integer(),
  sluitend: Type.Boolean({ description: 'Geen regel is gewijzigd, weggehaald of ertussen gezet.' }),
  eersteFout: nullable(Id),
});
export type ToegangsregelsControle = Static<typeof ToegangsregelsControle>;
