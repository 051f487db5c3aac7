import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { type ChainMessage, eventsOf } from '../../../../standards/ijw/index.ts';
import {
  appendAnswer,
  appendContents,
  appendRequests,
  ensureClient,
  keepContact,
  linkRequests,
} from '../../../allocations/index.ts';
import { appendNotices } from '../../../delivery/index.ts';
import type { ChildAsked } from '../../domain/child-asked.ts';
import { toAnswer, toContent, toNotice, toRequest } from '../../translate/chain-events.ts';
import type { ChainClient, ChainContent, ChainParties } from './gather-context.ts';

export type Registering = ChainParties & { readonly regionId: number; readonly messageId: bigint };

/**
 * Writes what a message told into the registers, in the caller's transaction: contents of allocations, starts and stops,
 * requests, answers. Only for a message that counts: one's own decision, or one that was judged without findings. What the
 * same message wrote before is not written again. Gives the child, who may be known only now.
 */
export async function registerMessage(
  tx: Tx,
  registering: Registering,
  content: ChainContent,
  client: ChainClient,
  vault: BsnVault,
): Promise<ChainClient> {
  const { messageId, regionId, municipalityId, providerId } = registering;
  const parties = { regionId, municipalityId, providerId };
  let { clientId } = client;
  const held = { ...content, direction: 'received', verdict: 'accepted' } as ChainMessage;
  const { allocations, notices, requests, answers } = eventsOf(held);
  if (allocations.length > 0 || notices.length > 0) {
    if (clientId === undefined) {
      clientId = await addClient(tx, registering, content, vault);
      if (client.clientHash) await linkRequests(tx, { municipalityId, clientHash: client.clientHash, clientId });
    }
    if (content.message === 'JW301') {
      await keepContact(tx, clientId, vault.encrypt(JSON.stringify(content.bericht.Client.Contactgegevens)));
    }
    if (allocations.length > 0)
      await appendContents(tx, { ...parties, clientId }, messageId, allocations.map(toContent));
    if (notices.length > 0) await appendNotices(tx, { ...parties, clientId }, messageId, notices.map(toNotice));
  }
  if (requests.length > 0 && client.clientHash) {
    const { clientHash } = client;
    const child = childAsked(content);
    const sealed = child === undefined ? null : vault.encrypt(JSON.stringify(child));
    await appendRequests(tx, { ...parties, clientId, clientHash }, messageId, requests.map(toRequest), sealed);
  }
  for (const answer of answers) await appendAnswer(tx, parties, messageId, toAnswer(answer));
  return { ...client, clientId };
}

/** How a request for an allocation names its child: only what a list shows of it. */
function childAsked(content: ChainContent): ChildAsked | undefined {
  if (content.message !== 'JW315') return undefined;
  const { Naam, Geboortedatum } = content.bericht.Client;
  return {
    initials: Naam.Voorletters ?? '',
    prefix: Naam.Geslachtsnaam.Voorvoegsel ?? null,
    surname: Naam.Geslachtsnaam.Achternaam,
    bornOn: Geboortedatum.Datum,
  };
}

/** A child that the municipality did not know: the message names it. */
async function addClient(
  tx: Tx,
  { regionId, municipalityId }: Registering,
  content: ChainContent,
  vault: BsnVault,
): Promise<bigint> {
  if (content.message !== 'JW301' && content.message !== 'JW305' && content.message !== 'JW307') {
    throw new Error(`a ${content.message} does not make a client`);
  }
  const { Bsn, Geboortedatum, Geslacht, Naam } = content.bericht.Client;
  return ensureClient(tx, {
    regionId,
    municipalityId,
    bsnHash: vault.hash(Bsn),
    bsnEncrypted: vault.encrypt(Bsn),
    bornOn: Geboortedatum.Datum,
    sex: Geslacht,
    surname: Naam.Geslachtsnaam.Achternaam,
    prefix: Naam.Geslachtsnaam.Voorvoegsel ?? null,
    initials: Naam.Voorletters ?? Naam.Voornamen?.slice(0, 1) ?? '',
  });
}
