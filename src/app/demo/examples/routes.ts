import { Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no } from '../../../kernel/result.ts';
import type { Actor, Purpose } from '../../../platform/auth/index.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import type { ActorScope, Tx } from '../../../platform/db/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { EXAMPLE_KINDS, exampleFile } from '../../../regions/index.ts';
import { ExampleList, KIND_WORDS } from './api.ts';
import { EXAMPLE_UNKNOWN } from './example.nl.ts';
import { loadExampleFacts } from './load-facts.ts';
import { loadOpenPairs, type OpenPair } from './load-pairs.ts';

export type ExampleParts = {
  /** Is this the demonstration? Elsewhere there are no examples. */
  readonly demo: boolean;
  readonly vault: BsnVault;
  readonly today: () => PlainDate;
};

const purpose = (actor: Actor): Purpose | undefined => (actor.role === 'care-administrator' ? 'payment' : undefined);
const ExampleParams = Type.Object({ id: Type.String({ maxLength: 40 }) });

/** Declarations to try out, of the actor's own organisation and only in the demonstration. */
export const exampleRoutes = ({ demo, vault, today }: ExampleParts): readonly Route[] => {
  /** Pairs whose month has ended: an example over a month that runs would be refused (TR137). */
  const pairsOf = async (tx: Tx, { providerIds }: ActorScope): Promise<OpenPair[]> => {
    if (!demo || providerIds.length === 0) return [];
    const pairs = await loadOpenPairs(tx, providerIds);
    return pairs.filter(({ month }) => month.slice(0, 7) < today().slice(0, 7));
  };
  return [
    route({
      method: 'GET',
      url: '/voorbeeldbestanden',
      summary: 'Voorbeelden van declaraties om te proberen (alleen in de demonstratie)',
      tags: ['berichten'],
      rights: 'messages.upload',
      purpose,
      answer: ExampleList,
      handler: async ({ tx, scope }) => {
        const [pair] = await pairsOf(tx, scope);
        if (!pair) return { maand: null, gemeente: null, items: [] };
        return {
          maand: pair.month,
          gemeente: { id: pair.municipalityId, naam: pair.municipalityName },
          items: EXAMPLE_KINDS.map((kind) => ({
            id: `${pair.municipalityId}-${KIND_WORDS[kind]}`,
            soort: KIND_WORDS[kind],
          })),
        };
      },
    }),
    route({
      method: 'GET',
      url: '/voorbeeldbestanden/:id',
      summary: 'Een voorbeeld van een declaratie, gemaakt van wat er nu is (alleen in de demonstratie)',
      tags: ['berichten'],
      rights: 'messages.upload',
      purpose,
      params: ExampleParams,
      produces: ['application/xml'],
      refusals: EXAMPLE_UNKNOWN,
      handler: async ({ tx, scope, params, about }) => {
        const [municipality = '', ...words] = params.id.split('-');
        const kind = EXAMPLE_KINDS.find((one) => KIND_WORDS[one] === words.join('-'));
        const pairs = await pairsOf(tx, scope);
        const pair = pairs.find(({ municipalityId }) => String(municipalityId) === municipality);
        if (!kind || !pair) return no({ code: 'demo.example-unknown' as const });
        about({ recordKind: 'claim', recordId: String(pair.claimId) });
        const example = exampleFile(kind, await loadExampleFacts(tx, pair, { vault, today: today() }));
        return file(example.fileName, 'application/xml', example.bytes);
      },
    }),
  ];
};
