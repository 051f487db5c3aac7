import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Tenor } from '../../domain/questions/answers.ts';
import { type AnswerRow, insertAnswer, insertReview, listNewestAnswers } from '../../storage/answers.ts';
import { listDocumentVersions } from '../../storage/documents.ts';
import { findQuestion, type QuestionRow, sortQuestion } from '../../storage/questions.ts';
import type { ProcurementActor } from '../run-procedure.ts';

export type AnswerRefusal =
  | { readonly code: 'procurement.question-unknown' }
  | { readonly code: 'procurement.same-as-impossible' }
  | { readonly code: 'procurement.answered-by-another'; readonly number: number }
  | { readonly code: 'procurement.paragraph-not-in-document' }
  | { readonly code: 'procurement.answer-missing' }
  | { readonly code: 'procurement.reviewed-already' }
  | { readonly code: 'procurement.review-of-own-answer' }
  | { readonly code: 'procurement.review-note-missing' };

/** Puts a question in a group, or beside one of the same procedure that asks the same and has an answer of its own. */
export async function sortOut(
  tx: Tx,
  questionId: number,
  to: { readonly theme: string | null; readonly sameAs: number | null },
): Promise<Result<QuestionRow, AnswerRefusal>> {
  const question = await findQuestion(tx, questionId);
  if (!question) return no({ code: 'procurement.question-unknown' });
  if (to.sameAs !== null) {
    const other = await findQuestion(tx, to.sameAs);
    const fits = other && other.id !== question.id && other.procedureId === question.procedureId && !other.sameAs;
    if (!fits) return no({ code: 'procurement.same-as-impossible' });
  }
  await sortQuestion(tx, questionId, to);
  return yes(question);
}

export type DraftAnswer = {
  readonly questionText: string;
  readonly text: string;
  readonly restsOn: readonly {
    readonly documentId: number;
    readonly paragraph: string;
    readonly tenor: Tenor;
  }[];
};

/** Writes a next version of the answer; it rests on the paragraphs as they stand in the newest version of each document. */
export async function draftAnswer(
  tx: Tx,
  actor: ProcurementActor,
  questionId: number,
  draft: DraftAnswer,
): Promise<Result<QuestionRow, AnswerRefusal>> {
  const question = await findQuestion(tx, questionId);
  if (!question) return no({ code: 'procurement.question-unknown' });
  if (question.sameAs !== null) {
    const other = await findQuestion(tx, question.sameAs);
    return no({ code: 'procurement.answered-by-another', number: other?.number ?? 0 });
  }
  const newest = new Map((await listDocumentVersions(tx, question.procedureId)).map((one) => [one.documentId, one]));
  const restsOn = draft.restsOn.flatMap((rest) => {
    const version = newest.get(rest.documentId);
    const known = version?.paragraphs.some(({ key }) => key === rest.paragraph);
    return version && known ? [{ ...rest, version: version.version }] : [];
  });
  if (restsOn.length < draft.restsOn.length) return no({ code: 'procurement.paragraph-not-in-document' });
  const before = await answerTo(tx, question);
  const { questionText, text } = draft;
  await insertAnswer(
    tx,
    { questionId, version: (before?.version ?? 0) + 1, questionText, text, restsOn },
    actor.personId,
  );
  return yes(question);
}

/** What another person finds of the newest answer; who sends it back says why. */
export async function reviewAnswer(
  tx: Tx,
  actor: ProcurementActor,
  questionId: number,
  found: { readonly approved: boolean; readonly note: string },
): Promise<Result<QuestionRow, AnswerRefusal>> {
  const question = await findQuestion(tx, questionId);
  if (!question) return no({ code: 'procurement.question-unknown' });
  const answer = await answerTo(tx, question);
  if (!answer) return no({ code: 'procurement.answer-missing' });
  if (answer.approved !== null) return no({ code: 'procurement.reviewed-already' });
  if (answer.personId === actor.personId) return no({ code: 'procurement.review-of-own-answer' });
  if (!found.approved && found.note.trim() === '') return no({ code: 'procurement.review-note-missing' });
  await insertReview(tx, { questionId, version: answer.version, ...found }, actor.personId);
  return yes(question);
}

const answerTo = async (tx: Tx, { id, procedureId }: QuestionRow): Promise<AnswerRow | undefined> =>
  (await listNewestAnswers(tx, procedureId)).find((one) => one.questionId === id);
