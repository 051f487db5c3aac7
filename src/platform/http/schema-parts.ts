import { type TSchema, Type } from 'typebox';
import type { PlainDate } from '../../kernel/plain-date.ts';

/** Parts of schemas that every module's `api.ts` uses; nothing of the server in here, the browser reads it too. */

/** A calendar day, `jjjj-mm-dd`. */
export const Day = Type.Unsafe<PlainDate>(Type.String({ format: 'date', description: 'Dag als jjjj-mm-dd.' }));
/** An instant in UTC. */
export const Instant = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
/** Whole euro cents as a number. */
export const CentsNumber = Type.Integer({ description: 'Bedrag in hele centen.' });
export const Id = Type.Integer({ minimum: 1 });

export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** A fixed choice of words. */
export const choice = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>(Type.String({ enum: [...words] }));

/** Somebody or something with a number and a name. */
export const Named = Type.Object({ id: Id, naam: Type.String() });

/** Every list: the things, the cursor of the next page (or null), and how many there are in all. */
export const listOf = <S extends TSchema>(item: S) =>
  Type.Object({
    items: Type.Array(item),
    volgende: nullable(Type.String({ description: 'Bladwijzer (cursor) van de volgende pagina.' })),
    totaal: Type.Integer({ minimum: 0 }),
  });

/** The path part `:id`. */
export const IdParams = Type.Object({ id: Id });

/** Free text to look for. */
export const searchField = { zoek: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })) };
