import {
  causesOf,
  LineColumns,
  type TriedLine,
  type TryFacts,
  tryLines,
  worldOf,
} from '../../../../src/modules/claims/api.ts';
import { toClaimHead, toIncomingLine } from '../../../../src/modules/exchange/api.ts';
import type { DeclaratieHead, HeaderEvent } from '../../../../src/standards/ijw/reading/events.ts';
import { openMessage } from '../../../../src/standards/ijw/reading/open-message.ts';
import { refusalSentence } from '../../../../src/standards/ijw/xml/refusal.nl.ts';
import { childrenOf } from './children-of.ts';

export type Fault = { readonly code: string; readonly text: string; readonly line: number | null };

/** Why a file is not judged line by line. */
export type Unreadable =
  | { readonly why: 'level-1' | 'level-2'; readonly faults: readonly Fault[] }
  | { readonly why: 'no-declaration' | 'other-sender' | 'unknown-receiver' | 'dated-in-future' };

export type Cause = {
  readonly rule: string;
  readonly amountCents: bigint;
  readonly count: number;
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
export async function tryFile(file: Blob, facts: TryFacts, { onProgress, onLine }: Watch = {}): Promise<Outcome> {
  const lines = new LineColumns();
  const opened = await openMessage(
    inPieces(file, (done) => onProgress?.({ phase: 'reading', done, total: file.size })),
  );
  let header: HeaderEvent['header'] | undefined;
  let head: DeclaratieHead | undefined;
  let from: string | undefined;
  let through: string | undefined;
  for await (const event of opened.events) {
    if (event.kind === 'refused')
      return no({
        why: 'level-1',
        faults: event.refusals.map((refusal) => ({
          code: refusal.code,
          text: refusalSentence(refusal),
          line: refusal.line,
        })),
      });
    if (event.message !== 'JW323') return no({ why: 'no-declaration' });
    if (event.kind === 'header') header = event.header;
    if (event.kind === 'declaratie') head = event.declaratie;
    if (event.kind !== 'prestaties') continue;
    for (const prestatie of event.prestaties) {
      const line = toIncomingLine(prestatie);
      lines.add(line);
      if (from === undefined || line.period.from < from) from = line.period.from;
      if (through === undefined || line.period.through > through) through = line.period.through;
    }
  }
  if (!header || !head) return no({ why: 'no-declaration' });
  const { rules, findings } = opened.level2();
  if (rules.length > 0)
    return no({
      why: 'level-2',
      faults: findings.map(({ id, sentence, line }) => ({ code: id, text: sentence, line: line ?? null })),
    });
  if (header.Afzender !== facts.code) return no({ why: 'other-sender' });
  const municipality = facts.municipalities.find(({ code }) => code === header?.Ontvanger);
  if (!municipality) return no({ why: 'unknown-receiver' });
  if (header.BerichtIdentificatie.Dagtekening > facts.on) return no({ why: 'dated-in-future' });

  const claim = toClaimHead(head);
  const days = from && through ? { from, through } : undefined;
  const world = worldOf(facts, municipality, claim, days as typeof claim.period | undefined);
  const clientIds = await childrenOf(lines.bsns, municipality.clients, facts.digestKey);
  const deciding = tryLines(world, lines, clientIds, onLine);
  let step = deciding.next();
  for (; !step.done; step = deciding.next())
    if (step.value % LINES_PER_WORD === 0) onProgress?.({ phase: 'deciding', done: step.value, total: lines.length });
  const { decision, open } = step.value;
  const causes = causesOf(open).map(({ rule, lines: all, amountCents }) => ({
    rule,
    amountCents,
    count: all.length,
    lines: all.slice(0, SHOWN_LINES),
  }));
  return {
    ok: true,
    tried: { number: claim.number, municipality: municipality.name, ...decision.totals, causes },
  };
}

const no = (why: Unreadable): Outcome => ({ ok: false, no: why });

async function* inPieces(file: Blob, onBytes: (done: number) => void): AsyncGenerator<Uint8Array> {
  const PIECE = 1024 * 1024;
  for (let at = 0; at < file.size; at += PIECE) {
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    onBytes(Math.min(file.size, at + PIECE));
  }
}
