import type { Tx } from '../../../../platform/db/tx.ts';
import { type Contradiction, contradictions, reopenedBy } from '../../domain/questions/answers.ts';
import { groupsOf, type SimilarPair, similarTexts } from '../../domain/questions/similar-texts.ts';
import { type QuestionStanding, standingOf } from '../../domain/questions/standing.ts';
import { type Trace, tracesIn } from '../../domain/questions/traces.ts';
import { type AnswerRow, listNewestAnswers } from '../../storage/answers.ts';
import { type DocumentVersionRow, listDocumentVersions } from '../../storage/documents.ts';
import {
  listQuestions,
  listRounds,
  providerNames,
  type QuestionRoundRow,
  type QuestionRow,
} from '../../storage/questions.ts';

export type QuestionView = {
  readonly question: QuestionRow;
  readonly standing: QuestionStanding;
  readonly answer: AnswerRow | null;
  /** What in the text that would be published gives away who asked. */
  readonly traces: readonly Trace[];
};

export type QuestionsDesk = {
  readonly rounds: readonly QuestionRoundRow[];
  readonly questions: readonly QuestionView[];
  readonly documents: readonly DocumentVersionRow[];
  /** Questions that ask nearly the same and are not put together yet. */
  readonly alike: readonly SimilarPair[];
  readonly groups: readonly (readonly number[])[];
  readonly contradictions: readonly Contradiction[];
};

/** Everything about the questions of a procedure that the scope shows, in six statements however many there are. */
export async function viewQuestions(tx: Tx, procedureId: number): Promise<QuestionsDesk> {
  const questions = await listQuestions(tx, procedureId);
  const answers = await listNewestAnswers(tx, procedureId);
  const documents = await listDocumentVersions(tx, procedureId);
  const names = await providerNames(tx);
  const answerOf = new Map(answers.map((one) => [one.questionId, one]));
  const reopened = new Set(reopenedBy(answers, documents));
  const alike = similarTexts(questions.filter((one) => one.sameAs === null));
  return {
    rounds: await listRounds(tx, procedureId),
    documents,
    alike,
    groups: groupsOf(alike),
    contradictions: contradictions(answers, documents),
    questions: questions.map((question) => {
      const answer = answerOf.get(question.id) ?? null;
      const standing = standingOf({
        sameAs: question.sameAs,
        newest: answer,
        publishedVersion: answer?.publishedVersion ?? null,
        restsOnChanged: reopened.has(question.id),
      });
      return { question, standing, answer, traces: tracesIn(answer?.questionText ?? question.text, names) };
    }),
  };
}
