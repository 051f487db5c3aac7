/** What the browser exchanges about allocations: schemas and their types, in the Dutch of the public API. */
import { type Static, type TProperties, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';
import { STATUS_WORDS } from './http/words.nl.ts';

export type { GevondenJeugdige } from './http/client-routes.ts';

export const ToewijzingStatus = choice(Object.values(STATUS_WORDS));

const jeugdige = Type.Object({ naam: Type.String(), geboortejaar: Type.Integer() });
const regel = {
  id: Id,
  nummer: Type.String(),
  jeugdige,
  gemeente: Type.String(),
  aanbieder: Type.String(),
  product: Type.String(),
  status: ToewijzingStatus,
  van: Day,
  tot: nullable(Day),
  volume: nullable(Type.Integer()),
  eenheid: nullable(Type.String()),
  frequentie: nullable(Type.String()),
  gebruiktVolume: nullable(Type.Integer()),
};

export const ToewijzingRegel = Type.Object(regel);
export type ToewijzingRegel = Static<typeof ToewijzingRegel>;
export const ToewijzingenLijst = listOf(ToewijzingRegel);

export const ToewijzingVersie = Type.Object({
  versie: Type.Integer(),
  vastgelegdOp: Instant,
  product: Type.String(),
  van: Day,
  tot: nullable(Day),
  volume: nullable(Type.Integer()),
  eenheid: nullable(Type.String()),
  frequentie: nullable(Type.String()),
  budgetCent: nullable(CentsNumber),
  redenWijziging: nullable(Type.String()),
});

export const Draadknoop = Type.Object({
  soort: Type.String(),
  waarde: Type.String(),
  link: nullable(Type.String()),
  hier: Type.Boolean(),
});

export const Toewijzing = Type.Object({
  ...regel,
  clientId: Id,
  bsnGemaskeerd: Type.String(),
  geheimVerblijf: Type.Boolean(),
  contract: nullable(Named),
  verwijzer: nullable(Type.String()),
  goedgekeurdCent: CentsNumber,
  versies: Type.Array(ToewijzingVersie),
  maanden: Type.Array(
    Type.Object({
      maand: Type.String({ description: 'jjjj-mm' }),
      volume: Type.Integer(),
      goedgekeurdCent: CentsNumber,
      afgewezenCent: nullable(CentsNumber),
      afgesprokenVolume: nullable(Type.Integer()),
    }),
  ),
  draad: Type.Array(Draadknoop),
});
export type Toewijzing = Static<typeof Toewijzing>;

/** What the list of allocations can be narrowed down by in its address: nothing about one child. */
export const toewijzingFilters = {
  status: Type.Optional(ToewijzingStatus),
  maand: Type.Optional(
    Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'Loopt in deze maand, jjjj-mm.' }),
  ),
  gemeente: Type.Optional(Id),
  aanbieder: Type.Optional(Id),
  product: Type.Optional(Id),
  contract: Type.Optional(Id),
};

/** What is sought goes in a body, so that neither BSN, name nor number stands in an address. */
const zoekvelden = {
  zoek: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'Begin van het toewijzingnummer, of een product.' }),
  ),
  bsn: Type.Optional(Type.String({ pattern: '^[0-9]{9}$' })),
  achternaam: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  geboortedatum: Type.Optional(Day),
};
export const toewijzingZoekvraag = <Fields extends TProperties>(listFields: Fields) =>
  Type.Object({ ...listFields, ...toewijzingFilters, ...zoekvelden }, { additionalProperties: false });

export const BsnInzageVraag = Type.Object(
  { doel: Type.Optional(Type.String({ description: 'Hetzelfde doel als in de kop Doel.' })) },
  { additionalProperties: false },
);
export const BsnInzage = Type.Object({ bsn: Type.String() });
export type BsnInzage = Static<typeof BsnInzage>;

export type { BindendeVoorwaarde } from './http/condition-schemas.ts';
export type { Overdracht, OverTeDragen } from './http/transfer/transfer-schemas.ts';
