import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no } from '../../../kernel/result.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { writeFacts } from '../domain/try/facts-document.ts';
import { findProviderCode } from '../storage/try/own-history.ts';
import { gatherTryFacts } from '../use-cases/try/gather-try-facts.ts';
import { readingPurpose } from './purpose.ts';
import { PROVIDERS_ONLY } from './refusals.nl.ts';

const GZIP = 'application/gzip';
const zip = promisify(gzip);

/** What a provider's browser judges a declaration against before it is sent. */
export const tryRoutes = ({
  vault,
  today,
}: {
  readonly vault: BsnVault;
  readonly today: () => PlainDate;
}): readonly Route[] => [
  route({
    method: 'GET',
    url: '/proefgegevens',
    summary: 'Waaraan uw declaraties worden getoetst, om ze vooraf zelf te controleren',
    description:
      'Alleen eigen toewijzingen, contracten en eerdere regels; kinderen staan er met een afdruk in, nooit met een burgerservicenummer. JSON, ingepakt met gzip.',
    tags: ['declaraties'],
    rights: ['claims.read-lines', 'messages.upload'],
    purpose: readingPurpose,
    produces: [GZIP],
    refusals: PROVIDERS_ONLY,
    handler: async ({ tx, actor, about }) => {
      const providerId = actor.organisation.id;
      const code = await findProviderCode(tx, providerId);
      if (code === undefined) return no({ code: 'claims.not-allowed-providers-only' as const });
      about({ recordKind: 'try-facts', recordId: String(providerId) });
      const facts = await gatherTryFacts(tx, { providerId, code, today: today(), vault });
      return file('proefgegevens.json.gz', GZIP, await zip(writeFacts(facts)));
    },
  }),
];
