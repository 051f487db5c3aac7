import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Answer } from '../domain/questions/answers.ts';

/** The newest answer to a question, with what its reviewer found of it. */
export type AnswerRow = {
  readonly questionId: number;
  readonly version: number;
  readonly questionText: string;
  readonly text: string;
  readonly restsOn: Answer['restsOn'];
  readonly personId: number;
  readonly writer: string | null;
  readonly approved: boolean | null;
  readonly note: string | null;
  readonly reviewer: string | null;
  /** Version in the newest nota that answers this question. */
  readonly publishedVersion: number | null;
};

/** The newest answers to the questions of a procedure, in the order of the questions. */
export const listNewestAnswers = (tx: Tx, procedureId: number): Promise<AnswerRow[]> =>
  tx.query<AnswerRow>(sql`
    select distinct on (q.number) v.question_id as "questionId", v.version, v.question_text as "questionText", v.text,
           v.rests_on as "restsOn", v.person_id as "personId", w.name as writer, r.approved, r.note, p.name as reviewer,
           (select max(n.version) from nota_answer n where n.question_id = v.question_id) as "publishedVersion"
      from question q
      join answer_version v on v.question_id = q.id
      left join answer_review r on r.question_id = v.question_id and r.version = v.version
      left join person w on w.id = v.person_id
      left join person p on p.id = r.person_id
     where q.procedure_id = ${procedureId} order by q.number, v.version desc`);

export const insertAnswer = (
  tx: Tx,
  made: Answer & { readonly version: number; readonly questionText: string },
  personId: number,
): Promise<number> =>
  tx.execute(sql`
    insert into answer_version (question_id, version, question_text, text, rests_on, person_id)
    values (${made.questionId}, ${made.version}, ${made.questionText}, ${made.text},
            ${JSON.stringify(made.restsOn)}::jsonb, ${personId})`);

export const insertReview = (
  tx: Tx,
  made: { readonly questionId: number; readonly version: number; readonly approved: boolean; readonly note: string },
  personId: number,
): Promise<number> =>
  tx.execute(sql`
    insert into answer_review (question_id, version, approved, note, person_id)
    values (${made.questionId}, ${made.version}, ${made.approved}, ${made.note}, ${personId})`);
