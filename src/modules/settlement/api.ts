/** What the browser learns about amounts that are due without a declaration. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Named, nullable } from '../../platform/http/schema-parts.ts';

export const BEDRAGSOORTEN = ['termijn', 'garantie', 'voorschot'] as const;

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
  status: choice(['later', 'te-boeken', 'geboekt', 'betaald']),
  boeking: nullable(Type.Integer({ description: 'Nummer van de boeking in het grootboek.' })),
});
export type VastBedrag = Static<typeof VastBedrag>;

export const VasteBedragen = Type.Object({
  jaar: Type.Integer(),
  peildag: Day,
  geboektCent: CentsNumber,
  teBoekenCent: CentsNumber,
  laterCent: CentsNumber,
  totaalCent: CentsNumber,
  onverdeeld: Type.Integer({
    description: 'Bedragen die niet geboekt worden, omdat van geen gemeente het aantal jeugdigen bekend is.',
  }),
  mag: Type.Object({ boeken: Type.Boolean() }),
  items: Type.Array(VastBedrag),
});
export type VasteBedragen = Static<typeof VasteBedragen>;

export const VasteBedragenGeboekt = Type.Object({
  geboekt: Type.Integer({ description: 'Hoeveel bedragen nu zijn geboekt.' }),
  bedragCent: CentsNumber,
  inGeslotenJaar: Type.Integer({ description: 'Niet geboekt, omdat het jaar is afgesloten.' }),
  onverdeeld: Type.Integer(),
});
export type VasteBedragenGeboekt = Static<typeof VasteBedragenGeboekt>;
