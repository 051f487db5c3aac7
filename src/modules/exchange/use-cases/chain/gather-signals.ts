import { latest, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { type JW301, type JW315, type OutsideSources, signalsOn } from '../../../../standards/ijw/index.ts';
import { loadTariffs } from '../../../contracts/index.ts';
import type { MessageSignal } from '../../domain/message-status.ts';
import { earlierAllocationMessages } from '../../storage/earlier-allocations.ts';
import { readParts } from '../../storage/message-parts.ts';
import { signalOf } from '../../translate/remarks.ts';
import type { ChainClient, ChainContent, ChainParties } from './gather-context.ts';
import { readWholeMessage } from './read-chain-message.ts';

/**
 * What a person should know of a message although it has no return code (OP071, OP254, OP296). Earlier messages are read only
 * for an allocation that names relations, contracts only for a request.
 *
 * @param messageId of the message itself, when it is stored: what came before it counts
 */
export async function gatherSignals(
  tx: Tx,
  parties: ChainParties,
  content: ChainContent,
  client: ChainClient,
  { sources, messageId }: { readonly sources: OutsideSources; readonly messageId?: bigint },
): Promise<readonly MessageSignal[]> {
  const { message, bericht } = content;
  const relationsBefore =
    message === 'JW301' && bericht.Client.Relaties && client.clientHash
      ? await relationsTold(tx, parties.municipalityId, client.clientHash, messageId)
      : [];
  const inContract = message === 'JW315' ? await contractFits(tx, parties, bericht) : (): undefined => undefined;
  return signalsOn(message, bericht, { relationsBefore, inContract, sources }).map(signalOf);
}

async function relationsTold(
  tx: Tx,
  municipalityId: number,
  clientHash: Buffer,
  before: bigint | undefined,
): Promise<readonly JW301.Relatie[]> {
  const told: JW301.Relatie[] = [];
  for (const id of await earlierAllocationMessages(tx, municipalityId, clientHash, before)) {
    const read = await readWholeMessage(readParts((fn) => fn(tx), id));
    if (read.outcome !== 'readable' || read.content.message !== 'JW301') continue;
    told.push(...(read.content.bericht.Client.Relaties?.Relatie ?? []));
  }
  return told;
}

/**
 * Does a contract of the provider for the municipality hold what is asked, on its first day? By code, or by category when the
 * request names no code. A request that leaves the product open fits any contract.
 */
async function contractFits(tx: Tx, parties: ChainParties, { Client }: JW315.Bericht) {
  const asked = Client.AangevraagdeProducten.AangevraagdProduct;
  const days = asked.map((product) => product.ToewijzingIngangsdatum).sort();
  const [from, through] = [days[0], days.at(-1)] as [PlainDate, PlainDate];
  const { tariffs, products } = await loadTariffs(tx, { ...parties, from, through });
  const agreed = [
    ...tariffs.map((tariff) => ({
      ...tariff,
      first: latest(tariff.from, tariff.contractFrom),
      last:
        tariff.through !== undefined && tariff.through < tariff.contractThrough
          ? tariff.through
          : tariff.contractThrough,
    })),
    ...products.map((product) => ({ ...product, first: product.contractFrom, last: product.contractThrough })),
  ];
  return ({ Product, ToewijzingIngangsdatum: on }: JW315.AangevraagdProduct): boolean =>
    agreed.some(
      ({ productCategory, productCode, first, last }) =>
        first <= on &&
        on <= last &&
        (Product === undefined ||
          (Product.Categorie === productCategory && (Product.Code === undefined || Product.Code === productCode))),
    );
}
