import { fromEpochDay, yearOf } from '../../kernel/plain-date.ts';
import { STATUTORY_CALENDAR } from '../../kernel/working-days.ts';
import { DEFAULT_COUNTING, startClock } from '../../standards/ijw/index.ts';
import { receivedMinute } from './claim-rows.ts';
import type { DecidedClaim } from './decide-claim.ts';
import { dayOf, instantOn } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import { VERDICT_SIGNS } from './engine.ts';
import type { DemoRow } from './tables.ts';

/** What people decided about lines that were held. */
export const reviewRows = (
  region: DemoRegion,
  { envelope, lines, reviewedOn }: DecidedClaim,
  claim: number,
): DemoRow<'claim_line_review'>[] =>
  lines.flatMap(({ line, review }) =>
    review === null || reviewedOn === null
      ? []
      : [
          {
            declaration_year: yearOf(envelope.month.from),
            claim_id: claim,
            seq: line.seq,
            municipality_id: envelope.municipalityId,
            provider_id: envelope.providerId,
            verdict: VERDICT_SIGNS[review.verdict],
            retourcode: review.retourcode,
            reason: review.reason,
            person_id: officerOf(region, envelope.municipalityId),
            decided_at: instantOn(dayOf(reviewedOn), receivedMinute(claim)),
          },
        ],
  );

/** Who decides for a municipality; not everywhere somebody is known. */
function officerOf({ data, ids }: DemoRegion, municipalityId: number): number | null {
  const at = data.people.people.findIndex(
    ({ role, organisation }) => role === 'financial-officer' && ids.organisation(organisation) === municipalityId,
  );
  return at < 0 ? null : at + 1;
}

/** Bounds of which a declaration passed a share. */
export const signalRows = (
  { ids }: DemoRegion,
  { envelope, decision }: DecidedClaim,
  claim: number,
): DemoRow<'bound_signal'>[] =>
  decision.signals.map(({ account, share, name, used, limit, measure }) => ({
    region_id: ids.region,
    account,
    share: `${share.numerator}/${share.denominator}`,
    bound_name: name,
    used,
    bound_limit: limit,
    measure,
    claim_id: claim,
    provider_id: envelope.providerId,
    municipality_id: envelope.municipalityId,
    told_at: instantOn(dayOf(envelope.receivedOn), receivedMinute(claim)),
  }));

/** The term for the answer runs on while a line is held (OP090x4). */
export function answerClock(
  { ids }: DemoRegion,
  { envelope, closedOn }: DecidedClaim,
  messageId: number,
): DemoRow<'exchange_clock'>[] {
  if (closedOn !== null) return [];
  const startedOn = fromEpochDay(envelope.receivedOn);
  const start = { term: 'declaratie-antwoord', startedOn, about: String(messageId) } as const;
  const clock = startClock(start, STATUTORY_CALENDAR, DEFAULT_COUNTING);
  return [
    {
      region_id: ids.region,
      municipality_id: envelope.municipalityId,
      provider_id: envelope.providerId,
      term: clock.term,
      must_move: clock.mustMove,
      expected_message: clock.expected.join(' of '),
      message_id: messageId,
      allocation_id: null,
      started_on: clock.startedOn,
      due_on: clock.dueOn,
    },
  ];
}
