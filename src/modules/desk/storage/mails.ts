import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Watcher } from './watches.ts';

export const MAIL_CHOICES = ['worklist', 'report'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];
export type MailKind = 'figure' | MailChoice;

export type MailToMake = {
  readonly kind: MailKind;
  readonly subject: string;
  readonly body: string;
  /** The same key makes no second mail. */
  readonly dedupeKey: string;
};

/** Makes mail ready for somebody; gives the number, or undefined when this mail was made before. */
export async function insertMail(
  tx: Tx,
  to: Pick<Watcher, 'personId' | 'organisationId'>,
  { kind, subject, body, dedupeKey }: MailToMake,
): Promise<bigint | undefined> {
  const made = await tx.maybeOne<{ id: bigint }>(sql`
    insert into mail (person_id, organisation_id, kind, subject, body, dedupe_key)
    values (${to.personId}, ${to.organisationId}, ${kind}, ${subject}, ${body}, ${dedupeKey}) on conflict (dedupe_key) do nothing returning id`);
  return made?.id;
}

export type MailToSend = {
  readonly subject: string;
  readonly body: string;
  readonly settled: boolean;
  readonly active: boolean;
  readonly address: string | null;
};

/** A mail with the address of today. */
export const findMail = (tx: Tx, id: bigint): Promise<MailToSend | undefined> =>
  tx.maybeOne<MailToSend>(sql`
    select m.subject, m.body, m.sent_at is not null or m.gone_wrong is not null as settled, p.active, p.email as address
      from mail m join person p on p.id = m.person_id where m.id = ${id}`);

/** Why a mail was not sent: nobody there any more, no address, no mail server, or turned away by it every time. */
export type NotSent = 'gone' | 'no-address' | 'no-server' | 'turned-away';

/** Sent when nothing went wrong. */
export const settleMail = (tx: Tx, id: bigint, goneWrong: NotSent | null): Promise<number> =>
  tx.execute(sql`
    update mail set sent_at = case when ${goneWrong}::text is null then now() end, gone_wrong = ${goneWrong}
     where id = ${id} and sent_at is null`);

export type MailLine = {
  readonly id: bigint;
  readonly subject: string;
  readonly madeAt: Date;
  readonly sentAt: Date | null;
  readonly goneWrong: NotSent | null;
};

/** The newest mails to somebody. */
export const listMails = (tx: Tx, { personId, organisationId }: Watcher): Promise<MailLine[]> =>
  tx.query<MailLine>(sql`
    select id, subject, made_at as "madeAt", sent_at as "sentAt", gone_wrong as "goneWrong"
      from mail where person_id = ${personId} and organisation_id = ${organisationId} order by id desc limit 20`);

export const findOwnAddress = async (tx: Tx, personId: number): Promise<string | null> =>
  (await tx.maybeOne<{ email: string | null }>(sql`select email from person where id = ${personId}`))?.email ?? null;

export const listChoices = async (
  tx: Tx,
  { personId, organisationId, role }: Watcher,
): Promise<readonly MailChoice[]> =>
  (
    await tx.query<{ kind: MailChoice }>(sql`
      select kind from mail_choice where person_id = ${personId} and organisation_id = ${organisationId} and role = ${role}`)
  ).map(({ kind }) => kind);

/** Keeps which mail somebody wants; the others are not wanted. */
export async function storeChoices(tx: Tx, by: Watcher, wanted: readonly MailChoice[]): Promise<void> {
  const { personId, organisationId, role } = by;
  await tx.execute(sql`
    delete from mail_choice where person_id = ${personId} and organisation_id = ${organisationId} and role = ${role}
       and kind <> all(${[...wanted]}::text[])`);
  await tx.execute(sql`
    insert into mail_choice (person_id, organisation_id, role, kind)
    select ${personId}, ${organisationId}, ${role}, k from unnest(${[...wanted]}::text[]) k on conflict do nothing`);
}

/** Everybody who follows a figure or wants a daily mail, each role once; for the house. */
export const listWatchers = (tx: Tx): Promise<Watcher[]> =>
  tx.query<Watcher>(sql`
    select person_id as "personId", organisation_id as "organisationId", role from figure_watch where ended_at is null
    union select person_id, organisation_id, role from mail_choice where kind = 'worklist' order by 1, 2, 3`);

/** Who wants to hear that a report of an organisation is ready; for the house. */
export const listReportReaders = (tx: Tx, organisationId: number): Promise<Watcher[]> =>
  tx.query<Watcher>(sql`
    select person_id as "personId", organisation_id as "organisationId", role from mail_choice
     where kind = 'report' and organisation_id = ${organisationId} order by person_id`);
