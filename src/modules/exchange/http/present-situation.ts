import type { PlainDate } from '../../../kernel/plain-date.ts';
import { pluralUnit } from '../../../kernel/unit-words.nl.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { actualAllocations, type Dossier, frequencyText } from '../../../standards/ijw/index.ts';
import { type AllocationCase, findSealedClient } from '../../allocations/index.ts';
import { findContact } from '../../parties/index.ts';
import type { SituationAnswer } from './asked-schemas.ts';
import { nameOf, nameOfProduct } from './present-request.ts';

/** What holds for a child between its parties, with the codes from which a next message is made. */
export async function presentSituation(
  tx: Tx,
  { found, dossier }: { readonly found: AllocationCase; readonly dossier: Dossier },
  today: PlainDate,
): Promise<SituationAnswer> {
  const client = await findSealedClient(tx, found.clientId);
  const municipality = await findContact(tx, found.municipalityId);
  const provider = await findContact(tx, found.providerId);
  return {
    jeugdige: client ? nameOf(client) : '',
    gemeente: { id: found.municipalityId, naam: municipality.name },
    aanbieder: { id: found.providerId, naam: provider.name },
    items: actualAllocations(dossier, today).map(({ number, current }) => {
      const { Product, Omvang, Budget, Ingangsdatum, Einddatum } = current;
      return {
        nummer: number,
        product: Product ? nameOfProduct(Product) : null,
        categorie: Product?.Categorie ?? null,
        productcode: Product?.Code ?? null,
        van: Ingangsdatum,
        tot: Einddatum ?? null,
        volume: Omvang?.Volume ?? null,
        eenheid: Omvang?.Eenheid ?? null,
        frequentie: Omvang?.Frequentie ?? null,
        omvang: Omvang
          ? `${Omvang.Volume} ${pluralUnit(Omvang.Eenheid)} ${(frequencyText(Omvang.Frequentie) ?? '').toLowerCase()}`
          : null,
        budgetCent: Budget ?? null,
      };
    }),
  };
}
