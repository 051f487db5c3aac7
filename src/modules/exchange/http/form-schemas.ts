import { type Static, Type } from 'typebox';
import { choice, nullable } from '../../../platform/http/schema-parts.ts';

const remark = Type.Object({
  code: Type.String({ description: 'Retourcode.' }),
  tekst: Type.String(),
  regels: Type.Array(Type.Object({ id: Type.String(), tekst: Type.String() })),
});

export const FORM_VALUE_WORDS = { text: 'tekst', code: 'code', day: 'dag', cents: 'bedrag', bsn: 'bsn' } as const;

/** A message as a form: rows in the order of the message; `diepte` says how far they are indented. */
export const MessageFormAnswer = Type.Object({
  soort: Type.String(),
  /** False for a message that is not held whole, such as a declaration: it has no form. */
  leesbaar: Type.Boolean(),
  rijen: Type.Array(
    Type.Object({
      soort: choice(['kop', 'veld']),
      element: Type.String(),
      label: Type.String(),
      uitleg: nullable(Type.String()),
      diepte: Type.Integer(),
      /** Which one of several with this name, from 1; null when there is one. */
      nummer: nullable(Type.Integer()),
      waarde: nullable(Type.String()),
      waardeSoort: nullable(choice(Object.values(FORM_VALUE_WORDS))),
      betekenis: nullable(Type.String()),
      meldingen: Type.Array(remark),
    }),
  ),
  /** What has no place of its own in the form. */
  meldingen: Type.Array(remark),
});
export type MessageFormAnswer = Static<typeof MessageFormAnswer>;
