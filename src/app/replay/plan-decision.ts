import type { PlainDate } from '../../kernel/plain-date.ts';
import {
  type AllocationDecision,
  type Content,
  contentOf,
  type Dossier,
  type Grant,
  grantChange,
  grantRequest,
  type JW301,
  type Plan,
  planAllocationMessage,
} from '../../standards/ijw/index.ts';
import { clientInFull } from './people.ts';
import type { Fields } from './scenario.ts';

type Told = JW301.ToegewezenProduct;

/** The decisions that the allocations of a step tell, planned anew: a grant where a reference stands, else of own accord. */
export function planDecision(
  dossier: Dossier,
  bsn: string,
  items: readonly Fields[],
  today: PlainDate,
  approved: ReadonlySet<number> = new Set(),
): Plan<'JW301'> {
  const told = items as unknown as readonly Told[];
  const time = told.find((item) => item.Toewijzingstijd)?.Toewijzingstijd ?? '09:00:00';
  const situation = {
    dossier,
    client: clientInFull(bsn),
    now: { date: today, time },
    numbersWithApprovedLines: approved,
  };
  const reference = told.find((item) => item.ReferentieAanbieder)?.ReferentieAanbieder;
  if (reference === undefined)
    return planAllocationMessage(
      situation,
      told.flatMap((item) => decisionsOf(dossier, item)),
    );
  if (dossier.requests.get(reference)?.kind === 'change') {
    const newNumbers = told.map((item) => item.ToewijzingNummer).filter((number) => !dossier.allocations.has(number));
    return grantChange(situation, { reference, newNumbers, late: 'as-asked' });
  }
  return grantRequest(situation, told.flatMap(grantOf));
}

function grantOf(item: Told): readonly Grant[] {
  if (item.ReferentieAanbieder === undefined) return [];
  const { ToewijzingNummer: number, ...deviating } = contentTold(item);
  return [{ reference: item.ReferentieAanbieder, number, deviating }];
}

/** The moment is ours to fill; the rest of a telling is what it decides. */
const contentTold = (item: Told): Content => contentOf(item);

/** What changed about an allocation, by its last day, size, budget or reason; nothing when it is only repeated (OP087). */
function decisionsOf(dossier: Dossier, item: Told): readonly AllocationDecision[] {
  const { ToewijzingNummer: number, RedenWijziging: reason = '14' } = item;
  const current = dossier.allocations.get(number)?.current;
  if (current === undefined) return [{ kind: 'new', content: contentTold(item) }];
  if (reason === '13') return [{ kind: 'remove', number }];
  if (item.Budget !== undefined && item.Budget !== current.Budget) {
    return [{ kind: 'budget', number, budget: item.Budget, reason }];
  }
  if (item.Omvang && item.Omvang.Volume !== current.Omvang?.Volume) {
    return [{ kind: 'volume', number, volume: item.Omvang.Volume, reason }];
  }
  if (item.Einddatum === undefined || item.Einddatum === current.Einddatum) return [];
  const later = current.Einddatum !== undefined && item.Einddatum > current.Einddatum;
  return [{ kind: later ? 'lengthen' : 'shorten', number, through: item.Einddatum, reason }];
}
