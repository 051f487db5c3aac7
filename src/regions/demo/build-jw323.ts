import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { buildMessage, type DeclaratieHead, type JW323 } from '../../standards/ijw/index.ts';
import { calendarMonthOf, type DemoMonth } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import { draftFor, toClaimLine } from './draft-line.ts';
import { clientsOf, type DeclarationFile, headerOf, headOf, type SentLine } from './jw323.ts';
import { isActive } from './plan-deliveries.ts';
import { roomIn } from './room.ts';

export type Jw323Options = {
  /** Fills the file up to just below this size with lines about allocations that do not exist (refused, TR338). */
  readonly sizeBytes?: number;
  /** Day on the message; the third day after the month unless given. */
  readonly datedOn?: PlainDate;
};

/** A declaration for the iJw builder: `buildJw323(header, head, clients())`. The clients can be walked more than once. */
export type Jw323Content = {
  readonly header: JW323.Header;
  readonly head: DeclaratieHead;
  readonly clients: () => Generator<JW323.Client>;
  readonly lineCount: number;
};

/**
 * A fresh declaration of a provider to a municipality over a month: usual deliveries on the allocations that run then.
 * Throws RangeError when there are none.
 *
 * @param provider place in `region.providers`
 * @param municipality place in the region's list of municipalities
 * @param month any day of the month
 */
export function buildJw323For(
  region: DemoRegion,
  provider: number,
  municipality: number,
  month: PlainDate,
  options: Jw323Options = {},
): Jw323Content {
  const calendar = calendarMonthOf(month, 0);
  const file = fileFor(region, provider, municipality, calendar, options.datedOn ?? addDays(calendar.through, 3));
  const real = deliveries(region, provider, municipality, calendar, file);
  const [sample] = real;
  if (!sample) throw new RangeError(`no running allocations of provider ${provider} in municipality ${municipality}`);
  const total = real.reduce((sum, { line }) => sum + line.amountCents, 0n);
  const count = options.sizeBytes === undefined ? 0 : fillerCount(file, real, total, options.sizeBytes);
  const inTotal = total + BigInt(count) * sample.line.amountCents;
  function* lines(): Generator<SentLine> {
    yield* withFiller(real, count, file);
  }
  return {
    header: headerOf(file),
    head: headOf(file, inTotal),
    clients: () => clientsOf(lines()),
    lineCount: real.length + count,
  };
}

function fileFor(
  region: DemoRegion,
  provider: number,
  municipality: number,
  month: DemoMonth,
  datedOn: PlainDate,
): DeclarationFile {
  const cbs = region.data.municipalities.municipalities[municipality]?.cbsCode ?? '';
  const stem = `${month.from.slice(0, 4)}${month.from.slice(5, 7)}${cbs}`;
  return {
    senderAgb: region.providers[provider]?.agbCode ?? '',
    receiverCbs: cbs,
    identification: `B${stem}`,
    number: `D${stem}`,
    from: month.from,
    through: month.through,
    datedOn,
  };
}

function deliveries(
  region: DemoRegion,
  provider: number,
  municipality: number,
  month: DemoMonth,
  file: DeclarationFile,
): SentLine[] {
  const bsnOf = (client: number) => region.clients[client - 1]?.bsn ?? '';
  return region.allocations
    .filter((a) => a.contract.provider.index === provider && a.municipality === municipality && isActive(a, month))
    .map((allocation) => {
      const days = Math.min(month.lastEpoch, allocation.through) - Math.max(month.firstEpoch, allocation.from) + 1;
      const usual = Math.round((allocation.meanPerMonth * days) / month.days);
      return draftFor(allocation, bsnOf(allocation.client), month, Math.min(usual, roomIn(allocation, month)));
    })
    .filter(({ volume }) => volume > 0)
    .sort((a, b) => (a.bsn < b.bsn ? -1 : a.bsn > b.bsn ? 1 : 0) || a.allocationNumber - b.allocationNumber)
    .map((draft, at) => ({ bsn: draft.bsn, line: toClaimLine(draft, at + 1, referenceOf(file, at + 1)) }));
}

const referenceOf = (file: DeclarationFile, sequence: number): string =>
  `${file.from.slice(0, 7)}-${file.receiverCbs}-${String(sequence).padStart(5, '0')}`;

const FIRST_UNKNOWN_NUMBER = 500_000_000;

/** After the real lines of each child an equal part of the filler, each line about a number that nobody gave out. */
function* withFiller(real: readonly SentLine[], count: number, file: DeclarationFile): Generator<SentLine> {
  const sample = real[0]?.line;
  const children = new Set(real.map(({ bsn }) => bsn)).size;
  let child = 0;
  let filled = 0;
  for (const [at, sent] of real.entries()) {
    yield sent;
    if (real[at + 1]?.bsn === sent.bsn || sample === undefined) continue;
    child += 1;
    for (const upTo = Math.floor((count * child) / children); filled < upTo; ) {
      filled += 1;
      const reference = referenceOf(file, real.length + filled);
      const line = { ...sample, seq: real.length + filled, reference, allocationNumber: FIRST_UNKNOWN_NUMBER + filled };
      yield { bsn: sent.bsn, line };
    }
  }
}

/** How many filler lines still fit: measured on a file with some. */
function fillerCount(file: DeclarationFile, real: readonly SentLine[], total: bigint, sizeBytes: number): number {
  const sizeWith = (count: number): number =>
    buildMessage('JW323', {
      Header: headerOf(file),
      Declaratie: {
        ...headOf(file, total),
        Clienten: { Client: [...clientsOf(withFiller(real, count, file))] },
      },
    }).length;
  const few = 100;
  const perLine = (sizeWith(2 * few) - sizeWith(few)) / few;
  return Math.max(0, Math.floor((sizeBytes - sizeWith(0)) / (perLine + 1)));
}
