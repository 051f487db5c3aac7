import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { whereMay } from '../../domain/questions/may-ask.ts';
import { nameOf } from '../../domain/recorded.ts';
import { insertNota, listNotas } from '../../storage/notas.ts';
import { actInProcedure, type ProcurementActor, type RunRefusal } from '../run-procedure.ts';
import { type NotaContent, notaDigest } from './digests.ts';
import { type QuestionView, viewQuestions } from './view-questions.ts';

export type NotaRefusal =
  | RunRefusal
  | { readonly code: 'procurement.nothing-to-publish' }
  | { readonly code: 'procurement.nota-contradicts'; readonly numbers: readonly number[] };

/**
 * Publishes all answers that another person approved as the next nota. Refused while two of the answers that would be public
 * contradict each other, unless a reason is given. The digest of what is published goes into the log. Gives the nota.
 */
export async function publishNota(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  despite: string | null,
): Promise<Result<number, NotaRefusal>> {
  const desk = await viewQuestions(tx, procedureId);
  const ready = desk.questions.filter((one) => one.standing === 'reviewed');
  const number = ((await listNotas(tx, procedureId))[0]?.number ?? 0) + 1;
  const answers = ready.flatMap((one) => inNota(one, desk.questions));
  const digest = notaDigest(answers);
  const acted = await actInProcedure(tx, actor, procedureId, (moment) => {
    if (whereMay(moment, 'purchaser', 'answer-questions').length === 0)
      return no({ code: 'procurement.act-not-now', act: 'answer-questions', by: 'purchaser' });
    return yes([
      { kind: 'recorded', at: actor.now, personId: actor.personId, what: nameOf({ about: 'nota', number }), digest },
    ]);
  });
  if (!acted.ok) return acted;
  if (answers.length === 0) return no({ code: 'procurement.nothing-to-publish' });
  const numbers = contradicting(desk);
  if (numbers.length > 0 && despite === null) return no({ code: 'procurement.nota-contradicts', numbers });
  const kept = answers.map(({ questionText: _text, text: _answer, ...one }) => one);
  const nota = { procedureId, number, digest, publishedAt: actor.now, despite };
  return yes(await insertNota(tx, nota, kept, actor.personId));
}

function inNota({ question, answer }: QuestionView, all: readonly QuestionView[]): NotaContent[] {
  if (!answer) return [];
  const sameNumbers = all.filter((one) => one.question.sameAs === question.id).map((one) => one.question.number);
  const { version, questionText, text } = answer;
  return [
    {
      questionId: question.id,
      version,
      number: question.number,
      theme: question.theme,
      sameNumbers,
      questionText,
      text,
    },
  ];
}

/** Numbers of the questions whose answers say yes and no of one paragraph, when both would be public. */
function contradicting({ contradictions, questions }: Awaited<ReturnType<typeof viewQuestions>>): number[] {
  const publicOnes = new Map(
    questions
      .filter((one) => one.standing === 'reviewed' || one.standing === 'published')
      .map((one) => [one.question.id, one.question.number]),
  );
  const numbers = contradictions
    .filter((one) => one.kind === 'answers')
    .map((one) => one.questions.flatMap((id) => publicOnes.get(id) ?? []))
    .filter((found) => found.length > 1);
  return [...new Set(numbers.flat())].toSorted((a, b) => a - b);
}
