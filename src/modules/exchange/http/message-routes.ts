import { Readable } from 'node:stream';
import { Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Purpose } from '../../../platform/auth/rights.ts';
import { type Database, withScope } from '../../../platform/db/index.ts';
import { answer, file, type Route, route, uploadRoute } from '../../../platform/http/index.ts';
import { listAnswer, listFields, parseList, type Sorts } from '../../../platform/http/list.ts';
import { IdParams, searchField } from '../../../platform/http/schema-parts.ts';
import { MessageDetail, MessageList, MessageReceived } from '../api.ts';
import { countMessages, findMessage, hasContent, listMessages } from '../storage/list-messages.ts';
import { readParts } from '../storage/message-parts.ts';
import { receiveMessage } from '../use-cases/receive-message.ts';
import { spool } from '../use-cases/spool.ts';
import { fileNameOf } from './file-name.ts';
import { presentMessage, presentMessageDetail } from './present-message.ts';
import { CONTENT_GONE, MESSAGE_UNKNOWN, RECEIVE_REFUSALS } from './refusals.nl.ts';

const SORTS: Sorts = {
  ontvangen: { column: 'received_at', type: 'timestamptz' },
  bestandsnaam: { column: 'file_name', type: 'text' },
};
const ListQuery = Type.Object({
  ...listFields(SORTS),
  ...searchField,
  richting: Type.Optional(Type.String({ enum: ['in', 'uit'] })),
});

const PURPOSE_OF_ROLE: Partial<Record<Actor['role'], Purpose>> = {
  'financial-officer': 'formal-control',
  'care-administrator': 'payment',
  supervisor: 'material-control',
};
const purpose = (actor: Actor): Purpose | undefined => PURPOSE_OF_ROLE[actor.role];

export const messageRoutes = ({ db, now }: { readonly db: Database; readonly now: () => Date }): readonly Route[] => [
  uploadRoute({
    method: 'POST',
    url: '/berichten',
    summary: 'Dien een declaratiebestand (JW323) in',
    description:
      'De inhoud is het XML-bestand zelf; de bestandsnaam staat in de kop Content-Disposition. Hetzelfde bestand nog eens geeft het eerste bericht terug.',
    tags: ['berichten'],
    rights: 'messages.upload',
    purpose,
    status: 202,
    upload: { contentTypes: ['application/xml', 'text/xml'] },
    answer: MessageReceived,
    refusals: RECEIVE_REFUSALS,
    receive: async ({ stream, contentDisposition }) => ({
      content: await spool(stream),
      fileName: fileNameOf(contentDisposition),
    }),
    handler: async ({ tx, body, actor, scope, about }) => {
      try {
        const received = await receiveMessage(tx, {
          content: body.content,
          fileName: body.fileName,
          providerIds: scope.providerIds,
          personId: actor.personId,
          today: now().toISOString().slice(0, 10) as PlainDate,
        });
        if (!received.ok) return received;
        const id = Number(received.value.messageId);
        about({ recordKind: 'message', recordId: String(id) });
        const uitkomst = received.value.outcome === 'received' ? ('ontvangen' as const) : ('al-ontvangen' as const);
        return yes(answer({ id, uitkomst }, { location: `/berichten/${id}` }));
      } finally {
        await body.content.close();
      }
    },
  }),
  route({
    method: 'GET',
    url: '/berichten',
    summary: 'Berichten die uw organisatie stuurde of ontving',
    tags: ['berichten'],
    rights: 'messages.read',
    purpose,
    query: ListQuery,
    answer: MessageList,
    handler: async ({ tx, query }) => {
      const request = parseList(query, SORTS, '-ontvangen');
      if (!request.ok) return request;
      const direction = query.richting === undefined ? undefined : query.richting === 'in' ? 'in' : 'out';
      const filter = { search: query.zoek, direction } as const;
      const rows = await listMessages(tx, filter, request.value.order, request.value.page);
      return listAnswer(request.value, { rows, total: await countMessages(tx, filter) }, presentMessage);
    },
  }),
  route({
    method: 'GET',
    url: '/berichten/:id',
    summary: 'Een bericht met zijn voortgang of de redenen van weigering',
    tags: ['berichten'],
    rights: 'messages.read',
    purpose,
    params: IdParams,
    answer: MessageDetail,
    refusals: MESSAGE_UNKNOWN,
    handler: async ({ tx, params }) => {
      const message = await findMessage(tx, params.id);
      return message ? presentMessageDetail(message) : no({ code: 'exchange.message-unknown' as const });
    },
  }),
  route({
    method: 'GET',
    url: '/berichten/:id/inhoud',
    summary: 'Het bestand van een bericht, zoals gestuurd of ontvangen',
    tags: ['berichten'],
    rights: 'messages.read',
    purpose,
    params: IdParams,
    produces: ['application/xml'],
    refusals: { ...MESSAGE_UNKNOWN, ...CONTENT_GONE },
    handler: async ({ tx, params, scope, about }) => {
      const message = await findMessage(tx, params.id);
      if (!message) return no({ code: 'exchange.message-unknown' as const });
      if (!(await hasContent(tx, params.id))) return no({ code: 'exchange.content-not-kept' as const });
      about({ recordKind: 'message', recordId: String(params.id) });
      const parts = readParts((fn) => withScope(db, scope, fn), message.id);
      return file(message.file_name, 'application/xml', Readable.from(parts));
    },
  }),
];
