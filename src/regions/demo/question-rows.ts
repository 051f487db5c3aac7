import { addDays } from '../../kernel/plain-date.ts';
import type { QuestionData } from '../question-data.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { instantOn } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import { documentDigest, type NotaContent, notaDigest, type ProcedureEvent, paragraphsOf } from './engine.ts';
import type { DemoRow } from './tables.ts';

const DOCUMENT = 1;
const NOTA = 1;
/** After the steps of a morning. */
const LATE_MORNING = 10 * 60;
const NOON = 11 * 60;

/** The document, questions, answers and nota of one procedure; nobody is recorded as who asked. */
export function* questionBatches(region: DemoRegion): Generator<DemoBatch> {
  if ((region.parameters.place ?? 0) > 0) return;
  const { document, rounds, nota } = region.data.questions;
  const procedureId = procedureOf(region);
  const publishedAt = momentAgo(region, document.daysAgo);
  yield batchOf('contracts', 'procedure_document', [{ id: DOCUMENT, procedure_id: procedureId, name: document.name }]);
  yield batchOf('contracts', 'procedure_document_version', [
    {
      document_id: DOCUMENT,
      version: 1,
      paragraphs: JSON.stringify(paragraphsOf(document.text)),
      published_at: publishedAt,
      person_id: personOf(region, 'purchaser'),
      recorded_at: publishedAt,
    },
  ]);
  yield batchOf(
    'contracts',
    'question_round',
    rounds.map((round, at) => ({
      id: at + 1,
      procedure_id: procedureId,
      number: at + 1,
      name: round.name,
      closes_at: momentAgo(region, -round.closesInDays, NOON),
      person_id: personOf(region, 'purchaser'),
      made_at: momentAgo(region, round.madeDaysAgo),
    })),
  );
  yield batchOf('contracts', 'question', questionRows(region));
  yield batchOf('contracts', 'answer_version', answerRows(region));
  yield batchOf('contracts', 'answer_review', reviewRows(region));
  const published = momentAgo(region, nota.daysAgo);
  const answers = notaAnswers(region);
  yield batchOf('contracts', 'nota', [
    {
      id: NOTA,
      procedure_id: procedureId,
      number: 1,
      published_at: published,
      digest: notaDigest(answers),
      person_id: personOf(region, 'purchaser'),
    },
  ]);
  yield batchOf(
    'contracts',
    'nota_answer',
    answers.map((one) => ({
      nota_id: NOTA,
      question_id: one.questionId,
      version: one.version,
      number: one.number,
      theme: one.theme,
      same_numbers: `{${one.sameNumbers.join(',')}}`,
    })),
  );
}

/** What the log of a procedure tells of its published document and nota. */
export function recordedIn(region: DemoRegion, number: string): ProcedureEvent[] {
  const { procedure, document, nota } = region.data.questions;
  if (number !== procedure) return [];
  const personId = personOf(region, 'purchaser');
  const digest = documentDigest(paragraphsOf(document.text));
  return [
    {
      kind: 'recorded',
      at: momentAgo(region, document.daysAgo),
      personId,
      what: `document:${DOCUMENT}:1`,
      digest,
    },
    {
      kind: 'recorded',
      at: momentAgo(region, nota.daysAgo),
      personId,
      what: 'nota:1',
      digest: notaDigest(notaAnswers(region)),
    },
  ];
}

const momentAgo = ({ parameters }: DemoRegion, days: number, minute = LATE_MORNING): string =>
  instantOn(addDays(parameters.today, -days), minute).replace('Z', '.000Z');
const personOf = ({ data }: DemoRegion, wanted: string): number =>
  1 + data.people.people.findIndex(({ role }) => role === wanted);
const procedureOf = ({ data }: DemoRegion): number =>
  1 + data.procedures.procedures.findIndex(({ number }) => number === data.questions.procedure);

type Answered = QuestionData & { readonly id: number; readonly answer: NonNullable<QuestionData['answer']> };
const answered = ({ data }: DemoRegion): Answered[] =>
  data.questions.questions.flatMap((one, at) => (one.answer ? [{ ...one, answer: one.answer, id: at + 1 }] : []));

const questionRows = (region: DemoRegion): DemoRow<'question'>[] =>
  region.data.questions.questions.map((one, at) => ({
    id: at + 1,
    procedure_id: procedureOf(region),
    round_id: one.round,
    number: at + 1,
    text: one.text,
    document_id: one.paragraph === undefined ? null : DOCUMENT,
    paragraph: one.paragraph ?? null,
    by_provider: true,
    asked_at: momentAgo(region, one.daysAgo, LATE_MORNING + at),
    theme: one.theme,
    same_as: one.sameAs ?? null,
  }));

const answerRows = (region: DemoRegion): DemoRow<'answer_version'>[] =>
  answered(region).map(({ id, text, paragraph, daysAgo, answer }) => ({
    question_id: id,
    version: 1,
    question_text: text,
    text: answer.text,
    rests_on: JSON.stringify(
      paragraph === undefined ? [] : [{ documentId: DOCUMENT, version: 1, paragraph, tenor: answer.tenor }],
    ),
    person_id: personOf(region, 'purchaser'),
    recorded_at: momentAgo(region, daysAgo - 1),
  }));

/** Looked over by the policy adviser: another person than who wrote it. */
const reviewRows = (region: DemoRegion): DemoRow<'answer_review'>[] =>
  answered(region)
    .filter(({ answer }) => answer.state !== 'drafted')
    .map(({ id, daysAgo, answer }) => ({
      question_id: id,
      version: 1,
      approved: answer.state !== 'sent-back',
      note: answer.note ?? '',
      person_id: personOf(region, 'policy-adviser'),
      reviewed_at: momentAgo(region, daysAgo - 1, NOON),
    }));

function notaAnswers(region: DemoRegion): NotaContent[] {
  const { questions } = region.data.questions;
  return answered(region)
    .filter(({ answer }) => answer.state === 'published')
    .map(({ id, text, theme, answer }) => ({
      questionId: id,
      version: 1,
      number: id,
      theme,
      sameNumbers: questions.flatMap((one, at) => (one.sameAs === id ? [at + 1] : [])),
      questionText: text,
      text: answer.text,
    }));
}
