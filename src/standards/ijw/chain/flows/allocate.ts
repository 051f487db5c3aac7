import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { type Result, yes } from '../../../../kernel/result.ts';
import type { CDT_Omvang } from '../../release-3-2/types/basis.ts';
import type { JW301 } from '../../release-3-2/types/messages.ts';
import { actualAllocations, sameProduct } from '../actual.ts';
import type { Dossier } from '../dossier.ts';
import {
  type Content,
  contentOf,
  type Decided,
  type MunicipalSituation,
  REMOVED,
  tellAllocations,
} from './allocation-list.ts';
import { given, type Plan } from './planned.ts';
import { type FlowRefusal, refuse } from './refusals.ts';

/** RedenWijziging (JZ002), such as 04 lengthened after review, 05 shortened after review, 12 on the provider's initiative. */
type Reason = { readonly reason: string };

/** What a municipality decides of its own accord about one allocation. Days are the new last day. */
export type AllocationDecision =
  | { readonly kind: 'new'; readonly content: Content }
  | ({
      readonly kind: 'lengthen' | 'shorten' | 'withdraw';
      readonly number: number;
      readonly through: PlainDate;
    } & Reason)
  | { readonly kind: 'remove'; readonly number: number }
  | ({ readonly kind: 'volume'; readonly number: number; readonly volume: number } & Reason)
  | ({ readonly kind: 'budget'; readonly number: number; readonly budget: number } & Reason)
  | ({
      readonly kind: 'replace';
      readonly number: number;
      readonly newNumber: number;
      /** First day of the other size; the old allocation ends the day before. */
      readonly from: PlainDate;
      readonly through?: PlainDate;
      readonly size: CDT_Omvang;
    } & Reason);

/** The JW301 of decisions that answer no request, ending an allocation among them (OP258). */
export function planAllocationMessage(
  situation: MunicipalSituation,
  decisions: readonly AllocationDecision[],
): Plan<'JW301'> {
  const decided: Decided[] = [];
  for (const decision of decisions) {
    const made = decide(situation, decision);
    if (!made.ok) return made;
    decided.push(...made.value);
  }
  return tellAllocations(situation, decided);
}

type Made = Result<readonly Decided[], FlowRefusal>;

function decide({ dossier, now }: MunicipalSituation, decision: AllocationDecision): Made {
  if (decision.kind === 'new') return first(dossier, now.date, decision.content);
  const { number } = decision;
  const allocation = dossier.allocations.get(number);
  if (allocation === undefined) return refuse('chain.allocation-unknown', { number });
  if (allocation.removed) return refuse('chain.allocation-removed', { number });
  const { current } = allocation;
  const content = contentOf(current);
  switch (decision.kind) {
    case 'lengthen':
      return current.Einddatum === undefined || decision.through <= current.Einddatum
        ? refuse('chain.not-longer', { number })
        : yes([{ content: { ...content, Einddatum: decision.through }, reason: decision.reason }]);
    case 'shorten':
    case 'withdraw':
      return current.Einddatum !== undefined && decision.through >= current.Einddatum
        ? refuse('chain.not-shorter', { number })
        : yes([{ content: { ...content, Einddatum: decision.through }, reason: decision.reason }]);
    case 'remove':
      return yes([removed(current)]);
    case 'volume':
      return current.Omvang?.Frequentie !== IN_TOTAL
        ? refuse('chain.no-total-volume', { number })
        : yes([
            {
              content: { ...content, Omvang: { ...current.Omvang, Volume: decision.volume } },
              reason: decision.reason,
            },
          ]);
    case 'budget':
      return current.Budget === undefined
        ? refuse('chain.no-budget', { number })
        : yes([{ content: { ...content, Budget: decision.budget }, reason: decision.reason }]);
    case 'replace':
      return replaced(dossier, current, decision);
  }
}

/** Frequentie of a size over the whole allocation. */
export const IN_TOTAL = '6';

/** Taken back as if it never was: it ends on its first day (OP033x1, CS335). */
export const removed = (current: JW301.ToegewezenProduct): Decided => ({
  content: { ...contentOf(current), Einddatum: current.Ingangsdatum },
  reason: REMOVED,
});

/** A first allocation has a new number; what only goes on is a longer allocation, not a new one (IV066, OP380). */
function first(dossier: Dossier, today: PlainDate, content: Content): Made {
  const number = content.ToewijzingNummer;
  if (dossier.allocations.has(number)) return refuse('chain.number-used', { number });
  const goesOn = actualAllocations(dossier, today).find(({ current }) => onlyLonger(current, content));
  return goesOn ? refuse('chain.lengthen-instead', { number: goesOn.number }) : yes([{ content }]);
}

function onlyLonger(current: JW301.ToegewezenProduct, next: Content): boolean {
  return (
    current.Einddatum !== undefined &&
    addDays(current.Einddatum, 1) === next.Ingangsdatum &&
    current.Product?.Code === next.Product?.Code &&
    sameProduct(current.Product, next.Product) &&
    current.Budget === undefined &&
    next.Budget === undefined &&
    current.Omvang?.Frequentie !== IN_TOTAL &&
    sameSize(current.Omvang, next.Omvang)
  );
}

export const sameSize = (a: CDT_Omvang | undefined, b: CDT_Omvang | undefined): boolean =>
  a?.Volume === b?.Volume && a?.Eenheid === b?.Eenheid && a?.Frequentie === b?.Frequentie;

/** Another size: the old one ends the day before, a new number begins (OP257, IV066). */
function replaced(
  dossier: Dossier,
  current: JW301.ToegewezenProduct,
  decision: Extract<AllocationDecision, { readonly kind: 'replace' }>,
): Made {
  const { number, newNumber, from, size, reason } = decision;
  if (dossier.allocations.has(newNumber)) return refuse('chain.number-used', { number: newNumber });
  const dayBefore = addDays(from, -1);
  if (current.Einddatum !== undefined && dayBefore >= current.Einddatum) return refuse('chain.not-shorter', { number });
  const through = decision.through ?? current.Einddatum;
  const { Einddatum: _, ...rest } = contentOf(current);
  return yes([
    { content: { ...rest, Einddatum: dayBefore }, reason },
    {
      content: {
        ...rest,
        ToewijzingNummer: newNumber,
        Ingangsdatum: from,
        ...given('Einddatum', through),
        Omvang: size,
      },
    },
  ]);
}
