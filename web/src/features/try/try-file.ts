import {
  causesOf,
  isRepairableInFile,
  type TriedLine,
  type TryFacts,
  tryLines,
  worldOf,
} from '../../../../src/modules/claims/api.ts';
import { childrenOf } from './children-of.ts';
import { type ReadDeclaration, readFile, type Unreadable } from './read-file.ts';

export type Cause = {
  readonly rule: TriedLine['rules'][number];
  readonly amountCents: bigint;
  readonly count: number;
  /** How many of them a program can repair in the file. */
  readonly repairable: number;
  /** The first lines under it, at most SHOWN_LINES: the rest is the same, and need not travel to the page. */
  readonly lines: readonly TriedLine[];
};

export const SHOWN_LINES = 100;

/** What the server would say of the file, as the facts stood. */
export type Tried = {
  readonly number: string;
  readonly municipality: string;
  readonly lines: number;
  readonly approvedLines: number;
  readonly heldLines: number;
  readonly claimedCents: bigint;
  readonly approvedCents: bigint;
  readonly refusedCents: bigint;
  readonly heldCents: bigint;
  /** Lines that are not approved, each under its most serious broken rule; largest amount first. */
  readonly causes: readonly Cause[];
};

export type Outcome = { readonly ok: true; readonly tried: Tried } | { readonly ok: false; readonly no: Unreadable };

export type Progress = { readonly phase: 'reading' | 'deciding'; readonly done: number; readonly total: number };

const LINES_PER_WORD = 500;

type Watch = {
  readonly onProgress?: (progress: Progress) => void;
  /** Hears every line with its result. */
  readonly onLine?: Parameters<typeof tryLines>[3];
};

/** Reads a declaration and decides it with the engine of the server, on the provider's own facts. Nothing is sent. */
export async function tryFile(file: Blob, facts: TryFacts, watch: Watch = {}): Promise<Outcome> {
  const read = await readFile(file, facts, (done) => watch.onProgress?.({ phase: 'reading', done, total: file.size }));
  if (!read.ok) return read;
  const { claim, municipality } = read.declaration;
  const { decision, open } = await judge(read.declaration, facts, watch);
  const causes = causesOf(open).map(({ rule, lines, amountCents }) => ({
    rule,
    amountCents,
    count: lines.length,
    repairable: lines.filter(({ repair }) => isRepairableInFile(repair)).length,
    lines: lines.slice(0, SHOWN_LINES),
  }));
  return {
    ok: true,
    tried: { number: claim.number, municipality: municipality.name, ...decision.totals, causes },
  };
}

/** Decides the lines of a file that was read, with what they are judged against. */
export async function judge(declaration: ReadDeclaration, facts: TryFacts, { onProgress, onLine }: Watch = {}) {
  const { lines, municipality, claim, days } = declaration;
  const world = worldOf(facts, municipality, claim, days);
  const clientIds = await childrenOf(lines.bsns, municipality.clients, facts.digestKey);
  const deciding = tryLines(world, lines, clientIds, onLine);
  let step = deciding.next();
  for (; !step.done; step = deciding.next())
    if (step.value % LINES_PER_WORD === 0) onProgress?.({ phase: 'deciding', done: step.value, total: lines.length });
  return { ...step.value, world, clientIds };
}
