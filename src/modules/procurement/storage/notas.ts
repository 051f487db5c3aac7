import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Answer } from '../domain/questions/answers.ts';

export type NotaRow = {
  readonly id: number;
  readonly procedureId: number;
  readonly number: number;
  readonly publishedAt: Date;
  readonly digest: string;
};
/** A question with its answer as everybody reads it. */
export type NotaAnswerRow = {
  readonly notaId: number;
  readonly questionId: number;
  readonly number: number;
  readonly sameNumbers: readonly number[];
  readonly theme: string | null;
  readonly questionText: string;
  readonly text: string;
  readonly restsOn: Answer['restsOn'];
};

const COLUMNS = sql`id, procedure_id as "procedureId", number, published_at as "publishedAt", digest`;

/** Published notes of a procedure, the newest first. */
export const listNotas = (tx: Tx, procedureId: number): Promise<NotaRow[]> =>
  tx.query<NotaRow>(sql`select ${COLUMNS} from nota where procedure_id = ${procedureId} order by number desc`);

export const findNota = (tx: Tx, id: number): Promise<NotaRow | undefined> =>
  tx.maybeOne<NotaRow>(sql`select ${COLUMNS} from nota where id = ${id}`);

/** What stands in these notes, by theme and number. */
export const listNotaAnswers = (tx: Tx, notaIds: readonly number[]): Promise<NotaAnswerRow[]> =>
  tx.query<NotaAnswerRow>(sql`
    select a.nota_id as "notaId", a.question_id as "questionId", a.number, a.same_numbers as "sameNumbers", a.theme,
           v.question_text as "questionText", v.text, v.rests_on as "restsOn"
      from nota_answer a join answer_version v on v.question_id = a.question_id and v.version = a.version
     where a.nota_id = any(${[...notaIds]}::int[]) order by a.nota_id, a.theme nulls last, a.number`);

export type NewNota = Pick<NotaRow, 'procedureId' | 'number' | 'digest'> & {
  readonly publishedAt: string;
  readonly despite: string | null;
};
export type NewNotaAnswer = {
  readonly questionId: number;
  readonly version: number;
  readonly number: number;
  readonly theme: string | null;
  readonly sameNumbers: readonly number[];
};

export async function insertNota(
  tx: Tx,
  made: NewNota,
  answers: readonly NewNotaAnswer[],
  personId: number,
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into nota (procedure_id, number, published_at, digest, despite, person_id)
    values (${made.procedureId}, ${made.number}, ${made.publishedAt}::timestamptz, ${made.digest}, ${made.despite}, ${personId})
    returning id`);
  await tx.execute(sql`
    insert into nota_answer (nota_id, question_id, version, number, theme, same_numbers)
    select ${id}, x.question_id, x.version, x.number, x.theme, x.same_numbers
      from jsonb_to_recordset(${JSON.stringify(answers.map(toRecord))}::jsonb)
        as x(question_id int, version int, number int, theme text, same_numbers int[])`);
  return id;
}

const toRecord = (one: NewNotaAnswer) => ({
  question_id: one.questionId,
  version: one.version,
  number: one.number,
  theme: one.theme,
  same_numbers: one.sameNumbers,
});
