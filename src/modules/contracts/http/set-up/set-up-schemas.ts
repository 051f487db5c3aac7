import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Id, Instant, nullable } from '../../../../platform/http/schema-parts.ts';
import { VERDICT_WORDS } from './set-up-words.nl.ts';

/** What the browser exchanges about the set-up test of a clause. */
const closed = { additionalProperties: false };
const Text = Type.String({ minLength: 1, maxLength: 5000 });

const said = {
  uitvoering: Text,
  afspraken: Text,
  inzet: Text,
  kostenPerJaarCent: nullable(CentsNumber),
  verschil: Text,
  resultaat: Text,
  oordeel: choice(Object.values(VERDICT_WORDS)),
};
const which = {
  sleutel: nullable(Type.String({ maxLength: 100, description: 'Van de bibliotheek; null: een eigen bepaling.' })),
  nummer: nullable(Type.String({ maxLength: 20 })),
  titel: nullable(Type.String({ maxLength: 200 })),
};

export const NieuweBepalingtoets = Type.Object(
  { ...which, ...said, kostenPerJaarCent: nullable(Type.Integer({ minimum: 0 })) },
  closed,
);
export type NieuweBepalingtoets = Static<typeof NieuweBepalingtoets>;

const TeToetsenBepaling = Type.Object({
  ...which,
  nummer: Type.String(),
  titel: Type.String(),
  contractId: nullable(Id),
  contracten: Type.Integer({ description: 'Lopende contracten waarin de bepaling geldt.' }),
  open: Type.Boolean({ description: 'Geldt ergens en is nooit getoetst.' }),
  toets: nullable(Type.Object({ ...said, op: Instant, door: nullable(Type.String()) })),
});
export type TeToetsenBepaling = Static<typeof TeToetsenBepaling>;
export const TeToetsenBepalingen = Type.Object({ items: Type.Array(TeToetsenBepaling) });
