/** What the browser exchanges about estimates of volume and budget: schemas and their types, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Id, Instant, Named, nullable } from '../../platform/http/schema-parts.ts';
import {
  ACTION_WORDS,
  BASIS_WORDS,
  FIGURE_WORDS,
  GROWTH_WORDS,
  LEVEL_WORDS,
  MONTH_WORDS,
  POT_WORDS,
  STATUS_WORDS,
  WEIGHT_WORDS,
} from './use-cases/words.nl.ts';

const Volume = Type.Integer({ minimum: 0, description: 'In de eenheid van het product.' });
const Percentage = Type.String({
  pattern: '^-?\\d{1,4}(\\.\\d{1,2})?$',
  description: 'Percentage als decimaal getal met een punt, zoals 2.5.',
});
const Weight = Type.Integer({ minimum: 0 });
const Text = Type.String({ minLength: 1, maxLength: 500 });

export const PerVolume = Type.Object({ laag: CentsNumber, midden: CentsNumber, hoog: CentsNumber });
export type PerVolume = Static<typeof PerVolume>;

export const Grondslag = Type.Object({
  soort: choice(Object.values(BASIS_WORDS)),
  laag: Type.Optional(Volume),
  midden: Type.Optional(Volume),
  hoog: Type.Optional(Volume),
  volume: Type.Optional(Volume),
  maanden: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
  gebruiksjaar: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2100 })),
  gebruikPerMaand: Type.Optional(
    Type.Array(Volume, { minItems: 1, maxItems: 12, description: 'Samen het volume; januari eerst.' }),
  ),
  seizoenPerMaand: Type.Optional(
    Type.Array(Volume, {
      minItems: 12,
      maxItems: 12,
      description: 'Gebruik in het jaar ervoor; de maanden die nog komen volgen dat naar verhouding.',
    }),
  ),
  veranderingPercentage: Type.Optional(Percentage),
  spreidingPercentage: Type.Optional(Percentage),
  jeugdigenToen: Type.Optional(Type.Integer({ minimum: 1 })),
  jeugdigenStraks: Type.Optional(Type.Integer({ minimum: 0 })),
});
export type Grondslag = Static<typeof Grondslag>;

export const Ramingsregel = Type.Object({
  product: Named,
  code: Type.String(),
  groep: Type.String(),
  segment: choice(Object.values(WEIGHT_WORDS)),
  eenheid: Type.String({ description: 'In woorden, meervoud.' }),
  niveau: choice(Object.values(LEVEL_WORDS)),
  pot: choice(Object.values(POT_WORDS)),
  grondslag: nullable(Grondslag),
  volume: nullable(Type.Object({ laag: Volume, midden: Volume, hoog: Volume })),
  tariefCent: nullable(CentsNumber),
  vastBedragCent: nullable(CentsNumber),
  vastBedrag: Type.Boolean({ description: 'Een bedrag voor het jaar in plaats van een tarief per eenheid.' }),
  bedragCent: nullable(PerVolume),
  berekening: Type.Object({ laag: Type.String(), midden: Type.String(), hoog: Type.String() }),
  volumeberekening: nullable(Type.String()),
  perMaand: nullable(
    Type.Array(
      Type.Object({
        maand: Type.Integer({ minimum: 1, maximum: 12 }),
        vorigJaar: nullable(Volume),
        volume: Type.Integer({ minimum: 0, description: 'Per maand afgerond; het jaar wordt eenmaal afgerond.' }),
        herkomst: choice(Object.values(MONTH_WORDS)),
      }),
      { description: 'Bij gebruik dat per maand bekend is, voor een verandering in procent.' },
    ),
  ),
  prijsbron: Type.String(),
  toelichting: Type.String(),
  ruimte: nullable(
    Type.Object({
      toegekend: Type.Integer(),
      contracten: Type.Integer(),
      vrij: Type.Integer(),
      vrijTotHoog: Type.Integer(),
      gebruikt: Type.Integer(),
      ongebruikt: Type.Integer(),
    }),
  ),
  versie: Type.Integer(),
});
export type Ramingsregel = Static<typeof Ramingsregel>;

export const Uitkomst = Type.Object({
  totaalCent: CentsNumber,
  ruimteCent: Type.Integer({ description: 'Kader min totaal; onder nul past het niet.' }),
  past: Type.Boolean(),
  regionaalCent: CentsNumber,
  lokaalCent: CentsNumber,
  ltaCent: CentsNumber,
  ltaRuimteCent: nullable(Type.Integer()),
  andereBronCent: Type.Integer({ minimum: 0, description: 'Wat een andere bron betaalt; in geen ander totaal.' }),
});
export const Uitkomsten = Type.Object({ laag: Uitkomst, midden: Uitkomst, hoog: Uitkomst });
export type Uitkomsten = Static<typeof Uitkomsten>;

const Deel = Type.Object({ regionaalCent: CentsNumber, lokaalCent: CentsNumber, totaalCent: CentsNumber });
export const Gemeentedeel = Type.Object({
  gemeente: Named,
  regionaalGewicht: Weight,
  lokaalGewicht: Weight,
  deel: Type.Object({ laag: Deel, midden: Deel, hoog: Deel }),
  plafondCent: nullable(CentsNumber),
  plafondRuimteCent: nullable(PerVolume),
  gebruiktCent: CentsNumber,
  versie: Type.Integer(),
});
export type Gemeentedeel = Static<typeof Gemeentedeel>;

const kop = {
  id: Id,
  regio: Id,
  jaar: Type.Integer(),
  naam: Type.String(),
  status: choice(Object.values(STATUS_WORDS)),
  kaderCent: CentsNumber,
  kaderBron: Type.String(),
  ltaCent: nullable(CentsNumber),
  ltaBron: nullable(Type.String()),
  uitkomst: Uitkomsten,
  versie: Type.Integer(),
};

export const RamingItem = Type.Object(kop);
export type RamingItem = Static<typeof RamingItem>;

export const Raming = Type.Object({
  ...kop,
  regels: Type.Array(Ramingsregel),
  zonderPrijs: Type.Array(Named),
  gemeenten: Type.Array(Gemeentedeel),
  nietVerdeeldCent: PerVolume,
  regionaleSleutel: Type.String(),
  lokaleSleutel: Type.String(),
  gebruikTotMaand: Type.Integer({ description: 'Gebruik telt mee tot en met deze maand; 0 als het jaar nog komt.' }),
  pad: Type.Object({
    laag: Type.Array(Type.String()),
    midden: Type.Array(Type.String()),
    hoog: Type.Array(Type.String()),
  }),
  acties: Type.Array(
    Type.Object({ soort: choice(Object.values(ACTION_WORDS)), op: Instant, door: nullable(Type.String()) }),
  ),
  mag: Type.Object({ wijzigen: Type.Boolean() }),
});
export type Raming = Static<typeof Raming>;

export const NieuweRaming = Type.Object({
  jaar: Type.Integer({ minimum: 2015, maximum: 2100 }),
  naam: Text,
  kaderCent: Type.Integer({ minimum: 0 }),
  kaderBron: Text,
  ltaCent: Type.Optional(Type.Integer({ minimum: 0 })),
  ltaBron: Type.Optional(Text),
  begin: choice(['gebruik', 'begroting', 'raming']),
  vanRaming: Type.Optional(Id),
  spreidingPercentage: Type.Optional(Percentage),
});
export type NieuweRaming = Static<typeof NieuweRaming>;

export const Ramingwijziging = Type.Object({
  naam: Type.Optional(Text),
  kaderCent: Type.Optional(Type.Integer({ minimum: 0 })),
  kaderBron: Type.Optional(Text),
  ltaCent: Type.Optional(nullable(Type.Integer({ minimum: 0 }))),
  ltaBron: Type.Optional(nullable(Text)),
});

const regelvelden = {
  grondslag: Type.Optional(Grondslag),
  tariefCent: Type.Optional(Type.Integer({ minimum: 0 })),
  vastBedragCent: Type.Optional(Type.Integer({ minimum: 0 })),
  niveau: Type.Optional(choice(Object.values(LEVEL_WORDS))),
  pot: Type.Optional(choice(Object.values(POT_WORDS))),
};
export const Regelwijziging = Type.Object({
  ...regelvelden,
  toelichting: Type.Optional(Type.String({ maxLength: 500 })),
  prijsbron: Type.Optional(Type.String({ maxLength: 500 })),
});
export type Regelwijziging = Static<typeof Regelwijziging>;

const gemeentevelden = {
  regionaalGewicht: Type.Optional(Weight),
  lokaalGewicht: Type.Optional(Weight),
  plafondCent: Type.Optional(nullable(Type.Integer({ minimum: 0 }))),
};
export const Gemeentewijziging = Type.Object(gemeentevelden);
export type Gemeentewijziging = Static<typeof Gemeentewijziging>;

export const WatAls = Type.Object({
  kaderCent: Type.Optional(Type.Integer({ minimum: 0 })),
  ltaCent: Type.Optional(Type.Integer({ minimum: 0 })),
  volumePercentage: Type.Optional(Percentage),
  prijsPercentage: Type.Optional(Percentage),
  regels: Type.Optional(Type.Array(Type.Object({ productId: Id, ...regelvelden }), { maxItems: 500 })),
  gemeenten: Type.Optional(Type.Array(Type.Object({ gemeenteId: Id, ...gemeentevelden }), { maxItems: 500 })),
});
export type WatAls = Static<typeof WatAls>;

export const WatAlsUitkomst = Type.Object({
  kaderCent: CentsNumber,
  nu: Uitkomsten,
  dan: Uitkomsten,
  verschilTotaalCent: PerVolume,
  verschilRuimteCent: PerVolume,
  regels: Type.Array(
    Type.Object({
      product: Named,
      nuCent: nullable(PerVolume),
      danCent: nullable(PerVolume),
      verschilCent: PerVolume,
      berekening: Type.String(),
    }),
  ),
  gemeenten: Type.Array(
    Type.Object({
      gemeente: Named,
      nuCent: CentsNumber,
      danCent: CentsNumber,
      verschilCent: Type.Integer(),
      plafondRuimteCent: nullable(Type.Integer()),
    }),
  ),
});
export type WatAlsUitkomst = Static<typeof WatAlsUitkomst>;

export const Bevolkingscijfer = Type.Object({
  jaar: Type.Integer(),
  vanLeeftijd: Type.Integer(),
  totEnMetLeeftijd: Type.Integer(),
  personen: Type.Integer(),
  soort: choice(Object.values(FIGURE_WORDS)),
  bron: Type.String(),
});
export type Bevolkingscijfer = Static<typeof Bevolkingscijfer>;

export const Gemeentebevolking = Type.Object({
  gemeente: Named,
  inwoners: nullable(Type.Integer()),
  cijfers: Type.Array(Bevolkingscijfer),
  groei: nullable(
    Type.Object({
      van: Bevolkingscijfer,
      naar: Bevolkingscijfer,
      percentage: Type.String({ description: 'Met één decimaal.' }),
      klasse: choice(Object.values(GROWTH_WORDS)),
      andereLeeftijden: Type.Boolean(),
    }),
  ),
});
export type Gemeentebevolking = Static<typeof Gemeentebevolking>;

export const NieuwBevolkingscijfer = Type.Object({
  gemeenteId: Id,
  jaar: Type.Integer({ minimum: 2000, maximum: 2100 }),
  vanLeeftijd: Type.Integer({ minimum: 0, maximum: 120 }),
  totEnMetLeeftijd: Type.Integer({ minimum: 0, maximum: 120 }),
  personen: Type.Integer({ minimum: 0, maximum: 20_000_000 }),
  soort: choice(Object.values(FIGURE_WORDS)),
  bron: Text,
});
