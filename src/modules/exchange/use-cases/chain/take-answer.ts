import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { recordDone } from '../../storage/dispatches.ts';
import {
  lockByIdentity,
  recordAnswers,
  recordConfirmed,
  recordOutcome,
  type StoredMessage,
} from '../../storage/messages.ts';
import { remarkOfRefusal, remarkOfRule } from '../../translate/remarks.ts';
import { declarationSent, explainerOf, judgeAnswer, readAnswer } from './explain-declaration.ts';
import { stopAnswerClock } from './keep-clocks.ts';

/** Header codes with which a declaration is refused as a whole: not readable, or dated in the future. */
const REFUSING: ReadonlySet<string> = new Set(['0001', '8848']);

/**
 * A JW325 that a municipality elsewhere sent: judged by the rules for who gets one (TR056, TR135, TR337, TR366, TR367, TR371,
 * TR376, TR378), and laid beside its declaration. An answer has no return message: what is wrong is for the provider to see.
 */
export async function takeAnswer(
  tx: Tx,
  message: StoredMessage,
  bytes: AsyncIterable<Uint8Array>,
  { today }: { readonly today: PlainDate; readonly vault: BsnVault },
): Promise<void> {
  const answer = await readAnswer(bytes);
  if (answer.outcome === 'level-1') {
    await recordOutcome(tx, message.id, 'refused', answer.refusals.map(remarkOfRefusal));
    return;
  }
  const named = answer.header.DeclaratieIdentificatie;
  const declared = await lockByIdentity(tx, {
    messageCode: 'JW323',
    senderCode: message.receiverCode,
    receiverCode: message.senderCode,
    identification: named.Identificatie,
  });
  const explainer = explainerOf(answer);
  const sent = declared && (await declarationSent(tx, declared.id, (line) => explainer.hear(line)));
  const rules = judgeAnswer(answer, sent, explainer, today);
  if (declared && !rules.includes('TR337')) {
    const codes: readonly string[] = answer.header.RetourCodes.RetourCode;
    await recordAnswers(tx, message.id, declared.id);
    await recordConfirmed(tx, declared.id, codes.some((code) => REFUSING.has(code)) ? 'rejected' : 'accepted');
    await recordDone(tx, declared.id);
    await stopAnswerClock(tx, declared, message.id);
  }
  await recordOutcome(tx, message.id, rules.length === 0 ? 'processed' : 'rejected', rules.map(remarkOfRule));
}
