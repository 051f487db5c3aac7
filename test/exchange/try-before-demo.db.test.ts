import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobHandlers } from '../../src/app/compose/job-handlers.ts';
import { copyBatch } from '../../src/app/demo/copy-batches.ts';
import { DEMO_SEED, defaultToday } from '../../src/app/demo/load.ts';
import { drainQueue } from '../../src/app/worker/run-worker.ts';
import type { Cents } from '../../src/kernel/money.ts';
import { yearOf } from '../../src/kernel/plain-date.ts';
import { readFacts, type TryFacts } from '../../src/modules/claims/api.ts';
import { signedCents } from '../../src/modules/claims/domain/decide-line.ts';
import { writeFacts } from '../../src/modules/claims/domain/try/facts-document.ts';
import { gatherTryFacts } from '../../src/modules/claims/use-cases/try/gather-try-facts.ts';
import { receiveMessage, spool } from '../../src/modules/exchange/index.ts';
import { asOwner, InBackground, withScope } from '../../src/platform/db/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import { demoBatches } from '../../src/regions/demo/batches.ts';
import type { DecidedClaim } from '../../src/regions/demo/decide-claim.ts';
import { declareMonths } from '../../src/regions/demo/declare-months.ts';
import { declarationFile } from '../../src/regions/demo/message-files.ts';
import { makeTariffs } from '../../src/regions/demo/tariff-book.ts';
import { demoRegionData, openDemoRegion } from '../../src/regions/index.ts';
import { readFile } from '../../web/src/features/try/read-file.ts';
import { judge } from '../../web/src/features/try/try-file.ts';
import { testDatabase } from '../support/database.ts';
import { scopeFor, vault } from '../support/world.ts';

const SCALE = 0.02;

const db = await testDatabase();
const data = demoRegionData();
const today = defaultToday(data);
const parameters = { data, seed: DEMO_SEED, scale: SCALE, today };
const now = () => new Date(`${today}T11:00:00Z`);

/** The demonstration as it was agreed and allocated, before anything was declared. */
const loadUndeclared = (): Promise<void> =>
  asOwner(db, async (tx) => {
    const region = openDemoRegion(parameters);
    for (const year of new Set(region.months.map(({ from }) => yearOf(from))))
      await tx.query('select rd.ensure_claim_year($1)', [year]);
    const background = new InBackground();
    for await (const batch of demoBatches(region))
      if (batch.stage !== 'claims' && batch.stage !== 'totals') await copyBatch(tx, batch, vault, background);
    await background.end();
    await tx.execute('analyze');
  });

/**
 * Every line that the demonstration declares, per provider and turn: a municipality gets one declaration of all its months, and a next
 * one for what declares the same care again, with the credits before it (TR416).
 */
async function files(): Promise<{ readonly providerId: number; readonly code: string; readonly bytes: Buffer }[][]> {
  const region = openDemoRegion(parameters);
  const claims = [...declareMonths(region, makeTariffs(region.data, region.contracts))];
  const made: { turn: number; providerId: number; code: string; bytes: Buffer }[] = [];
  for (const pair of Map.groupBy(
    claims,
    ({ envelope }) => `${envelope.providerId}|${envelope.municipalityId}`,
  ).values())
    for (const [turn, claim] of together(pair)) {
      const { providerId, provider } = claim.envelope;
      const { bytes } = await declarationFile(region, claim, true);
      made.push({ turn, providerId, code: provider.agbCode, bytes });
    }
  const rounds = Map.groupBy(made, ({ turn, providerId }) => turn * 1_000_000 + providerId);
  return [...rounds].sort(([a], [b]) => a - b).map(([, round]) => round);
}

/** The months of one pair as few declarations over the last of them; per child, as a message wants it. */
function together(claims: readonly DecidedClaim[]): [number, DecidedClaim][] {
  const last = claims.at(-1);
  assert.ok(last);
  const debits = new Map<string, number>();
  const turnOf = ({ line }: DecidedClaim['lines'][number]): number => {
    const care = `${line.allocationNumber}|${line.productCategory}|${line.productCode}|${line.period.from.slice(0, 7)}`;
    const before = debits.get(care) ?? 0;
    if (line.sign === 'D') debits.set(care, before + 1);
    return before;
  };
  const turns = Map.groupBy(
    claims.flatMap(({ lines }) => lines),
    turnOf,
  );
  return [...turns].map(([turn, lines]) => {
    const claimedCents = lines.reduce((sum, { line }) => sum + signedCents(line.sign, line.amountCents), 0n as bigint);
    const totals = { ...last.decision.totals, claimedCents: claimedCents as Cents };
    return [
      turn,
      {
        ...last,
        envelope: { ...last.envelope, number: `${last.envelope.number}${turn}` },
        lines: lines.toSorted((a, b) => a.draft.bsn.localeCompare(b.draft.bsn)),
        decision: { ...last.decision, totals },
      },
    ];
  });
}

const told = new Map<string, string>();
const keyOf = (provider: string, reference: string, previous: string | null) =>
  `${provider}|${reference}|${previous ?? ''}`;

/** Tries files of one provider one after the other: what the first takes of a bound, the next has not. Are there bounds? */
async function tryAll(
  provider: { readonly providerId: number; readonly code: string },
  own: readonly Buffer[],
): Promise<boolean> {
  const gathered = await withScope(db, scopeFor({ providerIds: [provider.providerId] }), (tx) =>
    gatherTryFacts(tx, { ...provider, today, vault }),
  );
  const facts: TryFacts = readFacts(writeFacts(gathered));
  assert.deepEqual([facts.sharedBounds, facts.otherCareUnknown], [[], false], 'nothing of others decides here');
  for (const bytes of own) {
    const read = await readFile(new Blob([new Uint8Array(bytes)]), facts, () => undefined);
    assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.no));
    const { decision } = await judge(read.declaration, facts, {
      onLine: (line, { verdict, failedMask, approvedCents }) =>
        told.set(
          keyOf(provider.code, line.reference, line.previousReference),
          `${verdict[0]?.toUpperCase()} ${failedMask} ${approvedCents}`,
        ),
    });
    for (const { funding } of facts.municipalities)
      for (const [account, change] of decision.boundChanges)
        (funding?.used as Map<string, number> | undefined)?.set(account, (funding?.used.get(account) ?? 0) + change);
  }
  return facts.municipalities.some(({ funding }) =>
    [...(funding?.parts.values() ?? [])].flat().some(({ bounds }) => bounds.length > 0),
  );
}

/** Sends them; where bounds join them, each is decided before the next comes. */
async function sendAll(providerId: number, own: readonly Buffer[], inOrder: boolean): Promise<void> {
  for (const bytes of own) {
    const content = await spool(
      (async function* () {
        yield bytes;
      })(),
    );
    const received = await withScope(db, scopeFor({ providerIds: [providerId] }), (tx) =>
      receiveMessage(tx, { content, fileName: 'declaratie.xml', providerIds: [providerId], personId: null, today }),
    );
    await content.close();
    assert.ok(received.ok, received.ok ? '' : received.refusal.code);
    if (inOrder) await work();
  }
  await work();
}

async function work(): Promise<void> {
  const drained = await drainQueue(db, jobHandlers({ vault, now }), silentLog);
  assert.equal(drained.failed + drained.retriedLater, 0);
}

test('every line that the demonstration declares is judged beforehand as the server then decides it, to the cent', async () => {
  await loadUndeclared();
  for (const own of await files()) {
    const [first] = own;
    assert.ok(first);
    const bytes = own.map((one) => one.bytes);
    const inOrder = await tryAll(first, bytes);
    await sendAll(first.providerId, bytes, inOrder);
  }
  const decided = await asOwner(db, (tx) =>
    tx.query<{ code: string; reference: string; previous: string | null; outcome: string; verdict: string }>(
      `select o.agb_code as code, l.reference, l.previous_reference as previous, l.verdict,
              l.verdict || ' ' || l.failed_rules || ' ' || abs(l.approved_cents) as outcome
         from claim_line l join organisation o on o.id = l.provider_id`,
    ),
  );
  assert.equal(decided.length, told.size);
  assert.ok(decided.length > 3_000);
  const other = decided.flatMap(({ code, reference, previous, outcome }) => {
    const key = keyOf(code, reference, previous);
    return told.get(key) === outcome ? [] : [`${key}: told ${told.get(key)}, decided ${outcome}`];
  });
  assert.deepEqual(other, []);
  const seen = Map.groupBy(decided, ({ verdict }) => verdict);
  for (const verdict of ['A', 'R', 'H']) assert.ok(seen.has(verdict), `lines that are ${verdict}`);
});
