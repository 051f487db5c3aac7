import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import type { ClientOfProvider } from '../../../../standards/ijw/index.ts';
import { findSealedClient, loadClientsByBsnHash } from '../../../allocations/index.ts';
import { regionOfMunicipality } from '../../../parties/index.ts';
import { type ChainCase, clientOfProvider, type ExchangeDeps, todayOf } from './situation.ts';

/** A child somebody acts for: one of the register, or one that is told here and perhaps new to the municipality. */
export type ChildNamed =
  | { readonly clientId: bigint }
  | { readonly told: ClientOfProvider; readonly municipalityId: number };

/** Whose child it is, and how a message names it. */
export type ChildFound = {
  readonly regionId: number;
  readonly municipalityId: number;
  readonly client: ChainCase['client'];
  readonly named: ClientOfProvider;
};

/**
 * The child that was named, at the municipality that knows it. One that is told by BSN is the one of the register when the actor
 * sees it there. Undefined when there is no such child in scope, or no municipality in a region.
 */
export const findChild = (tx: Tx, deps: ExchangeDeps, child: ChildNamed): Promise<ChildFound | undefined> =>
  'clientId' in child ? known(tx, child.clientId, deps.vault) : told(tx, deps, child);

async function known(tx: Tx, clientId: bigint, vault: BsnVault): Promise<ChildFound | undefined> {
  const sealed = await findSealedClient(tx, clientId);
  const named = sealed && (await clientOfProvider(tx, clientId, vault));
  if (!sealed || !named) return undefined;
  const { regionId, municipalityId, bsnHash: clientHash } = sealed;
  return { regionId, municipalityId, client: { clientId, clientHash, bsn: named.Bsn }, named };
}

async function told(
  tx: Tx,
  deps: ExchangeDeps,
  { told: named, municipalityId }: Extract<ChildNamed, { readonly told: unknown }>,
): Promise<ChildFound | undefined> {
  const regionId = await regionOfMunicipality(tx, municipalityId, todayOf(deps));
  if (regionId === undefined) return undefined;
  const clientHash = deps.vault.hash(named.Bsn);
  const [there] = await loadClientsByBsnHash(tx, { municipalityId, bsnHashes: [clientHash] });
  return { regionId, municipalityId, client: { clientId: there?.clientId, clientHash, bsn: named.Bsn }, named };
}
