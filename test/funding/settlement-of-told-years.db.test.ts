import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { composeIBAN } from 'ibantools';
import { parse } from 'yaml';
import { threadWhole } from '../../src/app/doctor/checks/thread.ts';
import { formatCents } from '../../src/kernel/format.nl.ts';
import { type Fraction, fraction } from '../../src/kernel/fraction.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import {
  factsOf as engineFacts,
  euros,
  type ToldYear,
} from '../../src/modules/funding/domain/engine/told-year.fixture.ts';
import {
  type FundingDocument,
  type FundingTerms,
  runYear,
  termsFromDocument,
} from '../../src/modules/funding/index.ts';
import { adoptTerms, makeTerms } from '../../src/modules/funding/use-cases/keep-terms.ts';
import { linkTerms } from '../../src/modules/funding/use-cases/link-contract.ts';
import { decideAccount, makeBatch, proposeAccount, releaseBatch } from '../../src/modules/ledger/index.ts';
import {
  decideOnSettlement,
  previewSettlement,
  proposeSettlement,
  stateFact,
} from '../../src/modules/settlement/index.ts';
import { postDue } from '../../src/modules/settlement/use-cases/post-due.ts';
import { type ActorScope, asOwner, type Tx, withScope } from '../../src/platform/db/index.ts';
import { HOUSE_SCOPE } from '../../src/platform/jobs/index.ts';
import { testDatabase } from '../support/database.ts';
import { declaredOn, declareYear } from './told-declarations.ts';
import { buildToldWorld, type ToldWorld } from './told-world.ts';

// Each told year through the database, from contract to final settlement, by the use cases themselves.
const SCENARIOS = new URL('../../scenarios/funding/', import.meta.url);
const REGIONS = new URL('../../src/regions/', import.meta.url);
const db = await testDatabase();

type Document = {
  readonly onderdelen: readonly {
    readonly dekt?: { readonly producten?: readonly string[] };
    readonly prijs: object;
  }[];
};

/** Care before 2021 is declared by no message any more (CS100): such a year is told four years later, with the same leap days. */
const laterBy = ({ year }: ToldYear): number => (year < 2023 ? 4 : 0);

/** Every day in it some years later. */
function moved<T>(told: T, years: number): T {
  const text = JSON.stringify(told).replaceAll(
    /"(\d{4})(-\d{2}-\d{2})"/g,
    (_, year: string, rest: string) => `"${Number(year) + years}${rest}"`,
  );
  return JSON.parse(text) as T;
}

/** The document of a told year; places that its contracts tell stand in the price of what they cover. */
function documentOf({ terms, document, contracts }: ToldYear, later: number): FundingDocument {
  const content = (document ??
    moved(JSON.parse(readFileSync(new URL(`${terms}/funding.json`, REGIONS), 'utf8')), later)) as Document;
  const placesOf = (products: readonly string[] = []) =>
    contracts.find(({ product, places }) => places !== undefined && products.includes(product))?.places;
  const parts = content.onderdelen.map((part) => {
    const plaatsen = placesOf(part.dekt?.producten);
    return plaatsen === undefined ? part : { ...part, prijs: { ...part.prijs, plaatsen } };
  });
  return { ...content, onderdelen: parts } as unknown as FundingDocument;
}

function readTerms(document: FundingDocument): FundingTerms {
  const read = termsFromDocument(document);
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.refusal));
  return read.value;
}

const as = (world: ToldWorld, personId: number, role: string, organisationId: number): ActorScope => ({
  personId,
  organisationId,
  role,
  purpose: null,
  regionIds: [world.region],
  municipalityIds: organisationId === world.region ? [] : [organisationId],
  providerIds: [],
});

const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: object }): T => {
  assert.ok(
    result.ok,
    result.ok ? '' : JSON.stringify(result.refusal, (_, one) => (typeof one === 'bigint' ? String(one) : one)),
  );
  return result.value;
};

/** Terms are made, adopted and linked to every contract. */
async function agreeOn(world: ToldWorld, document: FundingDocument): Promise<void> {
  const by = { personId: world.purchaser, organisationId: world.region, today: declaredOn(world.told.year) };
  await withScope(db, as(world, world.purchaser, 'purchaser', world.region), async (tx) => {
    const { stored } = must(await makeTerms(tx, by, document, null));
    must(await adoptTerms(tx, { ...by, personId: world.manager }, stored.id));
    const from = [`${world.told.year}-01-01`, world.terms.from].toSorted().at(-1) as PlainDate;
    for (const contractId of world.contracts.values()) must(await linkTerms(tx, by, stored.id, contractId, from));
  });
}

/** What becomes due without a declaration, as the nightly work posts it on the last day of the year. */
const postFixed = ({ region, municipalities, told }: ToldWorld) => {
  const municipalityIds = [...municipalities.values()].map(({ id }) => id);
  return withScope(db, { ...HOUSE_SCOPE, regionIds: [region], municipalityIds }, (tx) =>
    postDue(tx, { regionId: region, municipalityIds, through: `${told.year}-12-31` as PlainDate, personId: null }),
  );
};

const share = (text: string): Fraction => {
  const [top = '0', bottom = '1'] = text.split('/');
  return fraction(BigInt(top), BigInt(bottom));
};

/** Everything that people tell beside the registers: costs, scores, and who delivered. */
async function stateFacts(world: ToldWorld): Promise<void> {
  const { told, contracts, providers } = world;
  const stater = { personId: world.manager, regionId: world.region, providerId: undefined };
  const none = {
    contractId: null,
    productId: null,
    agreement: null,
    amountCents: null,
    shareTop: null,
    shareBottom: null,
    names: null,
    source: 'verteld',
  };
  const providerOf = new Map(told.contracts.map(({ contract, provider }) => [contract, provider]));
  const ofContract = (name: string) => ({
    contractId: contracts.get(name) ?? 0,
    providerId:
      providers.get(
        providerOf.get(name) ??
          told.care.find((care) => `C-${care.provider.split(' ').at(-1)}` === name)?.provider ??
          '',
      )?.id ?? 0,
  });
  const asShare = (text: string) => ({
    shareTop: Number(share(text).numerator),
    shareBottom: Number(share(text).denominator),
  });
  await withScope(db, as(world, world.manager, 'contract-manager', world.region), async (tx) => {
    const state = async (fact: Parameters<typeof stateFact>[3]) => must(await stateFact(tx, stater, told.year, fact));
    for (const [name, cost] of Object.entries(told.costs ?? {}))
      await state({ ...none, ...ofContract(name), kind: 'actual-cost', amountCents: euros(cost) });
    for (const [provider, score] of Object.entries(told.results ?? {}))
      await state({ ...none, providerId: providers.get(provider)?.id ?? 0, kind: 'result-score', ...asShare(score) });
    for (const [provider, score] of Object.entries(told.process ?? {}))
      await state({
        ...none,
        providerId: providers.get(provider)?.id ?? 0,
        kind: 'process-score',
        agreement: 'finishing-in-time',
        ...asShare(score),
      });
    for (const { contract, own, small, deliverers } of told.deliveries ?? []) {
      if (own !== undefined) await state({ ...none, ...ofContract(contract), kind: 'own-share', ...asShare(own) });
      if (small !== undefined)
        await state({ ...none, ...ofContract(contract), kind: 'small-share', ...asShare(small) });
      if (deliverers !== undefined)
        await state({ ...none, ...ofContract(contract), kind: 'deliverers', names: deliverers });
    }
  });
}

/** Every provider's year is settled by two people; gives its lines as they were posted. */
async function settle(world: ToldWorld) {
  const { told, region, manager, purchaser, providers } = world;
  const today = declaredOn(told.year);
  const settled = [];
  for (const [name, { id: providerId }] of providers) {
    const first = as(world, manager, 'contract-manager', region);
    const second = as(world, purchaser, 'purchaser', region);
    const seen = await withScope(db, first, (tx) => previewSettlement(tx, region, told.year, providerId));
    if (seen === undefined) continue;
    for (const line of seen.settled.lines) settled.push({ provider: name, line });
    if (seen.settled.lines.length === 0) continue;
    const wanted = { providerId, year: told.year, fingerprint: seen.fingerprint, note: 'verteld' };
    const made = must(
      await withScope(db, first, (tx) => proposeSettlement(tx, { personId: manager, regionId: region, today }, wanted)),
    );
    must(
      await withScope(db, second, (tx) =>
        decideOnSettlement(tx, { personId: purchaser, regionId: region, today }, made.id, {
          accepted: true,
          note: null,
        }),
      ),
    );
  }
  return settled;
}

const ibanOf = (number: number): string =>
  composeIBAN({ countryCode: 'NL', bban: `RDEM${String(number).padStart(10, '0')}` }) ?? '';

/** Each municipality pays all that it owes, by two officers. */
async function pay(world: ToldWorld): Promise<void> {
  const today = declaredOn(world.told.year);
  for (const { id, officers } of world.municipalities.values()) {
    const act = <T>(
      personId: number,
      work: (tx: Tx, payer: { personId: number; name: string; municipalityId: number; today: PlainDate }) => Promise<T>,
    ) =>
      withScope(db, as(world, personId, 'financial-officer', id), (tx) =>
        work(tx, { personId, name: `Mens ${personId}`, municipalityId: id, today }),
      );
    const holders = [id, ...[...world.providers.values()].map((one) => one.id)];
    for (const holderId of holders) {
      const account = {
        holderId,
        iban: ibanOf(holderId),
        name: 'Rekening',
        fromOn: '2015-01-01' as PlainDate,
        reason: 'verteld',
      };
      const made = must(await act(officers[0], (tx, payer) => proposeAccount(tx, payer, account)));
      must(await act(officers[1], (tx, payer) => decideAccount(tx, payer, made.id, true)));
    }
    const later = `${Number(today.slice(0, 4)) + 1}-01-20` as PlainDate;
    const made = await act(officers[0], (tx, payer) => makeBatch(tx, payer, { dueThrough: later, executeOn: today }));
    if (made.ok)
      must(await act(officers[1], (tx, payer) => releaseBatch(tx, payer, made.value, new Date(`${today}T10:00:00Z`))));
    else assert.equal(made.refusal.code, 'ledger.nothing-due');
  }
}

/** Balances of an account by provider or municipality, credit above zero. */
const credit = (
  world: ToldWorld,
  accounts: readonly string[],
  by: 'provider_id' | 'municipality_id',
  kinds: readonly string[] | null = null,
) =>
  asOwner(
    db,
    async (tx) =>
      new Map(
        (
          await tx.query<{ id: number; cents: bigint }>(
            `select e.${by} as id, sum(e.credit_cents - e.debit_cents)::bigint as cents from ledger_entry e
             join ledger_transaction t on t.id = e.transaction_id
            where t.region_id = $1 and e.account = any($2::text[]) and ($3::text[] is null or t.kind = any($3::text[])) group by 1`,
            [world.region, [...accounts], kinds === null ? null : [...kinds]],
          )
        ).map(({ id, cents }) => [id, cents]),
      ),
  );

const shown = (amount: bigint): string =>
  formatCents(amount).replaceAll('\u00a0', ' ').replace('€ ', '').replace('− ', '-');
const total = (map: ReadonlyMap<number, bigint>): bigint => [...map.values()].reduce((all, one) => all + one, 0n);
const OWED = ['claim-decided', 'claim-reviewed', 'claim-corrected', 'instalment', 'guarantee', 'advance', 'settlement'];

for (const [at, file] of readdirSync(SCENARIOS)
  .filter((name) => name.endsWith('.yaml'))
  .entries()) {
  const original = parse(readFileSync(new URL(file, SCENARIOS), 'utf8')) as ToldYear;
  const later = laterBy(original);
  const told: ToldYear = { ...moved(original, later), year: original.year + later };

  test(`${told.title}: from contract to final settlement in the database, to the cent (${told.rules.join(', ')})`, async () => {
    const document = documentOf(told, later);
    const terms = readTerms(document);
    const world = await buildToldWorld(db, at, told, terms);
    await agreeOn(world, document);
    await postFixed(world);
    await declareYear(db, world, runYear(terms, engineFacts(told), told.year));
    await stateFacts(world);
    const lines = await settle(world);

    const ids = (names: ReadonlyMap<string, { readonly id: number }>) =>
      new Map([...names].map(([name, { id }]) => [id, name]));
    const named = (map: ReadonlyMap<number, bigint>, names: ReadonlyMap<number, string>) =>
      Object.fromEntries(
        [...map].filter(([, amount]) => amount !== 0n).map(([id, amount]) => [names.get(id) ?? '', shown(amount)]),
      );
    const owed = await credit(world, ['payable'], 'provider_id', OWED);
    assert.equal(shown(total(owed)), told.totals.total, 'what is owed in all');
    if (told.providers) assert.deepEqual(named(owed, ids(world.providers)), told.providers);
    const payers = await credit(world, ['payable'], 'municipality_id', OWED);
    if (told.payers) assert.deepEqual(named(payers, ids(world.municipalities)), told.payers);

    // What a decision per line cannot know of a guarantee stands as lines of its own; the others are those that were told.
    const own = lines.filter(({ line }) => line.rule !== 'use-under-guarantee' && line.rule !== 'instalments-made-up');
    const sorted = (list: { rule: string; provider: string; amount: string }[]) =>
      list.map((one) => `${one.provider} ${one.rule} ${one.amount}`).toSorted();
    assert.deepEqual(
      sorted(own.map(({ provider, line }) => ({ provider, rule: line.rule, amount: shown(line.amountCents) }))),
      sorted(told.settled.map(({ provider, rule, amount }) => ({ provider, rule, amount }))),
    );

    await pay(world);
    assert.equal(total(await credit(world, ['payable'], 'provider_id')), 0n, 'nothing is owed');
    assert.equal(
      shown(total(await credit(world, ['in-transit'], 'provider_id'))),
      told.totals.total,
      'all of it was paid',
    );
    const costs = ['care-cost', 'guarantee', 'settlement', 'advance'];
    assert.equal(
      shown(-total(await credit(world, costs, 'provider_id'))),
      told.totals.total,
      'and is the cost of the year',
    );
  });
}

test('promise 1, no orphan euro: each cent of every told year resolves to contract, clause, product, task and goal', async () => {
  const patient = { dataDir: '', migrationsDir: '', now: new Date() };
  const found = await asOwner(db, (tx) => threadWhole({ tx, ...patient }));
  assert.deepEqual(
    found.map(({ ok, text }) => ok || text),
    [true],
  );
});
