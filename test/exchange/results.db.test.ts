import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { proveLine } from '../../src/modules/claims/use-cases/prove-line.ts';
import type { ResultReport, ResultSide } from '../../src/modules/delivery/domain/agreed-result.ts';
import {
  agreeToResult,
  answerResult,
  proposeResult,
  reportResult,
} from '../../src/modules/delivery/use-cases/keep-results.ts';
import { type ActorScope, asOwner, type Tx, withScope } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { guidanceTerms, payBy } from '../support/funded.ts';
import { sendAndWork } from '../support/process.ts';
import { buildWorld, scopeFor, WORLD } from '../support/world.ts';

/** The whole walk of a result: agreed, reported, confirmed, paid; contradicted, not paid, corrected, paid. */

const db = await testDatabase();
const TODAY = plainDate('2026-11-09');
const [BV02, BV07] = [1 << 25, 1 << 30];

/** Three pieces: two at the start, the third after a positive result. A declaration is dated 9 November 2026. */
const ON_RESULT = {
  model: 'resultaat',
  variant: 'output',
  prijs: { soort: 'traject', stukken: 3, prijsregel: 'vast' },
  verschuldigd: {
    soort: 'momenten',
    momenten: [
      { sleutel: 'start', op: 'start', aandeel: '2/3' },
      {
        sleutel: 'einde',
        op: 'einde',
        aandeel: '1/3',
        voorwaarden: ['positief-resultaat'],
        anders: 'niet-verschuldigd',
      },
    ],
  },
  declaratie: { per: 'traject', bovenPeriode: 'afkeuren', stapeling: 'toestaan' },
};

before(async () => {
  await buildWorld(db);
  await payBy(db, guidanceTerms(ON_RESULT));
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values (90, 'r', 'Rapporteur', ${WORLD.meander.id})`,
    );
    await tx.execute(`insert into delivery_notice (region_id, municipality_id, provider_id, client_id, allocation_id, kind, removal,
       product_category, product_code, allocation_from_on, begins_on, ends_on, end_reason)
      values (1, 2, 4, 1, 1, 'stop', false, '45', '45A04', '2026-01-01', '2026-01-01', '2026-10-31', '32')`);
  });
});

const PROVIDER: ActorScope = { ...scopeFor({ providerIds: [WORLD.meander.id] }), role: 'care-administrator' };
const ACCESS: ActorScope = { ...scopeFor({ municipalityIds: [WORLD.oss.id] }), role: 'access-worker' };
const as = <Value>(
  side: ResultSide,
  act: (tx: Tx, by: { side: ResultSide; personId: number; today: typeof TODAY }) => Promise<Value>,
) => withScope(db, side === 'provider' ? PROVIDER : ACCESS, (tx) => act(tx, { side, personId: 90, today: TODAY }));

async function agreedResult(): Promise<number> {
  const parties = { allocationId: 1n, municipalityId: WORLD.oss.id, providerId: WORLD.meander.id };
  const wanted = {
    text: 'Slaapt weer door',
    dueOn: plainDate('2026-10-31'),
    agreedOn: plainDate('2026-01-05'),
    family: 'parents',
  } as const;
  const made = await as('provider', (tx, by) => proposeResult(tx, by, parties, wanted));
  assert.ok(made.ok);
  const id = Number(made.value.id);
  assert.ok((await as('municipality', (tx, by) => agreeToResult(tx, by, id))).ok);
  return id;
}
const REPORT: ResultReport = {
  outcome: 'reached',
  onDay: plainDate('2026-10-31'),
  saidBy: 'together',
  text: 'Eindgesprek',
};
async function reported(id: number, text = REPORT.text): Promise<number> {
  const told = await as('provider', (tx, by) => reportResult(tx, by, id, { ...REPORT, text }));
  assert.ok(told.ok);
  return Number(told.value.reportId);
}
const answered = (id: number, reportId: number, kind: 'confirmed' | 'contradicted', text = '') =>
  as('municipality', (tx, by) => answerResult(tx, by, id, { kind, reportId, text }));

async function declared(reference: string, volume: number, month: string) {
  const sent = { identification: reference, number: reference, month, lines: [{ reference, volume }] };
  const messageId = await sendAndWork(db, sent);
  const [line] = await asOwner(db, (tx) =>
    tx.query<{ verdict: string; failed_rules: bigint; claim_id: bigint; approved_cents: bigint | null }>(
      `select l.verdict, l.failed_rules, l.claim_id, l.approved_cents from claim_line l join claim c on c.id = l.claim_id
        where c.message_id = $1`,
      [messageId],
    ),
  );
  assert.ok(line);
  const proof = await asOwner(db, (tx) => proveLine(tx, { claimId: Number(line.claim_id), seq: 1 }));
  assert.ok(proof?.replaysEqual, 'decided again on its kept facts the same');
  return {
    verdict: line.verdict,
    failed: Number(line.failed_rules),
    steps: proof.repair?.steps.map((step) => (step.kind === 'settle-results' ? step.what : step.kind)),
    claimId: Number(line.claim_id),
  };
}
const told = ({ verdict, failed, steps }: Awaited<ReturnType<typeof declared>>) => [verdict, failed, steps];

test('R-224: agreed, reported, contradicted: not paid; reported anew and confirmed: paid, and every kept line decides the same again', async () => {
  assert.deepEqual(
    told(await declared('R1', 2, '2026-01')),
    ['A', 0, undefined],
    'two pieces at the start ask no result',
  );
  const id = await agreedResult();
  const first = await reported(id);
  assert.ok((await answered(id, first, 'contradicted', 'Ouders zeggen van niet')).ok);
  const refused = await declared('R2', 1, '2026-02');
  assert.deepEqual(told(refused), ['R', BV02, ['correct']]);
  const second = await reported(id, 'Slaapdagboek van vier weken, gelezen met de ouders');
  assert.equal(
    (await answered(id, first, 'confirmed')).ok,
    false,
    'the report before the last is not what is answered',
  );
  assert.ok((await answered(id, second, 'confirmed')).ok);
  const paid = await declared('R3', 1, '2026-03');
  assert.deepEqual(told(paid), ['A', 0, undefined]);
  const booked = await asOwner(db, (tx) =>
    tx.one<{ cents: bigint }>(
      `select coalesce(sum(e.debit_cents), 0)::bigint as cents from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
        where t.claim_id = $1 and e.account = 'care-cost'`,
      [paid.claimId],
    ),
  );
  assert.equal(booked.cents, WORLD.minutes.tariffCents, 'one piece, in the ledger');
  const again = await asOwner(db, (tx) => proveLine(tx, { claimId: refused.claimId, seq: 1 }));
  assert.equal(again?.decision.verdict, 'refused', 'what came later changes no decision');
  assert.ok(again?.replaysEqual);
  assert.deepEqual(
    told(await declared('R4', 1, '2026-04')),
    ['R', BV02, ['ask-municipality']],
    'all three pieces are paid',
  );
});

test('OP364: of a trajectory without results, or with one that waits for access, nothing is refused: a person looks', async () => {
  const other = await asOwner(db, (tx) => tx.one<{ id: bigint }>('select id from allocation where number = 300002'));
  await asOwner(db, (tx) =>
    tx.execute(`insert into delivery_notice (region_id, municipality_id, provider_id, client_id, allocation_id, kind, removal,
       product_category, product_code, allocation_from_on, begins_on, ends_on, end_reason)
      values (1, 2, 4, 2, ${other.id}, 'stop', false, '45', '45A04', '2026-01-01', '2026-01-01', '2026-10-31', '31')`),
  );
  const sem = { bsn: WORLD.sem.bsn, allocationNumber: 300002 };
  const messageId = await sendAndWork(db, {
    identification: 'S1',
    number: 'S1',
    month: '2026-06',
    lines: [{ reference: 'S1', volume: 3, ...sem }],
  });
  const [line] = await asOwner(db, (tx) =>
    tx.query<{ verdict: string; failed_rules: bigint; claim_id: bigint }>(
      'select l.verdict, l.failed_rules, l.claim_id from claim_line l join claim c on c.id = l.claim_id where c.message_id = $1',
      [messageId],
    ),
  );
  assert.deepEqual([line?.verdict, Number(line?.failed_rules)], ['H', BV07]);
  const proof = await asOwner(db, (tx) => proveLine(tx, { claimId: Number(line?.claim_id), seq: 1 }));
  assert.deepEqual(proof?.stored.facts.funding?.moment?.next?.results, {
    agreed: 0,
    reached: 0,
    notReached: 0,
    waiting: 0,
  });
});
