import assert from 'node:assert/strict';
import { jobHandlers } from '../../src/app/compose/job-handlers.ts';
import { drainQueue } from '../../src/app/worker/run-worker.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { receiveMessage, spool } from '../../src/modules/exchange/index.ts';
import type { YearItem, YearRun } from '../../src/modules/funding/index.ts';
import { asOwner, type Database, withScope } from '../../src/platform/db/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import { buildJw323, type JW323, makeHeader } from '../../src/standards/ijw/index.ts';
import { scopeFor, vault } from '../support/world.ts';
import type { Allocated, ToldWorld } from './told-world.ts';

/** A line as it is sent, with what has to become of it. */
type Line = {
  readonly of: Allocated;
  readonly month: string;
  readonly volume: number;
  readonly credits?: string;
  readonly expected: 'A' | 'H' | 'R';
};
type Approved = { readonly reference: string; readonly volume: number; readonly month: string };

const IN_EUROS = '83';
const sum = (list: readonly bigint[]): number => Number(list.reduce((all, one) => all + one, 0n));

/** The day on which everything of a told year is declared: after it, and not before today's release of the standard. */
export const declaredOn = (year: number): PlainDate => `${Math.max(year + 1, 2027)}-01-20` as PlainDate;

/**
 * Declares all care of a told year by real messages, month by month, and has it decided. Units and periods are declared as delivered:
 * what a bound or a month refuses or holds is refused or held here too, and of a refused line the provider declares again what
 * fits. Of trajectories and year prices the provider declares what became due; what must be given back is credited.
 */
export async function declareYear(db: Database, world: ToldWorld, run: YearRun): Promise<void> {
  const { year } = world.told;
  const approved = new Map<string, Approved[]>();
  let sent = 0;
  for (let month = 1; month <= 12; month++) {
    const first = `${year}-${String(month).padStart(2, '0')}`;
    const items = run.items.filter(({ episodeId, dueOn }) => episodeId !== null && dueOn.startsWith(first));
    const pairs = Map.groupBy(inOrder(items), ({ episodeId }) => pairOf(world, episodeId ?? ''));
    for (const own of pairs.values()) {
      const episodes = Map.groupBy(own, ({ episodeId }) => episodeId ?? '');
      const lines = [...episodes].flatMap(([id, of]) => linesOf(world, id, of, first, approved));
      const again = await send(db, world, first, lines, approved, ++sent);
      if (again.length > 0) await send(db, world, first, again, approved, ++sent);
    }
  }
}

/** As the engine judges: by day, then provider and care. */
const inOrder = (items: readonly YearItem[]): YearItem[] =>
  items.toSorted(
    (a, b) =>
      compare(a.dueOn, b.dueOn) || compare(a.providerId, b.providerId) || compare(a.episodeId ?? '', b.episodeId ?? ''),
  );
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function pairOf({ allocated }: ToldWorld, id: string): string {
  const care = allocated.get(id)?.care;
  return `${care?.provider}|${care?.municipality}`;
}

function linesOf(
  world: ToldWorld,
  id: string,
  items: readonly YearItem[],
  month: string,
  approved: Map<string, Approved[]>,
): Line[] {
  const of = world.allocated.get(id);
  if (!of) return [];
  const delivered = items.filter(({ kind }) => kind === 'delivered');
  if (delivered.length > 0) return deliveredLines(of, delivered, month);
  const due = items.filter((item) => item.state === 'due' && !item.findings.some(({ code }) => code === 'stacked'));
  const volume = sum(due.flatMap((item) => [item.paidCents, item.heldCents, item.refusedCents]));
  if (volume > 0) return [{ of, month, volume, expected: sum(due.map((item) => item.heldCents)) > 0 ? 'H' : 'A' }];
  if (volume === 0) return [];
  return givenBack(of, month, -volume, approved.get(id) ?? []);
}

/** What was paid too much is credited whole, line by line, and what of the last one stays is declared again. */
function givenBack(of: Allocated, month: string, back: number, paid: Approved[]): Line[] {
  const last = paid.pop();
  assert.ok(last, `${of.care.id} gives back what was paid`);
  const credit: Line = { of, month: last.month, volume: last.volume, credits: last.reference, expected: 'A' };
  if (back > last.volume) return [credit, ...givenBack(of, month, back - last.volume, paid)];
  return back === last.volume ? [credit] : [credit, { of, month, volume: last.volume - back, expected: 'A' }];
}

/** The whole month as delivered; what a guarantee pays or leaves unpaid is no matter of a line. */
function deliveredLines(of: Allocated, items: readonly YearItem[], month: string): Line[] {
  const price = of.product.unit === IN_EUROS ? Number(of.care.price.replaceAll('.', '').replace(',', '')) : 1;
  const volume = (of.care.months?.[String(Number(month.slice(5)))] ?? 0) * price;
  const bounded = items.filter(({ findings }) => findings.some((one) => one.code === 'stacked' || one.at !== 'signal'));
  const refused =
    sum(bounded.map(({ refusedCents }) => refusedCents)) > 0 || items.some(({ state }) => state === 'not-due');
  const held = sum(items.map(({ heldCents }) => heldCents)) > 0;
  return [{ of, month, volume, expected: refused ? 'R' : held ? 'H' : 'A' }];
}

/** Sends lines in one declaration, sees what became of them, and gives what may be declared again. */
async function send(
  db: Database,
  world: ToldWorld,
  month: string,
  lines: readonly Line[],
  approved: Map<string, Approved[]>,
  number: number,
): Promise<Line[]> {
  const [first] = lines;
  if (!first) return [];
  const name = `D${world.region}N${number}`;
  const references = lines.map((_, n) => `${name}R${n + 1}`);
  await takeIn(db, world, await bytesOf(world, first.of, month, name, lines, references));
  const rows = await asOwner(db, (tx) =>
    tx.query<{ reference: string; verdict: string; rules: bigint }>(
      `select l.reference, l.verdict, l.failed_rules as rules from claim_line l where l.region_id = $1 and l.reference = any($2::text[])`,
      [world.region, references],
    ),
  );
  assert.equal(rows.length, lines.length, await refusalsOf(db, name));
  const verdicts = new Map(rows.map(({ reference, verdict }) => [reference, verdict]));
  const rules = rows
    .map(({ reference, verdict, rules: bits }) => `${reference} ${verdict} ${bits.toString(2)}`)
    .join('; ');
  return lines.flatMap((line, n): Line[] => {
    const reference = references[n] ?? '';
    const { care } = line.of;
    assert.equal(verdicts.get(reference), line.expected, `${world.told.title}: ${care.id} in ${line.month}: ${rules}`);
    if (line.expected === 'A' && line.credits === undefined)
      approved.set(care.id, [...(approved.get(care.id) ?? []), { reference, volume: line.volume, month: line.month }]);
    return line.expected === 'R' ? fitting(line) : [];
  });
}

/** Why a whole message was not taken in, for who reads a failing test. */
const refusalsOf = async (db: Database, identification: string): Promise<string> =>
  JSON.stringify(
    await asOwner(db, (tx) =>
      tx.query('select outcome, refusals from message where identification = $1 and answers_id is null', [
        identification,
      ]),
    ),
  );

/** What of a refused month still fits: what the told year pays of it. */
function fitting(line: Line): Line[] {
  const { care, product } = line.of;
  const months = Object.entries(care.months ?? {}).map(([at, volume]) => [Number(at), volume] as const);
  const here = Number(line.month.slice(5));
  const price = Number(care.price.replaceAll('.', '').replace(',', '')) / (care.per ?? 1);
  const before = months.filter(([at]) => at < here).reduce((all, [, volume]) => all + volume * price, 0);
  const paid = Number((care.paid ?? '0,00').replaceAll('.', '').replace(',', ''));
  const whole = (months.find(([at]) => at === here)?.[1] ?? 0) * price;
  const left = Math.min(Math.max(0, paid - before), whole);
  if (left === 0) return [];
  return [{ of: line.of, month: line.month, volume: product.unit === IN_EUROS ? left : left / price, expected: 'A' }];
}

const lastDayOf = (month: string): PlainDate =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10) as PlainDate;

async function bytesOf(
  world: ToldWorld,
  { care }: Allocated,
  month: string,
  name: string,
  lines: readonly Line[],
  references: readonly string[],
): Promise<Buffer> {
  const day = declaredOn(world.told.year);
  const signed = lines.map((line) => (line.credits === undefined ? 1 : -1) * amountOf(line));
  const total = signed.reduce((all, one) => all + one, 0);
  const header = makeHeader('JW323', {
    Afzender: world.providers.get(care.provider)?.agb ?? '',
    Ontvanger: world.municipalities.get(care.municipality)?.cbs ?? '',
    Identificatie: name,
    Dagtekening: day,
  });
  const numbered = lines.map((line, n) => ({ line, reference: references[n] ?? '' }));
  const clients = [...Map.groupBy(numbered, ({ line }) => line.of.bsn)].map(([Bsn, own]) => ({
    Bsn,
    Prestaties: { Prestatie: own.map(({ line, reference }) => prestatie(line, reference)) },
  }));
  const pieces: Uint8Array[] = [];
  const stream = buildJw323(
    header as JW323.Header,
    {
      DeclaratieNummer: name,
      DeclaratiePeriode: { Begindatum: `${month}-01` as PlainDate, Einddatum: lastDayOf(month) },
      DeclaratieDagtekening: day,
      TotaalIngediendBedrag: { TotaalBedrag: Math.abs(total), DebetCredit: total < 0 ? 'C' : 'D' },
    },
    clients,
  );
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

const tariffOf = ({ of: { care } }: Line): number =>
  Number(care.price.replaceAll('.', '').replace(',', '')) / (care.per ?? 1);
const amountOf = (line: Line): number =>
  line.of.product.unit === IN_EUROS ? line.volume : line.volume * tariffOf(line);

function prestatie(line: Line, reference: string): JW323.Prestatie {
  const { care, product, number, through } = line.of;
  const [first, last] = [`${line.month}-01`, lastDayOf(line.month)];
  return {
    ProductReferentie: {
      ReferentieNummer: reference,
      ...(line.credits === undefined ? {} : { VorigReferentieNummer: line.credits }),
    },
    ToewijzingNummer: number,
    ProductCategorie: '45',
    ProductCode: product.code,
    ProductPeriode: {
      Begindatum: [care.from, first].toSorted().at(-1) as PlainDate,
      Einddatum: through !== null && through < last ? through : last,
    },
    GeleverdVolume: line.volume,
    Eenheid: product.unit,
    ...(product.unit === IN_EUROS ? {} : { ProductTarief: tariffOf(line) }),
    IngediendBedrag: { Bedrag: amountOf(line), DebetCredit: line.credits === undefined ? 'D' : 'C' },
  } as JW323.Prestatie;
}

async function takeIn(db: Database, world: ToldWorld, bytes: Uint8Array): Promise<void> {
  const providerIds = [...world.providers.values()].map(({ id }) => id);
  const today = declaredOn(world.told.year);
  const content = await spool(
    (async function* () {
      yield bytes;
    })(),
  );
  const received = await withScope(db, scopeFor({ providerIds }), (tx) =>
    receiveMessage(tx, { content, fileName: 'declaratie.xml', providerIds, personId: null, today }),
  );
  await content.close();
  assert.ok(received.ok, received.ok ? '' : received.refusal.code);
  const drained = await drainQueue(db, jobHandlers({ vault, now: () => new Date(`${today}T09:00:00Z`) }), silentLog);
  assert.equal(drained.failed + drained.retriedLater, 0, 'a job failed');
}
