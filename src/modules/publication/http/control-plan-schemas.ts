import { type Static, Type } from 'typebox';
import { Day, Id, Named, nullable } from '../../../platform/http/schema-parts.ts';

const fields = {
  id: Id,
  gemeente: Named,
  jaar: Type.Integer(),
  titel: Type.String(),
  gepubliceerdOp: Day,
};

export const OpenbareControleplannen = Type.Object({ items: Type.Array(Type.Object(fields)) });
export type OpenbareControleplannen = Static<typeof OpenbareControleplannen>;

export const OpenbaarControleplan = Type.Object({
  ...fields,
  doel: Type.String(),
  plan: Type.String(),
  ookIn: nullable(Type.String({ description: 'Waar het plan ook bekend is gemaakt, zoals een gemeenteblad.' })),
  vingerafdruk: Type.String({ description: 'SHA-256 van doel en plan, met een regeleinde ertussen.' }),
});
export type OpenbaarControleplan = Static<typeof OpenbaarControleplan>;
