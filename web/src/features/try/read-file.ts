import { LineColumns, type TryFacts } from '../../../../src/modules/claims/api.ts';
import { toClaimHead, toIncomingLine } from '../../../../src/modules/exchange/api.ts';
import type { DeclaratieHead, HeaderEvent } from '../../../../src/standards/ijw/reading/events.ts';
import { openMessage } from '../../../../src/standards/ijw/reading/open-message.ts';
import { refusalSentence } from '../../../../src/standards/ijw/xml/refusal.nl.ts';

type Fault = { readonly code: string; readonly text: string; readonly line: number | null };

/** Why a file is not judged line by line. */
export type Unreadable =
  | { readonly why: 'level-1' | 'level-2'; readonly faults: readonly Fault[] }
  | { readonly why: 'no-declaration' | 'other-sender' | 'unknown-receiver' | 'dated-in-future' };

type Header323 = Extract<HeaderEvent, { message: 'JW323' }>['header'];

/** A declaration as it stands in the file, with the facts of the municipality it goes to. */
export type ReadDeclaration = {
  readonly header: Header323;
  readonly head: DeclaratieHead;
  readonly release: Awaited<ReturnType<typeof openMessage>>['release'];
  readonly claim: ReturnType<typeof toClaimHead>;
  readonly lines: LineColumns;
  /** First and last day of the care in it; undefined without lines. */
  readonly days: ReturnType<typeof toClaimHead>['period'] | undefined;
  readonly municipality: TryFacts['municipalities'][number];
};

type Read =
  | { readonly ok: true; readonly declaration: ReadDeclaration }
  | { readonly ok: false; readonly no: Unreadable };

/** Reads a declaration as the server does, up to what it is judged by: levels 1 and 2, sender, receiver and day. */
export async function readFile(file: Blob, facts: TryFacts, onBytes: (done: number) => void): Promise<Read> {
  const lines = new LineColumns();
  const opened = await openMessage(inPieces(file, onBytes));
  let header: Header323 | undefined;
  let head: DeclaratieHead | undefined;
  let days: ReadDeclaration['days'];
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
      days = spanning(days, line.period);
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
  return { ok: true, declaration: { header, head, release: opened.release, claim, lines, days, municipality } };
}

type Period = NonNullable<ReadDeclaration['days']>;
const spanning = (known: Period | undefined, { from, through }: Period): Period => ({
  from: known === undefined || from < known.from ? from : known.from,
  through: known === undefined || through > known.through ? through : known.through,
});

const no = (why: Unreadable): Read => ({ ok: false, no: why });

const PIECE_BYTES = 1024 * 1024;

async function* inPieces(file: Blob, onBytes: (done: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    yield new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
    onBytes(Math.min(file.size, at + PIECE_BYTES));
  }
}
