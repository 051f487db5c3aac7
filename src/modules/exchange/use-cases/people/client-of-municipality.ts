import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import type { ClientOfMunicipality, ClientOfProvider, JW301 } from '../../../../standards/ijw/index.ts';
import { findSealedClient } from '../../../allocations/index.ts';
import { findContact } from '../../../parties/index.ts';
import { type ChainCase, clientOfProvider, type NotThere, readStoredMessage } from './situation.ts';

/** Nobody can be named to call about the child (TR006): neither the child's own contact nor a number of the municipality is known. */
export type ContactMissing = { readonly code: 'exchange.contact-missing' };

const NOT_THERE = no({ code: 'exchange.not-found' as const });
const OWN_NAME = '1';
const CORRESPONDENCE = '02';
const NETHERLANDS = '31';

/** Who names a child that the municipality does not know: the message that asked for it, or the person who allocates. */
export type NamedBy = { readonly askedBy?: bigint | null; readonly told?: ClientOfProvider | undefined };

/**
 * The child as the municipality names it in a JW301. A child it did not know is named as the request or the person named it. Whom to call
 * is what the last allocation message told, or else the access of the municipality (TR006).
 */
export async function clientOfMunicipality(
  tx: Tx,
  { municipalityId, client: { clientId } }: ChainCase,
  { askedBy = null, told }: NamedBy,
  vault: BsnVault,
): Promise<Result<ClientOfMunicipality, NotThere | ContactMissing>> {
  const client =
    clientId === undefined ? (told ?? (await clientAsked(tx, askedBy))) : await clientOfProvider(tx, clientId, vault);
  if (!client) return NOT_THERE;
  const contact = (await contactKept(tx, clientId, vault)) ?? (await contactOf(tx, municipalityId));
  if (!contact) return no({ code: 'exchange.contact-missing' });
  return yes({
    Bsn: client.Bsn,
    Geboortedatum: client.Geboortedatum,
    Geslacht: client.Geslacht,
    Naam: { ...client.Naam, NaamGebruik: OWN_NAME },
    Contactgegevens: contact,
  });
}

async function clientAsked(tx: Tx, messageId: bigint | null): Promise<ClientOfProvider | undefined> {
  const asked = messageId === null ? undefined : await readStoredMessage(tx, messageId);
  return asked?.message === 'JW315' ? asked.bericht.Client : undefined;
}

async function contactKept(
  tx: Tx,
  clientId: bigint | undefined,
  vault: BsnVault,
): Promise<JW301.Contactgegevens | undefined> {
  const sealed = clientId === undefined ? undefined : (await findSealedClient(tx, clientId))?.contactEncrypted;
  return sealed ? (JSON.parse(vault.decrypt(sealed)) as JW301.Contactgegevens) : undefined;
}

/** The access of the municipality, for a child of which it keeps no address here. */
async function contactOf(tx: Tx, municipalityId: number): Promise<JW301.Contactgegevens | undefined> {
  const { name, phone } = await findContact(tx, municipalityId);
  if (phone === null) return undefined;
  return {
    Contact: [
      {
        Soort: CORRESPONDENCE,
        Organisatie: name.slice(0, 35),
        Telefoon: { Telefoon01: { Telefoonnummer: phone, Landnummer: NETHERLANDS } },
      },
    ],
  };
}
