import { type Cents, cents } from '../../../kernel/money.ts';
import { monthOf, type PlainDate, plainDateOf, yearOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { type DecidedCell, type FundingTerms, settleDecided, type YearFinding } from '../../funding/index.ts';
import { formatFraction } from '../domain/fraction-text.ts';
import type { DeliveryFinding, KeptLine, Missing, SettledYear } from '../domain/settled-year.ts';
import { type SettlingTerms, settlingTerms } from '../domain/settling.ts';
import { careElsewhere, factsOf, paidElsewhere } from '../domain/stated-fact.ts';
import { type DecidedRow, firstMonthHere, loadDecided, loadPosted, settledByHand } from '../storage/decided-care.ts';
import { loadStated } from '../storage/stated-facts.ts';
import { loadProductNames, loadSettledBefore, type SettledBefore } from '../storage/year-settlements.ts';
import { cellsOf } from './decided-cells.ts';
import { gatherAgreements, type RegionAgreements } from './gather-agreements.ts';
import { lineOf, shareOut, withEarlier } from './kept-lines.ts';
import { planDueOf } from './plan-due.ts';
import { workOfProvider } from './work-of-year.ts';

export type SettleAsked = {
  readonly regionId: number;
  readonly year: number;
  /** One provider, with its work in progress; null: every provider, without. */
  readonly providerId: number | null;
};

/**
 * The settlement of a year for the providers of a region: gathered in about ten statements whatever the size of the region, decided
 * by the engine on what was decided, and laid beside what earlier settlements posted.
 */
export async function settleRegion(tx: Tx, asked: SettleAsked): Promise<SettledYear[]> {
  const { regionId, year } = asked;
  const gathered = await gatherAgreements(tx, regionId, year);
  const care = await loadDecided(tx, regionId, year);
  const posted = await loadPosted(tx, regionId, year);
  const stated = (await loadStated(tx, asked)).filter(({ proposed }) => !proposed);
  const before = await loadSettledBefore(tx, asked);
  const byHand = await settledByHand(tx, regionId, year);
  const names = await loadProductNames(tx, regionId);
  const firstMonth = await firstMonthHere(tx, regionId);
  const elsewhereCare = careElsewhere(stated);
  const plan = planDueOf(gathered, regionId, year);
  const providers = new Map<number, Draft>();
  for (const group of settlingTerms(gathered.byTerms)) {
    const mine = (one: { readonly contractId: number }) =>
      group.contractIds.has(one.contractId) &&
      (asked.providerId === null || gathered.providerOf.get(one.contractId) === asked.providerId);
    const facts = factsOf(stated, year);
    const begunElsewhere = beforeHere(group, gathered, { firstMonth, year, stated: elsewhereCare });
    const counts = (one: { readonly contractId: number }) => mine(one) && !begunElsewhere.has(one.contractId);
    const { cells: all, notPosted } = cellsOf({
      terms: group.terms,
      care: care.filter(mine),
      due: plan.shares.filter(mine),
      posted: posted.filter(mine),
      careElsewhere: elsewhereCare.filter(mine),
      municipalities: gathered.municipalities,
      elsewhere: paidElsewhere(stated),
      products: gathered.products,
      providerOf: (contractId) => gathered.providerOf.get(contractId) ?? 0,
    });
    const cells = all.filter((one) => counts({ contractId: Number(one.contractId) }));
    const agreements = group.agreements.filter((one) => counts({ contractId: Number(one.contractId) }));
    const about = {
      ...facts,
      deliveries: facts.deliveries.filter((one) => counts({ contractId: Number(one.contractId) })),
    };
    const { lines, findings } = settleDecided(
      group.terms,
      { ...about, agreements, municipalities: gathered.municipalities },
      cells,
      year,
    );
    for (const providerId of providersOf(group, all, gathered, asked.providerId)) {
      const draft = providers.get(providerId) ?? emptyDraft();
      providers.set(providerId, draft);
      const own = (id: number) => gathered.providerOf.get(id) === providerId;
      draft.termsIds.push(group.termsId);
      draft.cells.push(...all.filter((cell) => cell.providerId === String(providerId)));
      const settled = (id: number) => own(id) && !begunElsewhere.has(id);
      draft.missing.push(
        ...[...begunElsewhere]
          .filter(([id]) => own(id))
          .map(([contractId, from]) => ({ code: 'begun-elsewhere', contractId, from }) as const),
        ...missingOf(group, findings, providerId, settled, about.deliveries, notPosted),
      );
      draft.findings.push(...findings.flatMap(deliveryFinding).filter(({ contractId }) => own(contractId)));
      for (const line of lines.filter((one) => one.providerId === String(providerId))) {
        const kept = lineOf(line, group, names);
        const shares = shareOut(line, cells, gathered.productOf, contractsOf(agreements, providerId));
        if (shares === null) draft.undivided = true;
        else draft.lines.push({ ...kept, shares });
      }
    }
  }
  const ids = [...providers.keys()].sort((a, b) => a - b);
  const settled = ids.map((id) =>
    finished(id, year, providers.get(id) ?? emptyDraft(), {
      care,
      before,
      elsewhere: [
        ...[...paidElsewhere(stated)].map(([contractId, cents]) => ({ contractId, cents, of: 'instalments' as const })),
        ...elsewhereCare.map(({ contractId, cents }) => ({ contractId, cents, of: 'care' as const })),
      ],
      byHand,
      gathered,
    }),
  );
  if (asked.providerId === null) return settled;
  const work = await workOfProvider(tx, asked.providerId, { regionId, year, terms: settlingTerms(gathered.byTerms) });
  return settled.map((one) => ({ ...one, work }));
}

/** Do the terms settle anything that rests on the care of a whole year? */
const settlesCare = ({ parts, total }: FundingTerms): boolean =>
  total.resultShare !== null ||
  total.bonusMalus !== null ||
  parts.some(
    ({ guarantee, price, yearEnd }) => guarantee !== null || price.of === 'actual-cost' || yearEnd.afterCalculation,
  );

/**
 * Contracts that ran in the year before any care of the region was decided here, while nobody stated what was granted elsewhere, with
 * the first month that is here. A guarantee is not made up for months that the system never saw.
 */
function beforeHere(
  { terms, contractIds }: SettlingTerms,
  { byTerms }: RegionAgreements,
  known: {
    readonly firstMonth: PlainDate | null;
    readonly year: number;
    readonly stated: readonly { readonly contractId: number }[];
  },
): ReadonlyMap<number, PlainDate> {
  const { firstMonth, year, stated } = known;
  const found = new Map<number, PlainDate>();
  if (firstMonth === null || !settlesCare(terms)) return found;
  for (const id of contractIds) {
    const begins = byTerms.flatMap(({ windows }) => windows.get(id) ?? []).map(({ from }) => from);
    const first = [...begins.toSorted().slice(0, 1), plainDateOf(year, 1, 1)].toSorted().at(-1);
    if (first !== undefined && firstOfMonth(first) < firstMonth && !stated.some(({ contractId }) => contractId === id))
      found.set(id, firstMonth);
  }
  return found;
}

const firstOfMonth = (day: PlainDate): PlainDate => plainDateOf(yearOf(day), monthOf(day), 1);

/** Contracts of a provider that are settled, in a fixed order. */
const contractsOf = (
  agreements: readonly { readonly contractId: string; readonly providerId: string }[],
  providerId: number,
) =>
  [...new Set(agreements.filter((one) => one.providerId === String(providerId)).map((one) => one.contractId))].sort(
    (a, b) => Number(a) - Number(b),
  );

type Draft = {
  readonly termsIds: number[];
  readonly cells: DecidedCell[];
  readonly lines: KeptLine[];
  readonly missing: Missing[];
  readonly findings: DeliveryFinding[];
  undivided: boolean;
};
const emptyDraft = (): Draft => ({ termsIds: [], cells: [], lines: [], missing: [], findings: [], undivided: false });

function deliveryFinding(finding: YearFinding): DeliveryFinding[] {
  if (finding.code === 'outside-consortium')
    return [{ code: finding.code, contractId: Number(finding.contractId), found: finding.name, least: null }];
  if (!('least' in finding)) return [];
  const { code, contractId, found, least } = finding;
  return [{ code, contractId: Number(contractId), found: formatFraction(found), least: formatFraction(least) }];
}

function providersOf(
  { contractIds }: SettlingTerms,
  cells: readonly DecidedCell[],
  { providerOf }: RegionAgreements,
  only: number | null,
): number[] {
  const all = new Set([
    ...[...contractIds].map((id) => providerOf.get(id) ?? 0),
    ...cells.map((cell) => Number(cell.providerId)),
  ]);
  return [...all].filter((id) => id !== 0 && (only === null || id === only));
}

/** What the engine could not know, and what the terms demand that nobody stated. */
function missingOf(
  { terms, contractIds }: SettlingTerms,
  findings: readonly YearFinding[],
  providerId: number,
  own: (contractId: number) => boolean,
  deliveries: readonly {
    readonly contractId: string;
    readonly ownShare: unknown;
    readonly smallProvidersShare: unknown;
  }[],
  notPosted: ReadonlyMap<number, Cents>,
): Missing[] {
  const found: Missing[] = [];
  for (const finding of findings) {
    if (finding.code === 'cost-unknown' && own(Number(finding.contractId)))
      found.push({ code: finding.code, contractId: Number(finding.contractId) });
    if (finding.code === 'result-unscored' || finding.code === 'process-unscored')
      if (finding.providerId === String(providerId)) found.push({ code: finding.code });
  }
  for (const [contractId, amount] of notPosted)
    if (own(contractId)) found.push({ code: 'instalments-not-posted', contractId, cents: amount });
  for (const contractId of [...contractIds].filter(own)) {
    const told = deliveries.find((one) => one.contractId === String(contractId));
    if (terms.delivery.minimumOwnShare !== null && (told?.ownShare ?? null) === null)
      found.push({ code: 'own-share-unknown', contractId });
    if (terms.delivery.smallProvidersShare !== null && (told?.smallProvidersShare ?? null) === null)
      found.push({ code: 'small-share-unknown', contractId });
  }
  return found;
}

function finished(
  providerId: number,
  year: number,
  draft: Draft,
  known: {
    readonly care: readonly DecidedRow[];
    readonly before: readonly SettledBefore[];
    readonly elsewhere: readonly {
      readonly contractId: number;
      readonly cents: Cents;
      readonly of: 'care' | 'instalments';
    }[];
    readonly byHand: ReadonlyMap<number, bigint>;
    readonly gathered: RegionAgreements;
  },
): SettledYear {
  const heldCents = cents(
    known.care.filter((one) => one.providerId === providerId).reduce((sum, one) => sum + one.heldCents, 0n),
  );
  const elsewhere = (of: 'care' | 'instalments'): bigint =>
    known.elsewhere
      .filter((one) => one.of === of && known.gathered.providerOf.get(one.contractId) === providerId)
      .reduce((sum, one) => sum + one.cents, 0n);
  const instalments = total(draft.cells, ({ postedCents }) => postedCents);
  const lines = withEarlier(
    draft.lines,
    known.before.filter((one) => one.providerId === providerId),
  );
  const dueCents = cents(lines.reduce((sum, line) => sum + line.amountCents, 0n));
  const beforeCents = cents(lines.flatMap(({ shares }) => shares).reduce((sum, share) => sum + share.beforeCents, 0n));
  return {
    providerId,
    year,
    termsIds: [...new Set(draft.termsIds)].sort((a, b) => a - b),
    paid: {
      careCents: cents(total(draft.cells, ({ careCents }) => careCents) - elsewhere('care')),
      instalmentCents: cents(instalments - elsewhere('instalments')),
      advanceCents: total(draft.cells, ({ advanceCents }) => advanceCents),
      elsewhereCents: cents(elsewhere('care') + elsewhere('instalments')),
    },
    heldCents,
    lines,
    dueCents,
    beforeCents,
    openCents: cents(dueCents - beforeCents),
    missing: [
      ...draft.missing,
      ...(heldCents > 0n ? [{ code: 'care-held', cents: heldCents } as const] : []),
      ...(draft.undivided ? [{ code: 'nobody-to-divide-over' } as const] : []),
    ],
    findings: draft.findings,
    byHandCents: cents(known.byHand.get(providerId) ?? 0n),
    work: null,
  };
}

const total = (cells: readonly DecidedCell[], value: (cell: DecidedCell) => Cents): Cents =>
  cents(cells.reduce((sum, cell) => sum + value(cell), 0n));

/** A year is over when its last day has passed. */
export const isOver = (year: number, today: PlainDate): boolean => year < yearOf(today);
