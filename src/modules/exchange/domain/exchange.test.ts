import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type AllocationState, type DeliveryPhase, type Dossier, EMPTY_DOSSIER } from '../../../standards/ijw/index.ts';
import { deliveryTerm } from './delivery-clocks.ts';
import { messageDelivery } from './delivery-state.ts';
import { envelopeOf, senderKind } from './message-kinds.ts';
import { viaFor } from './routing.ts';

const day = (text: string) => text as PlainDate;
const dossier = (phase: DeliveryPhase, through?: string, removed = false): Dossier => {
  const current = { ToewijzingNummer: 1, Ingangsdatum: '2026-12-01', ...(through ? { Einddatum: through } : {}) };
  return {
    ...EMPTY_DOSSIER,
    allocations: new Map([[1, { number: 1, current, versions: [current], removed } as unknown as AllocationState]]),
    deliveries: new Map([['1', { key: '1', notices: [], phase, actualStart: undefined }]]),
  };
};

test('the term for a start runs from the first day, or from when the provider heard of it (OP271)', () => {
  assert.deepEqual(deliveryTerm(dossier('none'), 1, day('2026-11-10')), { term: 'start', startedOn: '2026-12-01' });
  assert.deepEqual(deliveryTerm(dossier('none'), 1, day('2026-12-10')), { term: 'start', startedOn: '2026-12-10' });
});

test('a delivery that began must end with its allocation, also from a pause; an ended or removed one has no term (OP272, OP033x1)', () => {
  const at = day('2026-12-10');
  assert.deepEqual(deliveryTerm(dossier('started', '2027-01-31'), 1, at), { term: 'stop', startedOn: '2027-01-31' });
  assert.equal(deliveryTerm(dossier('started'), 1, at), undefined);
  assert.equal(deliveryTerm(dossier('paused', '2027-01-31'), 1, at)?.term, 'stop-na-tijdelijk');
  assert.equal(deliveryTerm(dossier('ended', '2027-01-31'), 1, at), undefined);
  assert.equal(deliveryTerm(dossier('none', '2027-01-31', true), 1, at), undefined);
  assert.equal(deliveryTerm(EMPTY_DOSSIER, 1, at), undefined);
});

test('a return message is sent by the receiver of the message whose header it repeats (IV028)', () => {
  const header = {
    Afzender: '0828',
    Ontvanger: '99990001',
    BerichtIdentificatie: { Identificatie: 'H1', Dagtekening: '2026-11-09' },
    IdentificatieRetour: 'R1',
    DagtekeningRetour: '2026-11-10',
  };
  const event = { kind: 'header', message: 'JW302', header } as unknown as Parameters<typeof envelopeOf>[0];
  assert.deepEqual(envelopeOf(event), {
    messageCode: 'JW302',
    senderCode: '99990001',
    receiverCode: '0828',
    identification: 'R1',
    datedOn: '2026-11-10',
  });
  assert.deepEqual(
    [senderKind('JW302'), senderKind('JW306'), senderKind('JW323')],
    ['provider', 'municipality', 'provider'],
  );
});

test('without a hub a message goes directly to who works here, and as a file to who does not', () => {
  assert.deepEqual([viaFor('municipality', true), viaFor('provider', false)], ['direct', 'manual']);
  const routing = { municipality: 'ggk', provider: 'mailbox' } as const;
  assert.deepEqual([viaFor('municipality', true, routing), viaFor('provider', false, routing)], ['ggk', 'mailbox']);
});

test('how far a message came follows from what was recorded', () => {
  const nothing = {
    outcome: null,
    confirmed: null,
    answersId: null,
    deliveredAt: null,
    sentAt: null,
    acknowledgedAt: null,
    givenUpAt: null,
    inOutbox: true,
    held: false,
  };
  const at = new Date(0);
  assert.equal(messageDelivery(nothing), 'ready');
  assert.equal(messageDelivery({ ...nothing, held: true }), 'held', 'OP080');
  assert.equal(messageDelivery({ ...nothing, held: true, sentAt: at }), 'sent');
  assert.equal(messageDelivery({ ...nothing, held: true, givenUpAt: at }), 'failed');
  assert.equal(messageDelivery({ ...nothing, sentAt: at }), 'sent');
  assert.equal(messageDelivery({ ...nothing, sentAt: at, acknowledgedAt: at }), 'arrived');
  assert.equal(messageDelivery({ ...nothing, givenUpAt: at }), 'failed');
  assert.equal(messageDelivery({ ...nothing, deliveredAt: at, confirmed: 'accepted' }), 'confirmed');
  assert.equal(messageDelivery({ ...nothing, outcome: 'rejected' }), 'rejected');
});
