import type { PlainDate } from '../../kernel/plain-date.ts';
import { yearOf } from '../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../kernel/result.ts';
import { forecastEverywhere } from '../../modules/forecast/index.ts';
import { postDueEverywhere } from '../../modules/settlement/index.ts';
import type { BsnVault } from '../../platform/crypto/bsn-vault.ts';
import type { Sealer } from '../../platform/crypto/sealer.ts';
import { asOwner, type Database, InBackground, type Tx } from '../../platform/db/index.ts';
import { type Demo, type DemoTable, demoRegionData, openDemo, type RegionData } from '../../regions/index.ts';
import { playControl } from './control/play.ts';
import { type Played, playConversations } from './conversations/play.ts';
import { continueNumbering, copyBatch } from './copy-batches.ts';
import { playIncidents } from './incidents/play.ts';
import { CONVERSATIONS_TEXT, PAYMENTS_TEXT, STAGE_TEXT, TENDERS_TEXT } from './load.nl.ts';
import { playPayments } from './payments/play.ts';
import { playResults } from './results/play.ts';
import { playSettlements } from './settlements/play.ts';
import { playStrategies } from './strategy/play.ts';
import { playSuppliers } from './suppliers/play.ts';
import { playTenders } from './tenders/play.ts';

export type LoadDemoOptions = {
  /** Key of the installation; citizen service numbers are sealed with it. */
  readonly vault: BsnVault;
  /** Default 'rode-draad'. The same seed gives the same region. */
  readonly seed?: string;
  /** Default 1: the region itself; above it, more regions like it. */
  readonly scale?: number;
  /** The day the demonstration is looked at; default 22 November of the region's budget year. */
  readonly today?: PlainDate;
  /** How many months are declared; default eleven. */
  readonly months?: number;
  /** Default the region named in `src/regions/regions.json`. */
  readonly data?: RegionData;
  /** Also plays conversations between municipalities and providers, with messages, answers and terms, and payments; default not. */
  readonly conversations?: boolean;
  /** Also plays procurement procedures with sealed applications; default not. */
  readonly sealer?: Sealer;
  readonly onProgress?: (progress: DemoProgress) => void;
};

/** `stage` is Dutch, for people. */
export type DemoProgress = { readonly stage: string; readonly done: number; readonly total: number };

export type LoadReport = {
  readonly rows: Readonly<Partial<Record<DemoTable, number>>>;
  readonly milliseconds: number;
  /** True for large scales: holds numbers outside the test range, for benches only. */
  readonly bsnBeyondTestRange: boolean;
  /** The conversations that were played, when they were asked for. */
  readonly played: Played | undefined;
};

export type LoadRefusal = { readonly code: 'demo.database-not-empty' };

export const DEMO_SEED = 'rode-draad';

export const defaultToday = (data: RegionData): PlainDate => `${data.region.budgetYear}-11-22` as PlainDate;

/**
 * Fills an empty, migrated database with the demonstration region, as owner and in one transaction: everything or
 * nothing. Conversations and tenders come after it, each act in its own transaction, as in use. Refuses a database that holds
 * organisations already.
 */
export async function loadDemo(db: Database, options: LoadDemoOptions): Promise<Result<LoadReport, LoadRefusal>> {
  const data = options.data ?? demoRegionData();
  const today = options.today ?? defaultToday(data);
  const demo = openDemo({
    data,
    seed: options.seed ?? DEMO_SEED,
    scale: options.scale ?? 1,
    today,
    ...(options.months === undefined ? {} : { months: options.months }),
  });
  const started = performance.now();
  const rows = await asOwner(db, async (tx) => {
    if (await holdsData(tx)) return undefined;
    for (const year of new Set(demo.months.map((month) => yearOf(month.from)))) {
      await tx.query('select rd.ensure_claim_year($1)', [year]);
    }
    const loaded = await loadRows(tx, demo, options);
    await continueNumbering(tx);
    return loaded;
  });
  if (rows === undefined) return no({ code: 'demo.database-not-empty' });
  await asOwner(db, (tx) => tx.execute('analyze'));
  const played = options.conversations ? await play(db, today, options) : undefined;
  if (options.sealer) {
    options.onProgress?.({ stage: TENDERS_TEXT, done: 0, total: 1 });
    await playTenders(db, { sealer: options.sealer, today });
  }
  const { bsnBeyondTestRange } = demo;
  return yes({ rows, milliseconds: performance.now() - started, bsnBeyondTestRange, played });
}

async function play(db: Database, today: PlainDate, { vault, onProgress }: LoadDemoOptions): Promise<Played> {
  onProgress?.({ stage: CONVERSATIONS_TEXT, done: 0, total: 1 });
  const played = await playConversations(db, { vault, today });
  onProgress?.({ stage: PAYMENTS_TEXT, done: 0, total: 1 });
  await postDueEverywhere(db, today);
  await playPayments(db, today);
  await playSettlements(db, today);
  await playSuppliers(db, today);
  await playIncidents(db, today);
  await playResults(db, today);
  await playControl(db, today);
  await playStrategies(db, today);
  await forecastEverywhere(db, today);
  return played;
}

async function holdsData(tx: Tx): Promise<boolean> {
  await tx.execute('lock table organisation in share row exclusive mode');
  return (await tx.one<{ filled: boolean }>('select exists (select from organisation) as filled')).filled;
}

async function loadRows(
  tx: Tx,
  demo: Demo,
  { vault, onProgress }: LoadDemoOptions,
): Promise<Partial<Record<DemoTable, number>>> {
  const rows: Partial<Record<DemoTable, number>> = {};
  const background = new InBackground();
  try {
    for await (const batch of demo.batches()) {
      const wait = copyBatch(tx, batch, vault, background);
      if (wait) await wait;
      rows[batch.table] = (rows[batch.table] ?? 0) + batch.rows.length;
      onProgress?.({ stage: STAGE_TEXT[batch.stage], ...(batch.progress ?? { done: 1, total: 1 }) });
    }
  } finally {
    await background.end();
  }
  return rows;
}
