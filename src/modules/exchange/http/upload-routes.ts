import { yes } from '../../../kernel/result.ts';
import { fileNameOf } from '../../../platform/http/file-name.ts';
import { answer, type Route, uploadRoute } from '../../../platform/http/index.ts';
import { MessageReceived, RECEIVED_WORDS } from '../api.ts';
import { receiveMessage } from '../use-cases/receive-message.ts';
import { spool } from '../use-cases/spool.ts';
import { dailyPurpose, dayOf, type ExchangeOptions } from './context.ts';
import { RECEIVE_REFUSALS } from './refusals.nl.ts';

/** Files that people bring. */
export const uploadRoutes = ({ now, routing, vault }: ExchangeOptions): readonly Route[] => [
  uploadRoute({
    method: 'POST',
    url: '/berichten',
    summary: 'Lever een bericht van een van de veertien soorten aan',
    description:
      'De inhoud is het XML-bestand zelf; de bestandsnaam staat in de kop Content-Disposition. Hetzelfde bestand nog eens geeft het eerste bericht terug.',
    tags: ['berichten'],
    rights: 'messages.upload',
    purpose: dailyPurpose,
    status: 202,
    upload: { contentTypes: ['application/xml', 'text/xml'] },
    answer: MessageReceived,
    refusals: RECEIVE_REFUSALS,
    receive: async ({ stream, contentDisposition }) => ({
      content: await spool(stream),
      fileName: fileNameOf(contentDisposition, 'declaratie.xml'),
    }),
    handler: async ({ tx, body, actor, scope, about }) => {
      try {
        const received = await receiveMessage(tx, {
          content: body.content,
          fileName: body.fileName,
          providerIds: scope.providerIds,
          municipalityIds: scope.municipalityIds,
          personId: actor.personId,
          today: dayOf(now),
          now: now(),
          vault,
          ...(routing ? { routing } : {}),
        });
        if (!received.ok) return received;
        const id = Number(received.value.messageId);
        about({ recordKind: 'message', recordId: String(id) });
        const uitkomst = RECEIVED_WORDS[received.value.outcome];
        return yes(answer({ id, uitkomst }, { location: `/berichten/${id}` }));
      } finally {
        await body.content.close();
      }
    },
  }),
];
