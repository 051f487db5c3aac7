import { Readable } from 'node:stream';
import { type Static, Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { type ActorScope, type Database, withScope } from '../../../platform/db/index.ts';
import { type ActorContext, file, type Route, route } from '../../../platform/http/index.ts';
import { Id } from '../../../platform/http/schema-parts.ts';
import { writeZip, type ZipFile } from '../../../platform/transport/index.ts';
import { DECLARATION_MESSAGES } from '../domain/sides.ts';
import { awaitsHandOver, recordAcknowledged, retryDispatch } from '../storage/dispatches.ts';
import { findMessages, hasContent, type MessageRow } from '../storage/list-messages.ts';
import { readParts } from '../storage/message-parts.ts';
import { startClockOfSent } from '../use-cases/chain/keep-clocks.ts';
import { dailyPurpose, type ExchangeOptions, sideOf } from './context.ts';
import { presentMessageDetail } from './present-message.ts';
import { CONTENT_GONE } from './refusals.nl.ts';
import { BULK_TEXT } from './words.nl.ts';

const MOST = 100;
const Question = Type.Object(
  { berichten: Type.Array(Id, { minItems: 1, maxItems: MOST, uniqueItems: true }) },
  { additionalProperties: false },
);
/** What became of each message of a bulk act. */
export const MessagesOutcome = Type.Object({
  gelukt: Type.Array(Id),
  nietGelukt: Type.Array(Type.Object({ bericht: Id, kenmerk: Type.String() })),
});
export type MessagesOutcome = Static<typeof MessagesOutcome>;

const tags = ['berichten'];
const guard = { tags, purpose: dailyPurpose } as const;
const acts = {
  ...guard,
  rights: ['messages.read', 'messages.upload'],
  idempotent: true,
  body: Question,
  answer: MessagesOutcome,
} as const;

type AnyContext = ActorContext<unknown, unknown, unknown>;

/** The messages the reader may see, each logged; those that are not there are left out. */
async function open({ tx, can, about }: AnyContext, ids: readonly number[]): Promise<readonly MessageRow[]> {
  const rows = (await findMessages(tx, ids)).filter(
    (row) => !DECLARATION_MESSAGES.includes(row.message_code) || can('claims.read'),
  );
  for (const { id } of rows) about({ recordKind: 'message', recordId: String(id) });
  return rows;
}

/** Acts on several messages at once, by keyboard as well as by mouse; each message stands by itself. */
export const bulkRoutes = ({ db, now }: ExchangeOptions): readonly Route[] => [
  route({
    method: 'GET',
    url: '/berichten/bestanden',
    summary: 'De bestanden van gekozen berichten in een ZIP',
    ...guard,
    rights: 'messages.read',
    query: Type.Object({
      berichten: Type.String({
        pattern: '^[0-9]{1,15}(,[0-9]{1,15}){0,99}$',
        description: 'Nummers, met komma ertussen.',
      }),
    }),
    produces: ['application/zip'],
    refusals: CONTENT_GONE,
    handler: async (context) => {
      const { tx, scope, query } = context;
      const rows = await open(context, query.berichten.split(',').map(Number));
      const kept: MessageRow[] = [];
      for (const row of rows) if (await hasContent(tx, Number(row.id))) kept.push(row);
      if (kept.length === 0) return no({ code: 'exchange.content-not-kept' as const });
      return file(BULK_TEXT.zip, 'application/zip', Readable.from(writeZip(filesOf(db, scope, kept))));
    },
  }),
  route({
    method: 'POST',
    url: '/berichten/_opnieuw',
    summary: 'Zet berichten die niet aankwamen vooraan om opnieuw te worden verstuurd',
    description: 'Dezelfde bytes onder dezelfde identificatie (OP080).',
    ...acts,
    handler: async (context) => {
      const { tx, scope, body } = context;
      return yes(
        await each(await open(context, body.berichten), async (row) => {
          const { opnieuwTeVersturen } = presentMessageDetail(row, sideOf(scope), []);
          return opnieuwTeVersturen && (await retryDispatch(tx, row.id));
        }),
      );
    },
  }),
  route({
    method: 'POST',
    url: '/berichten/_meegegeven',
    summary: 'Leg vast dat berichten als bestand aan de ander zijn gegeven: de termijn voor het antwoord begint',
    ...acts,
    handler: async (context) => {
      const { tx, scope, body } = context;
      return yes(
        await each(await open(context, body.berichten), async (row) => {
          const { richting } = presentMessageDetail(row, sideOf(scope), []);
          if (richting !== 'uit' || !(await awaitsHandOver(tx, row.id))) return false;
          // In this order, as the return message may be taken in at the same moment.
          await startClockOfSent(tx, row.id, now());
          await recordAcknowledged(tx, row.id, { resendAfter: now() });
          return true;
        }),
      );
    },
  }),
];

async function each(rows: readonly MessageRow[], act: (row: MessageRow) => Promise<boolean>): Promise<MessagesOutcome> {
  const outcome: MessagesOutcome = { gelukt: [], nietGelukt: [] };
  // In one order, so that two people who act on the same messages do not wait for each other.
  for (const row of rows.toSorted((a, b) => Number(a.id - b.id))) {
    if (await act(row)) outcome.gelukt.push(Number(row.id));
    else outcome.nietGelukt.push({ bericht: Number(row.id), kenmerk: row.identification });
  }
  return outcome;
}

/** One file at a time in memory; a name that comes twice begins with the number of its message. */
async function* filesOf(db: Database, scope: ActorScope, rows: readonly MessageRow[]): AsyncGenerator<ZipFile> {
  const names = new Set<string>();
  for (const row of rows) {
    const pieces: Uint8Array[] = [];
    for await (const piece of readParts((fn) => withScope(db, scope, fn), row.id)) pieces.push(piece);
    const plain = row.file_name.replace(/[/\\]/g, '-');
    const name = names.has(plain) ? `${row.id}-${plain}` : plain;
    names.add(name);
    yield { name, bytes: Buffer.concat(pieces) };
  }
}
