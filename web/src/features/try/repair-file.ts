import { type RepairedLine, repairLines, type TryFacts } from '../../../../src/modules/claims/api.ts';
import { toPrestatie } from '../../../../src/modules/exchange/api.ts';
import { buildJw323 } from '../../../../src/standards/ijw/building/build-stream.ts';
import type { JW323 } from '../../../../src/standards/ijw/release-3-2/types/messages.ts';
import { type ReadDeclaration, readFile } from './read-file.ts';
import { type Cause, judge, SHOWN_LINES } from './try-file.ts';

/** What was changed, for the provider's own administration. */
export type Repaired = {
  readonly count: number;
  /** The first of them, at most SHOWN_LINES. */
  readonly lines: readonly RepairedLine[];
};

/**
 * Writes the file again with the lines under one cause repaired, where that can be done in the file. The total follows; number,
 * identification and all other lines stay as they are. Null when there is nothing to repair.
 */
export async function repairFile(
  file: File,
  facts: TryFacts,
  rule: Cause['rule'],
): Promise<{ readonly file: File; readonly repaired: Repaired } | null> {
  const read = await readFile(file, facts, () => undefined);
  if (!read.ok) return null;
  const { declaration } = read;
  const { world, clientIds, open } = await judge(declaration, facts);
  const written = repairLines(world, declaration.lines, clientIds, open, rule);
  const changed = written.filter(({ repair }) => repair !== null);
  if (changed.length === 0) return null;
  return {
    file: await write(file.name, declaration, written),
    repaired: { count: changed.length, lines: changed.slice(0, SHOWN_LINES) },
  };
}

async function write(name: string, declaration: ReadDeclaration, written: readonly RepairedLine[]): Promise<File> {
  const { header, head, release, lines } = declaration;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const stream = buildJw323(
    header,
    { ...head, TotaalIngediendBedrag: totalOf(written) },
    clientsOf(lines.bsns, written),
    release.description,
  );
  for await (const piece of stream) pieces.push(new Uint8Array(piece));
  return new File(pieces, repairedName(name), { type: 'application/xml' });
}

/** Debits minus credits (TR358). */
function totalOf(written: readonly RepairedLine[]) {
  const sum = written.reduce(
    (all, { line }) => (line.sign === 'D' ? all + line.amountCents : all - line.amountCents),
    0n as bigint,
  );
  return { TotaalBedrag: Number(sum < 0n ? -sum : sum), DebetCredit: sum < 0n ? ('C' as const) : ('D' as const) };
}

function* clientsOf(bsns: readonly string[], written: readonly RepairedLine[]): Generator<JW323.Client> {
  for (const [client, own] of Map.groupBy(written, (one) => one.client))
    yield { Bsn: bsns[client] ?? '', Prestaties: { Prestatie: own.map(({ line }) => toPrestatie(line)) } };
}

/** The name of the file with the word that tells it apart, once. */
const repairedName = (name: string): string => name.replace(/(-hersteld)?(\.xml)?$/i, '-hersteld.xml');
