import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { STEP_WORDS, TURN_WORDS } from './words.nl.ts';

const StepWord = choice(Object.values(STEP_WORDS));

/** What was done in a file. */
export const Dossierstap = Type.Object({
  id: Id,
  soort: StepWord,
  dag: Day,
  uiterlijk: nullable(Day),
  tekst: Type.String(),
  door: nullable(Type.String()),
  gemeente: nullable(Named),
  gedeeld: Type.Boolean({ description: 'De aanbieder ziet deze stap.' }),
  brief: Type.Boolean({ description: 'Bij deze stap hoort een brief.' }),
  bijzonderheden: Type.Array(Type.Object({ naam: Type.String(), waarde: Type.String() })),
});
export type Dossierstap = Static<typeof Dossierstap>;

/** A step that this person may take now, or that only waits. */
export const MogelijkeStap = Type.Object({
  soort: StepWord,
  wachtOp: nullable(Type.String({ description: 'Waarom deze stap nog niet kan; leeg als hij kan.' })),
});
export type MogelijkeStap = Static<typeof MogelijkeStap>;

export const Stand = Type.Object({
  zin: Type.String({ description: 'Waar het dossier staat, in een zin.' }),
  aanZet: choice(Object.values(TURN_WORDS)),
  uiterlijk: nullable(Day),
});
export type Stand = Static<typeof Stand>;

/** What every file has. */
export const fileFields = {
  id: Id,
  titel: Type.String(),
  regio: Named,
  aanbieder: nullable(Named),
  gemeente: nullable(Named),
  geopend: Day,
  geopendDoor: nullable(Type.String()),
  stand: Stand,
};

export const fileDetailFields = {
  stappen: Type.Array(Dossierstap),
  mag: Type.Array(MogelijkeStap),
};

const text = Type.String({ minLength: 5, maxLength: 6000 });
export const textField = { tekst: text };
export const ReasonBody = Type.Object({ reden: text }, { additionalProperties: false });
