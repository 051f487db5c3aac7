/**
 * How many declaration lines one core decides per second, as a batch: node bench/adjudication.ts [lines] [allocations].
 * Lines are made while they are decided, as they would come from a file; making them is measured apart and taken off.
 * One in ten has another tariff than agreed, some ask more than is allocated, so refusals are part of the work.
 */

import { cents } from '../src/kernel/money.ts';
import { plainDate } from '../src/kernel/plain-date.ts';
import { startBatch } from '../src/modules/claims/domain/batch.ts';
import type { AllocationFacts, ClaimLine, Frequency, TariffFacts } from '../src/modules/claims/domain/facts.ts';
import type { World } from '../src/modules/claims/domain/world.ts';

const LINES = Number(process.argv[2] ?? 200_000);
const ALLOCATIONS = Number(process.argv[3] ?? 100_000);
const PRODUCTS = 300;
const ROUNDS = 5;
const FREQUENCIES: readonly Frequency[] = ['2', '4', '6', '4'];

/** Processor time of this thread, so that a busy machine does not count against us. */
function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

const product = (index: number): string => `45A${index % PRODUCTS}`;
const october = { from: plainDate('2026-10-01'), through: plainDate('2026-10-31') };
const september = { from: plainDate('2026-09-01'), through: plainDate('2026-09-30') };

function* sent(): Generator<ClaimLine> {
  for (let index = 0; index < LINES; index += 1) {
    const at = index % ALLOCATIONS;
    const volume = 300 + (index % 400);
    const tariffCents = cents(index % 10 === 0 ? 169 : 164);
    yield {
      seq: index,
      reference: `2026-10-${index}`,
      previousReference: null,
      clientId: `child-${at}`,
      allocationNumber: 100_000 + at,
      productCategory: '45',
      productCode: product(at),
      period: index < ALLOCATIONS ? october : september,
      volume,
      unit: '01',
      tariffCents,
      amountCents: cents(BigInt(volume) * tariffCents),
      sign: 'D',
    };
  }
}

function makeWorld(): World {
  const allocations = new Map<number, AllocationFacts>();
  for (let index = 0; index < ALLOCATIONS; index += 1)
    allocations.set(100_000 + index, {
      allocationId: `a-${index}`,
      version: 1,
      allocationNumber: 100_000 + index,
      providerId: 'meander',
      municipalityId: 'oss',
      clientId: `child-${index}`,
      productCategory: '45',
      productCode: product(index),
      from: plainDate('2026-07-01'),
      through: plainDate('2026-12-31'),
      volume: 600,
      unit: '01',
      frequency: FREQUENCIES[index % 4] ?? '4',
      budgetCents: null,
      changeReason: null,
    });
  const tariffOf = (index: number): TariffFacts => ({
    tariffId: `t-${index}`,
    version: 1,
    productCode: product(index),
    productCategory: '45',
    tariffCents: cents(9_840),
    unit: '04',
    variant: 'effort',
    contractNumber: 'C-2024-014',
    clauseNumber: '7.2',
    from: plainDate('2026-01-01'),
    through: plainDate('2026-12-31'),
  });
  return {
    claim: {
      declarationNumber: 'D2026-10',
      declarationPeriod: october,
      datedOn: plainDate('2026-11-09'),
      receivedOn: plainDate('2026-11-09'),
      municipalityId: 'oss',
      providerId: 'meander',
      numberUsedBefore: false,
      lastDeclaredMonth: null,
    },
    allocations,
    tariffs: new Map(Array.from({ length: PRODUCTS }, (_, index) => [product(index), [tariffOf(index)]])),
    usage: new Map(),
    usedReferences: new Set(),
    repeatedReferences: new Set(),
    creditTargets: new Map(),
  };
}

const world = makeWorld();
for (let round = 1; round <= ROUNDS; round += 1) {
  const made = cpuMilliseconds();
  let seen = 0;
  for (const line of sent()) seen += line.volume;
  const began = cpuMilliseconds();
  const batch = startBatch(world);
  let approved = 0;
  for (const line of sent()) if (batch.decide(line).verdict === 'approved') approved += 1;
  const milliseconds = cpuMilliseconds() - began - (began - made);
  const perSecond = Math.round((LINES / milliseconds) * 1_000);
  process.stdout.write(`round ${round}: ${perSecond} lines/s, ${approved} of ${LINES} approved (volume ${seen})\n`);
}
