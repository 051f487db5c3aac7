/** Schemas of the registers about cooperation and of the contact log, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, Named, nullable } from '../../../platform/http/schema-parts.ts';
import * as words from './words.nl.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const closed = { additionalProperties: false } as const;
const changed = { additionalProperties: false, minProperties: 1 } as const;

export const Afwijking = Type.Object({
  id: Id,
  gemeente: Named,
  wat: Type.String(),
  inContract: Type.Boolean(),
  van: Day,
  tot: nullable(Day),
});
export type Afwijking = Static<typeof Afwijking>;
export const NieuweAfwijking = Type.Object(
  { gemeenteId: Id, wat: line(500), inContract: Type.Boolean(), van: Day, tot: Type.Optional(Day) },
  closed,
);

const taakvelden = {
  taak: line(200),
  uitvoering: choice(Object.values(words.CARRIED_OUT_WORDS)),
  samenwerking: choice(Object.values(words.JOINTNESS_WORDS)),
  grond: choice(Object.values(words.GROUND_WORDS)),
  toelichting: line(1000),
  afwijkenMag: Type.Boolean(),
};
const mandaatTaak = choice(Object.values(words.MANDATE_TASK_WORDS));

export const Samenwerkingstaak = Type.Object({
  id: Id,
  ...taakvelden,
  afwijkingsclausule: nullable(Type.String()),
  mandaat: nullable(
    Type.Object({
      taak: mandaatTaak,
      bijRegio: Type.Integer({ description: 'Gemeenten die deze taak nu bij de regio hebben gelegd.' }),
      bijGemeente: Type.Integer({ description: 'Gemeenten die de taak nu zelf houden.' }),
      onvolledig: Type.Integer({ description: 'Mandaten zonder bezetting of inrichting (R-007).' }),
    }),
  ),
  afwijkingen: Type.Array(Afwijking, { description: 'Gemeenten die het nu of later anders doen.' }),
  versie: Type.Integer(),
});
export type Samenwerkingstaak = Static<typeof Samenwerkingstaak>;
export const NieuweSamenwerkingstaak = Type.Object(
  { ...taakvelden, afwijkingsclausule: Type.Optional(line(1000)), mandaatTaak: Type.Optional(mandaatTaak) },
  closed,
);
export const SamenwerkingstaakWijziging = Type.Partial(
  Type.Object({ ...taakvelden, afwijkingsclausule: nullable(line(1000)), mandaatTaak: nullable(mandaatTaak) }),
  changed,
);

const niveauvelden = {
  hulpvorm: line(200),
  niveau: choice(Object.values(words.LEVEL_WORDS)),
  reden: line(1000),
};
export const Inkoopniveau = Type.Object({ id: Id, ...niveauvelden, versie: Type.Integer() });
export type Inkoopniveau = Static<typeof Inkoopniveau>;
export const NieuwInkoopniveau = Type.Object(niveauvelden, closed);
export const InkoopniveauWijziging = Type.Partial(Type.Object(niveauvelden), changed);

const kadervelden = { besloten: Day, titel: line(300), bindt: line(1000) };
export const Beleidskader = Type.Object({
  id: Id,
  organisatie: Named,
  ...kadervelden,
  doelen: Type.Array(Named, { description: 'De doelen die dit besluit bindt.' }),
  versie: Type.Integer(),
});
export type Beleidskader = Static<typeof Beleidskader>;
const doelIds = Type.Array(Id, { maxItems: 50, uniqueItems: true });
export const NieuwBeleidskader = Type.Object(
  { organisatieId: Id, ...kadervelden, doelIds: Type.Optional(doelIds) },
  closed,
);
export const BeleidskaderWijziging = Type.Partial(Type.Object({ ...kadervelden, doelIds }), changed);

export const Werkgroeplid = Type.Object({
  id: Id,
  naam: Type.String(),
  organisatie: Named,
  kennisveld: choice(Object.values(words.KNOWLEDGE_WORDS)),
  van: Day,
  tot: nullable(Day),
});
export type Werkgroeplid = Static<typeof Werkgroeplid>;
export const NieuwWerkgroeplid = Type.Object(
  { naam: line(200), organisatieId: Id, kennisveld: choice(Object.values(words.KNOWLEDGE_WORDS)), van: Day },
  closed,
);

export const Contactmoment = Type.Object({
  id: Id,
  versie: Type.Integer({ description: 'Hoger dan 1: verbeterd. Eerdere versies blijven te lezen.' }),
  belanghebbende: Type.String(),
  dag: Day,
  onderwerp: Type.String(),
  uitkomst: nullable(Type.String()),
  kanaal: choice(Object.values(words.CHANNEL_WORDS)),
  aard: choice(Object.values(words.NATURE_WORDS)),
  namensOns: nullable(Type.String({ description: 'Wie van ons het gesprek voerde.' })),
  aanbieder: nullable(Named),
  gemeente: nullable(Named),
  contract: nullable(Named),
  vastgelegdDoor: nullable(Named),
  vastgelegdOp: Instant,
});
export type Contactmoment = Static<typeof Contactmoment>;
export const NieuwContactmoment = Type.Object(
  {
    belanghebbende: line(200),
    dag: Day,
    onderwerp: line(300),
    uitkomst: Type.Optional(line(2000)),
    kanaal: choice(Object.values(words.CHANNEL_WORDS)),
    aard: choice(Object.values(words.NATURE_WORDS)),
    namensOns: Type.Optional(line(200)),
    aanbiederId: Type.Optional(Id),
    gemeenteId: Type.Optional(Id),
    contractId: Type.Optional(Id),
  },
  closed,
);
export type NieuwContactmoment = Static<typeof NieuwContactmoment>;

const relatievelden = { soort: choice(Object.values(words.RELATION_WORDS)) };
export const Relatie = Type.Object({
  van: Named,
  naar: Named,
  ...relatievelden,
  geldtVan: Day,
  geldtTot: nullable(Day),
  toelichting: nullable(Type.String()),
});
export type Relatie = Static<typeof Relatie>;
export const NieuweRelatie = Type.Object(
  {
    vanId: Id,
    naarId: Id,
    ...relatievelden,
    geldtVan: Day,
    geldtTot: Type.Optional(Day),
    toelichting: Type.Optional(line(500)),
  },
  closed,
);
export const RelatieBeeindiging = Type.Object(
  { vanId: Id, naarId: Id, ...relatievelden, geldtVan: Day, tot: Day },
  closed,
);

export const Organisatiecontrole = Type.Object({
  controle: choice(Object.values(words.CHECK_WORDS)),
  uitkomst: nullable(choice(Object.values(words.CHECK_OUTCOME_WORDS))),
  reden: nullable(Type.String()),
  gecontroleerdOp: nullable(Day),
  door: nullable(Named),
  redenNodig: Type.Boolean({ description: 'Bedoeld voor een ander soort organisatie: vastleggen vraagt een reden.' }),
});
export type Organisatiecontrole = Static<typeof Organisatiecontrole>;
export const NieuweOrganisatiecontrole = Type.Object(
  {
    controle: choice(Object.values(words.CHECK_WORDS)),
    uitkomst: choice(Object.values(words.CHECK_OUTCOME_WORDS)),
    reden: Type.Optional(line(1000)),
    gecontroleerdOp: Day,
  },
  closed,
);
