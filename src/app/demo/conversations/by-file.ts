import { dutchDay } from '../../../kernel/dutch-day.ts';
import { receiveMessage, reportStop, spool } from '../../../modules/exchange/index.ts';
import { buildMessage, type JW307, messageFileName, type StopFacts } from '../../../standards/ijw/index.ts';
import type { Running } from './cast.ts';
import type { Scene } from './scenes.ts';
import { as } from './stage.ts';

/** A number that no municipality of the demonstration gave. */
const UNKNOWN_NUMBER = 999_900;

/**
 * A stop from the provider's own software, brought as a file, in which the number of the allocation was mistyped: the
 * municipality turns it down (TR019).
 */
export const stopsMistyped = (daysAgo: number, of: Running, facts: StopFacts, file: string): Scene => ({
  daysAgo,
  act: async (stage) => {
    const { providerId } = of;
    const planned = await as(stage, { providerId }, (tx) =>
      reportStop(tx, stage.deps, { allocationId: of.id, ...facts, personId: null, preview: true }),
    );
    if (!planned.ok) return planned;
    const { bericht } = planned.value;
    const content = await spool(inOnePiece(buildMessage('JW307', mistyped(bericht, file))));
    try {
      return await as(stage, { providerId }, (tx, personId) =>
        receiveMessage(tx, {
          content,
          fileName: messageFileName('JW307', bericht.Header.Ontvanger, file),
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

function mistyped({ Header, Client }: JW307.Bericht, identification: string): JW307.Bericht {
  const { BerichtIdentificatie } = Header;
  return {
    Header: { ...Header, BerichtIdentificatie: { ...BerichtIdentificatie, Identificatie: identification } },
    Client: {
      ...Client,
      StopProducten: {
        StopProduct: Client.StopProducten.StopProduct.map((stop) => ({
          ...stop,
          ToewijzingNummer: UNKNOWN_NUMBER,
        })),
      },
    },
  };
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
