import { withScope } from '../../../platform/db/index.ts';
import { type JobHandler, PermanentJobError } from '../../../platform/jobs/index.ts';
import type { Mailer } from '../../../platform/mail/index.ts';
import { findMail, type MailToSend, type NotSent, settleMail } from '../storage/mails.ts';
import { MAIL_ATTEMPTS } from './queue-mail.ts';

/**
 * Hands one mail to the mail server; what the server turns away is tried again later, and after the last time it is said
 * that it was not sent. Killed between sending and noting, a mail is sent twice: better than never, since it holds a link only.
 */
export const sendMailJob = (mailer: Mailer | undefined): JobHandler => {
  return async (job) => {
    const { mailId } = (job.payload ?? {}) as { readonly mailId?: unknown };
    if (typeof mailId !== 'number') throw new PermanentJobError('no mail is named');
    const id = BigInt(mailId);
    const mail = await withScope(job.db, job.scope, (tx) => findMail(tx, id));
    const open = mail?.settled === false;
    const goneWrong = open ? await handOver(mail, mailer, job.attempt) : null;
    await withScope(job.db, job.scope, async (tx) => {
      if (open) await settleMail(tx, id, goneWrong);
      await job.finishIn(tx);
    });
  };
};

/** Why it was not sent, or null when it was; throws while it may be tried again. */
async function handOver(
  { active, address, subject, body }: MailToSend,
  mailer: Mailer | undefined,
  attempt: number,
): Promise<NotSent | null> {
  if (!active) return 'gone';
  if (!address) return 'no-address';
  if (!mailer) return 'no-server';
  try {
    await mailer.send({ to: address, subject, text: body });
    return null;
  } catch (error) {
    if (attempt < MAIL_ATTEMPTS) throw error;
    return 'turned-away';
  }
}
