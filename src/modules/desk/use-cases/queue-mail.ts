import type { Tx } from '../../../platform/db/index.ts';
import { enqueue, HOUSE_SCOPE } from '../../../platform/jobs/index.ts';
import { insertMail, type MailToMake } from '../storage/mails.ts';
import type { Watcher } from '../storage/watches.ts';

/** The job that hands one mail to the mail server. */
export const SEND_MAIL_JOB = 'desk.send-mail';
/** How often it is tried before it is given up and said so: ever later up to five minutes apart, over four hours in all. */
export const MAIL_ATTEMPTS = 60;

/** Makes a mail ready and asks for it to be sent, in the transaction that gives the reason; the same key is one mail. */
export async function queueMail(
  tx: Tx,
  to: Pick<Watcher, 'personId' | 'organisationId'>,
  mail: MailToMake,
): Promise<void> {
  const id = await insertMail(tx, to, mail);
  if (id === undefined) return;
  await enqueue(tx, {
    kind: SEND_MAIL_JOB,
    payload: { mailId: Number(id) },
    scope: HOUSE_SCOPE,
    dedupeKey: `${SEND_MAIL_JOB}:${id}`,
    maxAttempts: MAIL_ATTEMPTS,
  });
}
