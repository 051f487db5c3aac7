/** What the browser learns about amounts that are due without a declaration. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';

export const BEDRAGSOORTEN = ['termijn', 'garantie', 'voorschot'] as const;

export const BEDRAGSTANDEN = ['te-boeken', 'later', 'geboekt', 'betaald'] as const;

export const VastBedrag = Type.Object({
  contract: Type.Object({ id: Id, nummer: Type.String() }),
  aanbieder: Named,
  gemeente: Named,
  voorziening: Named,
  onderdeel: Type.String({ description: 'Onderdeel van de bekostigingsvoorwaarden dat dit betaalt.' }),
  voorwaarden: Id,
  soort: choice(BEDRAGSOORTEN),
  maand: Day,
  maanden: Type.Integer({ description: 'Voor hoeveel maanden, vanaf de eerste.' }),
  vervaltOp: Day,
  bedragCent: CentsNumber,
  status: choice(BEDRAGSTANDEN),
  boeking: nullable(Type.Integer({ description: 'Nummer van de boeking in het grootboek.' })),
});
export type VastBedrag = Static<typeof VastBedrag>;

export const VasteBedragen = Type.Object({
  jaar: Type.Integer(),
  peildag: Day,
  bedragen: Type.Integer({ description: 'Hoeveel bedragen het jaar kent, wat ook gevraagd is.' }),
  teBoeken: Type.Integer({ description: 'Hoeveel daarvan nu te boeken zijn.' }),
  geboektCent: CentsNumber,
  teBoekenCent: CentsNumber,
  laterCent: CentsNumber,
  totaalCent: CentsNumber,
  onverdeeld: Type.Integer({
    description: 'Bedragen die niet geboekt worden, omdat van geen gemeente het aantal jeugdigen bekend is.',
  }),
  mag: Type.Object({ boeken: Type.Boolean() }),
  ...listOf(VastBedrag).properties,
});
export type VasteBedragen = Static<typeof VasteBedragen>;

export const VasteBedragenGeboekt = Type.Object({
  geboekt: Type.Integer({ description: 'Hoeveel bedragen nu zijn geboekt.' }),
  bedragCent: CentsNumber,
  inGeslotenJaar: Type.Integer({ description: 'Niet geboekt, omdat het jaar is afgesloten.' }),
  onverdeeld: Type.Integer(),
});
export type VasteBedragenGeboekt = Static<typeof VasteBedragenGeboekt>;

export const GEGEVENSOORTEN = [
  'werkelijke-kosten',
  'elders-betaald',
  'elders-toegekend',
  'procesafspraak',
  'resultaat',
  'eigen-aandeel',
  'aandeel-kleine-aanbieders',
  'uitvoerders',
] as const;
export const PROCESAFSPRAKEN = ['uitkomsten-meten', 'uitkomsten-aanleveren', 'op-tijd-afronden'] as const;
export const AFREKENSTATUSSEN = ['loopt', 'te-maken', 'niets', 'voorstel', 'vastgesteld', 'afgewezen'] as const;

const Contractverwijzing = Type.Object({ id: Id, nummer: Type.String() });
const Vingerafdruk = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Aandeel = Type.String({ pattern: '^[0-9]{1,6}/[1-9][0-9]{0,5}$', description: 'Een aandeel als breuk: 9/10.' });

export const Afrekenbijdrage = Type.Object({
  gemeente: Named,
  contract: Contractverwijzing,
  verschuldigdCent: CentsNumber,
  eerderCent: CentsNumber,
  nuCent: CentsNumber,
});
export type Afrekenbijdrage = Static<typeof Afrekenbijdrage>;

export const Afrekenregel = Type.Object({
  regel: Type.String(),
  titel: Type.String(),
  zin: Type.String(),
  contract: nullable(Contractverwijzing),
  voorwaarden: Id,
  onderdeel: nullable(Type.String()),
  product: nullable(Type.String()),
  som: Type.Array(Type.Object({ wat: Type.String(), bedragCent: CentsNumber, uitleg: nullable(Type.String()) })),
  bedragCent: CentsNumber,
  bijdragen: Type.Array(Afrekenbijdrage),
});
export type Afrekenregel = Static<typeof Afrekenregel>;

/** What a settlement still lacks, with the fact that would settle it. */
export const Afrekentekort = Type.Object({
  zin: Type.String(),
  gegeven: nullable(choice(GEGEVENSOORTEN)),
  contract: nullable(Contractverwijzing),
});
export type Afrekentekort = Static<typeof Afrekentekort>;

export const Afrekening = Type.Object({
  id: nullable(Id),
  jaar: Type.Integer(),
  regio: Named,
  aanbieder: Named,
  status: choice(AFREKENSTATUSSEN),
  vingerafdruk: Vingerafdruk,
  betaald: Type.Object({
    hulpCent: CentsNumber,
    vasteBedragenCent: CentsNumber,
    voorschottenCent: CentsNumber,
    eldersCent: CentsNumber,
    totaalCent: CentsNumber,
  }),
  verschuldigdCent: Type.Integer({ description: 'Wat de regels samen zijn; onder nul krijgt de regio terug.' }),
  eerderCent: Type.Integer({ description: 'Wat eerdere afrekeningen van dit jaar daarvan boekten.' }),
  nuCent: Type.Integer({ description: 'Wat deze afrekening boekt.' }),
  eindtotaalCent: Type.Integer({ description: 'Betaald en afgerekend samen.' }),
  eigenDeelCent: nullable(Type.Integer({ description: 'Het deel van de eigen gemeente.' })),
  regels: Type.Array(Afrekenregel),
  gemeenten: Type.Array(
    Type.Object({
      gemeente: Named,
      nuCent: CentsNumber,
      boeking: nullable(Type.Integer()),
      betaald: Type.Boolean({ description: 'De bank boekte de betaling.' }),
    }),
  ),
  nogNodig: Type.Array(Afrekentekort),
  bevindingen: Type.Array(Type.String()),
  onderhandenWerk: nullable(Type.Object({ trajecten: Type.Integer(), beginCent: CentsNumber, eindCent: CentsNumber })),
  losAfgerekendCent: CentsNumber,
  gemaaktDoor: nullable(Type.String()),
  gemaaktOp: nullable(Instant),
  toelichting: nullable(Type.String()),
  beslistDoor: nullable(Type.String()),
  beslistOp: nullable(Instant),
  reden: nullable(Type.String()),
  mag: Type.Object({ voorstellen: Type.Boolean(), beslissen: Type.Boolean(), gegevens: Type.Boolean() }),
});
export type Afrekening = Static<typeof Afrekening>;

export const AfrekeningInLijst = Type.Object({
  id: nullable(Id),
  aanbieder: Named,
  status: choice(AFREKENSTATUSSEN),
  betaaldCent: CentsNumber,
  nuCent: CentsNumber,
  nogNodig: Type.Integer({ description: 'Hoeveel er nog ontbreekt.' }),
});
export type AfrekeningInLijst = Static<typeof AfrekeningInLijst>;

export const Afrekeningen = Type.Object({
  jaar: Type.Integer(),
  jaarIsOm: Type.Boolean(),
  nuCent: CentsNumber,
  vastgesteldCent: CentsNumber,
  items: Type.Array(AfrekeningInLijst),
});
export type Afrekeningen = Static<typeof Afrekeningen>;

export const NieuweAfrekening = Type.Object({
  jaar: Type.Integer({ minimum: 2000, maximum: 2100 }),
  aanbieder: Id,
  vingerafdruk: Vingerafdruk,
  toelichting: Type.String({ minLength: 1, maxLength: 2000 }),
});
export const Afrekenbesluit = Type.Object({
  akkoord: Type.Boolean(),
  reden: Type.Optional(nullable(Type.String({ minLength: 1, maxLength: 2000 }))),
});

export const Afrekengegeven = Type.Object({
  id: Id,
  soort: choice(GEGEVENSOORTEN),
  contract: nullable(Contractverwijzing),
  product: nullable(Type.String()),
  afspraak: nullable(choice(PROCESAFSPRAKEN)),
  bedragCent: nullable(CentsNumber),
  aandeel: nullable(Type.String()),
  namen: nullable(Type.Array(Type.String())),
  bron: Type.String(),
  voorstel: Type.Boolean({ description: 'Opgegeven door de aanbieder; het telt als de regio het overneemt.' }),
  door: Type.String(),
  op: Instant,
});
export type Afrekengegeven = Static<typeof Afrekengegeven>;

export const Afrekengegevens = Type.Object({
  jaar: Type.Integer(),
  aanbieder: Named,
  contracten: Type.Array(
    Type.Object({ id: Id, nummer: Type.String(), naam: Type.String(), producten: Type.Array(Named) }),
  ),
  items: Type.Array(Afrekengegeven),
  resultaten: nullable(
    Type.Object(
      { beoordeeld: Type.Integer(), bereikt: Type.Integer(), wachtend: Type.Integer() },
      {
        description:
          'Resultaten per jeugdige over dit jaar: met een oordeel van de toegang, daarvan bereikt, en gemeld zonder oordeel.',
      },
    ),
  ),
  mag: Type.Object({ opgeven: Type.Boolean(), alleenEigenKosten: Type.Boolean() }),
});
export type Afrekengegevens = Static<typeof Afrekengegevens>;

export const NieuwAfrekengegeven = Type.Object({
  jaar: Type.Integer({ minimum: 2000, maximum: 2100 }),
  aanbieder: Id,
  soort: choice(GEGEVENSOORTEN),
  contractId: Type.Optional(nullable(Id)),
  productId: Type.Optional(nullable(Id)),
  afspraak: Type.Optional(nullable(choice(PROCESAFSPRAKEN))),
  bedragCent: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 9_000_000_000_000 }))),
  aandeel: Type.Optional(nullable(Aandeel)),
  namen: Type.Optional(nullable(Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 100 }))),
  bron: Type.String({ minLength: 1, maxLength: 1000 }),
});
