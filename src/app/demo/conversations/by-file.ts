import { dutchDay } from '../../../kernel/dutch-day.ts';
import { receiveMessage, reportStart, spool } from '../../../modules/exchange/index.ts';
import { buildMessage, type JW305, messageFileName } from '../../../standards/ijw/index.ts';
import type { Running } from './cast.ts';
import type { Scene } from './scenes.ts';
import { as } from './stage.ts';

/** A number that no municipality of the demonstration gave. */
const UNKNOWN_NUMBER = 999_900;

/**
 * A start from the provider's own software, brought as a file, in which the number of the allocation was mistyped: the
 * municipality turns it down (TR019).
 */
export const startsMistyped = (daysAgo: number, of: Running, begin: JW305.StartProduct['Begindatum'], file: string): Scene => ({
  daysAgo,
  act: async (stage) => {
    const { providerId } = of;
    const planned = await as(stage, { providerId }, (tx) =>
      reportStart(tx, stage.deps, { allocationId: of.id, begin, personId: null, preview: true }),
    );
    if (!planned.ok) return planned;
    const { bericht } = planned.value;
    const content = await spool(inOnePiece(buildMessage('JW305', mistyped(bericht, file))));
    try {
      return await as(stage, { providerId }, (tx, personId) =>
        receiveMessage(tx, {
          content,
          fileName: messageFileName('JW305', bericht.Header.Ontvanger, file),
          providerIds: [providerId],
          municipalityIds: [],
          personId,
          today: dutchDay(stage.clock.at),
          now: stage.clock.at,
        }),
      );
    } finally {
      await content.close();
    }
  },
});

function mistyped({ Header, Client }: JW305.Bericht, identification: string): JW305.Bericht {
  const { BerichtIdentificatie } = Header;
  return {
    Header: { ...Header, BerichtIdentificatie: { ...BerichtIdentificatie, Identificatie: identification } },
    Client: {
      ...Client,
      StartProducten: {
        StartProduct: Client.StartProducten.StartProduct.map((start) => ({
          ...start,
          ToewijzingNummer: UNKNOWN_NUMBER,
        })),
      },
    },
  };
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
