import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type QuestionRoundRow = {
  readonly id: number;
  readonly number: number;
  readonly name: string;
  readonly closesAt: Date;
};
/** A question, without who asked it. */
export type QuestionRow = {
  readonly id: number;
  readonly procedureId: number;
  readonly roundId: number;
  readonly number: number;
  readonly text: string;
  readonly documentId: number | null;
  readonly paragraph: string | null;
  readonly byProvider: boolean;
  readonly askedAt: Date;
  readonly theme: string | null;
  readonly sameAs: number | null;
};
export type NewQuestion = Pick<
  QuestionRow,
  'procedureId' | 'roundId' | 'text' | 'documentId' | 'paragraph' | 'byProvider'
> & { readonly askedAt: string };

export const listRounds = (tx: Tx, procedureId: number): Promise<QuestionRoundRow[]> =>
  tx.query<QuestionRoundRow>(sql`
    select id, number, name, closes_at as "closesAt" from question_round where procedure_id = ${procedureId} order by number`);

export const insertRound = (
  tx: Tx,
  procedureId: number,
  made: { readonly number: number; readonly name: string; readonly closesAt: string },
  personId: number,
): Promise<number> =>
  tx.execute(sql`
    insert into question_round (procedure_id, number, name, closes_at, person_id)
    values (${procedureId}, ${made.number}, ${made.name}, ${made.closesAt}::timestamptz, ${personId})`);

const COLUMNS = sql`id, procedure_id as "procedureId", round_id as "roundId", number, text, document_id as "documentId",
  paragraph, by_provider as "byProvider", asked_at as "askedAt", theme, same_as as "sameAs"`;

/** Questions of a procedure that the scope shows: all for the region, its own for a provider. */
export const listQuestions = (tx: Tx, procedureId: number): Promise<QuestionRow[]> =>
  tx.query<QuestionRow>(sql`select ${COLUMNS} from question where procedure_id = ${procedureId} order by number`);

export const findQuestion = (tx: Tx, id: number): Promise<QuestionRow | undefined> =>
  tx.maybeOne<QuestionRow>(sql`select ${COLUMNS} from question where id = ${id}`);

/** Records a question; the database gives the next number. The asker sees it by the row that says who asked. */
export async function insertQuestion(
  tx: Tx,
  made: NewQuestion,
  asker: { readonly providerId: number; readonly personId: number } | null,
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`select nextval(pg_get_serial_sequence('question', 'id'))::int as id`);
  await tx.execute(sql`
    insert into question (id, procedure_id, round_id, text, document_id, paragraph, by_provider, asked_at)
    values (${id}, ${made.procedureId}, ${made.roundId}, ${made.text}, ${made.documentId}, ${made.paragraph},
            ${made.byProvider}, ${made.askedAt}::timestamptz)`);
  if (asker)
    await tx.execute(sql`
      insert into question_asker (question_id, provider_id, person_id)
      values (${id}, ${asker.providerId}, ${asker.personId})`);
  return id;
}

/** Puts a question in a group by its theme, and beside the question that asks the same. */
export const sortQuestion = (
  tx: Tx,
  id: number,
  to: { readonly theme: string | null; readonly sameAs: number | null },
): Promise<number> => tx.execute(sql`update question set theme = ${to.theme}, same_as = ${to.sameAs} where id = ${id}`);

/** Names of organisations by which a reader may know who asked. */
export const providerNames = async (tx: Tx): Promise<string[]> =>
  (await tx.query<{ name: string }>(sql`select name from organisation where kind = 'provider' order by name`)).map(
    ({ name }) => name,
  );
