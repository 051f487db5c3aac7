import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  type ChainEvents,
  type ClockStart,
  type Dossier,
  dayOfReceipt,
  isHeenbericht,
  startClock,
  type TermId,
} from '../../../../standards/ijw/index.ts';
import { loadRegionCalendar, organisationsHere, type RegionCalendar } from '../../../parties/index.ts';
import { DELIVERY_TERMS, deliveryTerm } from '../../domain/delivery-clocks.ts';
import { senderKind } from '../../domain/message-kinds.ts';
import { type ClockSubject, type NewClock, redateClocks, startClocks, stopClocks } from '../../storage/clocks.ts';
import { lockMessage, type StoredMessage } from '../../storage/messages.ts';

/** Terms for the municipality's reaction to a request. */
const REQUEST_TERMS = ['vot-reactie', 'vow-reactie', 'onderzoek', 'woonplaatsbeginsel'] as const;
const FIRST_REACTION: readonly TermId[] = ['vot-reactie', 'vow-reactie'];

/** The receiver has a message: the term for its return message runs (OP090), or for the answer to a declaration (OP090x4). */
export async function startAnswerClock(tx: Tx, message: StoredMessage, at: Date): Promise<void> {
  const { messageCode } = message;
  if (messageCode !== 'JW323' && !isHeenbericht(messageCode)) return;
  const region = await loadRegionCalendar(tx, message.regionId);
  const startedOn = dayOfReceipt(at, region.settings);
  const about = String(message.id);
  const start: ClockStart =
    messageCode === 'JW323'
      ? { term: 'declaratie-antwoord', startedOn, about }
      : { term: 'retour', message: messageCode, startedOn, about };
  await startClocks(tx, message, [newClock(start, { messageId: message.id }, region)]);
}

/**
 * A message was taken over by the transport to a receiver elsewhere: for its sender the term for the return message runs from
 * now. Nothing when the receiver is here, whose receipt starts it, or when the return message was quicker. Locks the message,
 * for the return message may be taken in at the same moment; call it before the dispatch is touched, as the return does.
 */
export async function startClockOfSent(tx: Tx, messageId: bigint, at: Date): Promise<void> {
  const message = await lockMessage(tx, messageId);
  if (message.answersId !== null || message.confirmed !== null) return;
  const receiverId = senderKind(message.messageCode) === 'municipality' ? message.providerId : message.municipalityId;
  if ((await organisationsHere(tx, [receiverId])).has(receiverId)) return;
  await startAnswerClock(tx, message, at);
}

/** The answer is there, or none will come: a message that is not valid to its schema is owed none (OP286) and ends it itself. */
export async function stopAnswerClock(tx: Tx, answered: StoredMessage, by: bigint): Promise<void> {
  const messageId = answered.id;
  await stopClocks(
    tx,
    answered,
    [
      { term: 'retour', messageId },
      { term: 'declaratie-antwoord', messageId },
    ],
    by,
  );
}

/**
 * What an accepted message told moves the clocks: a request starts the terms of the municipality (OP274, OP346, OP359), an
 * answer or allocation ends them, in research begins eight weeks from the date of the request; allocations, starts and stops
 * say which term runs for the provider (OP271, OP272).
 *
 * @param dossier with the message in it
 * @param heardOn the day on which the receiver heard of it
 */
export async function moveClocks(
  tx: Tx,
  message: StoredMessage,
  events: ChainEvents,
  dossier: Dossier,
  heardAt: Date,
): Promise<void> {
  const region = await loadRegionCalendar(tx, message.regionId);
  const heardOn = dayOfReceipt(heardAt, region.settings);
  const requests = requestClocks(events, dossier, heardOn);
  const deliveries = deliveryClocks(events, dossier, heardOn);
  await redateClocks(
    tx,
    message,
    toldStarts(events).map(({ start, ...subject }) => newClock(start, subject, region)),
  );
  await stopClocks(tx, message, [...requests.stops, ...deliveries.stops], message.id);
  await startClocks(
    tx,
    message,
    [...requests.starts, ...deliveries.starts].map(({ start, ...subject }) => newClock(start, subject, region)),
  );
}

type Starting = ClockSubject & { readonly start: ClockStart };
type Stopping = ClockSubject & { readonly term: TermId; readonly startedOn?: PlainDate };
type Moves = { readonly starts: readonly Starting[]; readonly stops: readonly Stopping[] };

function requestClocks({ requests, answers, allocations }: ChainEvents, dossier: Dossier, heardOn: PlainDate): Moves {
  const granted = allocations.flatMap(({ ReferentieAanbieder }) => ReferentieAanbieder ?? []);
  const touched = new Set([...granted, ...answers.map((answer) => answer.ReferentieAanbieder)]);
  const starts: Starting[] = [];
  const stops: Stopping[] = [];
  for (const { reference, kind } of requests) {
    if (dossier.requests.get(reference)?.phase !== 'running') continue;
    const about = { requestReference: reference };
    const term = kind === 'allocation' ? 'vot-reactie' : 'vow-reactie';
    starts.push({ ...about, start: { term, startedOn: heardOn, about: reference } });
    if (kind === 'allocation') {
      starts.push({ ...about, start: { term: 'woonplaatsbeginsel', startedOn: heardOn, about: reference } });
    }
  }
  for (const reference of touched) {
    const request = dossier.requests.get(reference);
    const about = { requestReference: reference };
    const ended: readonly TermId[] = request?.phase === 'in-research' ? FIRST_REACTION : REQUEST_TERMS;
    stops.push(...ended.map((term) => ({ ...about, term })));
    if (request?.phase === 'in-research') {
      starts.push({ ...about, start: { term: 'onderzoek', startedOn: request.askedOn, about: reference } });
    }
  }
  return { starts, stops };
}

/** The actual start is told: from that day OP271 counts, which is never before the term began to run here. */
const toldStarts = ({ notices }: ChainEvents): readonly Starting[] =>
  notices.flatMap(({ kind, notice }) =>
    kind === 'start' && notice.ToewijzingNummer !== undefined
      ? [
          {
            allocationNumber: notice.ToewijzingNummer,
            start: { term: 'start', startedOn: notice.Begindatum, about: String(notice.ToewijzingNummer) },
          },
        ]
      : [],
  );

function deliveryClocks({ allocations, notices }: ChainEvents, dossier: Dossier, heardOn: PlainDate): Moves {
  const numbers = new Set([
    ...allocations.map((product) => product.ToewijzingNummer),
    ...notices.flatMap(({ notice }) => notice.ToewijzingNummer ?? []),
  ]);
  const starts: Starting[] = [];
  const stops: Stopping[] = [];
  for (const number of numbers) {
    const about = { allocationNumber: number };
    const runs = deliveryTerm(dossier, number, heardOn);
    for (const term of DELIVERY_TERMS) {
      if (term !== runs?.term) stops.push({ ...about, term });
      // The term for a start goes on from the day on which the allocation was first heard of.
      else if (term !== 'start') stops.push({ ...about, term, startedOn: runs.startedOn });
    }
    if (runs) starts.push({ ...about, start: { ...runs, about: String(number) } });
  }
  return { starts, stops };
}

function newClock(start: ClockStart, subject: ClockSubject, { calendar, settings }: RegionCalendar): NewClock {
  const { term, mustMove, expected, startedOn, dueOn } = startClock(start, calendar, settings);
  return {
    ...subject,
    term,
    mustMove,
    expected: expected.length === 0 ? null : expected.join(' of '),
    startedOn,
    dueOn,
  };
}
