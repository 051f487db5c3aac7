import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { mayAsk, whereMay } from '../../domain/questions/may-ask.ts';
import { listDocumentVersions } from '../../storage/documents.ts';
import { insertQuestion, insertRound, listRounds } from '../../storage/questions.ts';
import { momentOf } from '../moment.ts';
import type { ProcurementActor, RunRefusal } from '../run-procedure.ts';

export type AskRefusal =
  | RunRefusal
  | { readonly code: 'procurement.round-missing' }
  | { readonly code: 'procurement.paragraph-not-in-document' };

/** Begins a round of questions that closes at a moment; the rounds before it stay as they were. */
export async function beginQuestionRound(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  made: { readonly name: string; readonly closesAt: string },
): Promise<Result<true, RunRefusal>> {
  const moment = await momentOf(tx, actor, procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  if (whereMay(moment, 'purchaser', 'answer-questions').length === 0)
    return no({ code: 'procurement.act-not-now', act: 'answer-questions', by: 'purchaser' });
  if (made.closesAt <= actor.now) return no({ code: 'procurement.closing-moment-not-later', closesAt: actor.now });
  const number = ((await listRounds(tx, procedureId)).at(-1)?.number ?? 0) + 1;
  await insertRound(tx, procedureId, { number, ...made }, actor.personId);
  return yes(true);
}

export type AskedQuestion = {
  readonly text: string;
  readonly documentId: number | null;
  readonly paragraph: string | null;
};

/**
 * Asks a question in the round of now. A provider asks while the round is open, by the clock of the server, in a phase in
 * which it may; the region writes a question of a meeting down in any round. Gives its id.
 */
export async function askQuestion(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  asked: AskedQuestion,
  providerId: number | null,
): Promise<Result<number, AskRefusal>> {
  const moment = await momentOf(tx, actor, procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  if (providerId !== null && !mayAsk(moment))
    return no({ code: 'procurement.act-not-now', act: 'ask-questions', by: 'provider' });
  const round = (await listRounds(tx, procedureId)).at(-1);
  if (!round) return no({ code: 'procurement.round-missing' });
  if (providerId !== null && round.closesAt.toISOString() <= actor.now)
    return no({ code: 'procurement.too-late', closedAt: round.closesAt.toISOString() });
  if (!(await namesParagraph(tx, procedureId, asked))) return no({ code: 'procurement.paragraph-not-in-document' });
  const question = { ...asked, procedureId, roundId: round.id, byProvider: providerId !== null, askedAt: actor.now };
  const asker = providerId === null ? null : { providerId, personId: actor.personId };
  return yes(await insertQuestion(tx, question, asker));
}

async function namesParagraph(tx: Tx, procedureId: number, { documentId, paragraph }: AskedQuestion): Promise<boolean> {
  if (documentId === null) return paragraph === null;
  const versions = (await listDocumentVersions(tx, procedureId)).filter((one) => one.documentId === documentId);
  if (versions.length === 0) return false;
  return paragraph === null || versions.some((one) => one.paragraphs.some(({ key }) => key === paragraph));
}
