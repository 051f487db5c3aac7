import { randomUUID } from 'node:crypto';
import { type ActorScope, type Tx, withScope } from '../../../platform/db/index.ts';
import { enqueue, type JobHandler, PermanentJobError } from '../../../platform/jobs/index.ts';
import type { Poster } from '../../../platform/transport/index.ts';
import { buildGgkPost, type Fo01, tijdstip } from '../../../standards/ggk/index.ts';
import { RELEASES, releaseOn } from '../../../standards/ijw/index.ts';
import { findUnreadable, type Unreadable } from '../storage/unreadable-message.ts';
import { functionVersion, hubSystem, ourSystem } from './envelope.ts';
import { FAULT_TEXTS } from './faults.nl.ts';

export const SEND_FAULT_JOB = 'exchange.send-fault';

/** What is said about a message that could not be taken. Codes only: no value of the message. */
export type Fault = {
  /** Our own number of this fault. */
  readonly reference: string;
  /** Referentienummer of the message it is about. */
  readonly about: string;
  /** CBS code of the municipality that speaks. */
  readonly from: string;
  readonly to: string;
  readonly code: keyof typeof FAULT_TEXTS;
  /** Kind and version of the message, for example JW305-00030002. */
  readonly details?: string;
};

const ATTEMPTS = 20;

/** Has an Fo01 sent, in the caller's transaction; once per message that came. */
export async function askFault(tx: Tx, scope: ActorScope, fault: Fault): Promise<void> {
  await enqueue(tx, {
    kind: SEND_FAULT_JOB,
    payload: fault,
    scope: { ...scope, municipalityIds: [], providerIds: [], regionIds: [] },
    dedupeKey: `fault:${fault.about}`,
    maxAttempts: ATTEMPTS,
  });
}

/** A message of the hub that is not valid to its schema gets no return message: its sender hears it by an Fo01 (OP286). */
export async function askFaultWhenUnreadable(tx: Tx, scope: ActorScope, messageId: bigint): Promise<void> {
  const found = await findUnreadable(tx, messageId);
  if (!found) return;
  await askFault(tx, scope, {
    reference: randomUUID(),
    about: found.cameWith,
    from: found.receiverCode,
    to: found.senderCode,
    code: 'StUF055',
    details: detailsOf(found),
  });
}

/** Kind of message with the version of the release in force on its day: a file that cannot be read does not tell its own. */
function detailsOf({ messageCode, datedOn }: Unreadable): string {
  const release = releaseOn(datedOn, RELEASES);
  if (!release) return messageCode;
  const { functieVersie, functieSubversie } = functionVersion(messageCode, release);
  return `${messageCode}-${functieVersie}${functieSubversie}`;
}

/** Job: sends an Fo01; tried again, later each time, while the hub does not take it. */
export const sendFault =
  (poster: Poster | undefined): JobHandler =>
  async (job) => {
    if (!poster) throw new PermanentJobError('no address of the hub');
    const { reference, about, from, to, code, details } = job.payload as Fault;
    const message: Fo01 = {
      berichtcode: 'Fo01',
      zender: ourSystem(from),
      ontvanger: hubSystem(to),
      referentienummer: reference,
      tijdstipBericht: tijdstip(new Date()),
      crossRefnummer: about,
      code,
      plek: code === 'StUF055' ? 'client' : 'server',
      omschrijving: FAULT_TEXTS[code],
      ...(details === undefined ? {} : { details }),
    };
    const built = buildGgkPost(message);
    if (!built.ok) throw new PermanentJobError(built.refusal.code);
    const posted = await poster.post(built.value.headers, built.value.body);
    const isTaken = posted.kind === 'answered' && posted.status >= 200 && posted.status < 300;
    if (!isTaken) throw new Error(posted.kind === 'answered' ? `the hub answers ${posted.status}` : posted.reason);
    await withScope(job.db, job.scope, (tx) => job.finishIn(tx));
  };
