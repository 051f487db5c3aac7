import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type FundingTerms, openTerms, type TermsUnknown } from '../../funding/index.ts';
import type { Checked } from '../domain/checks.ts';
import { type LabPeriod, lastTwelve, periodBetween } from '../domain/period.ts';
import { monthsWithCare, type NamedRow, namesOfRegion } from '../storage/care.ts';
import { type CareOfPeriod, gatherPeriod } from './gather-care.ts';
import { ladderOf, ownTermsOf, type PaidAgain, payAgain } from './pay-again.ts';
import { modelOnProducts, type Placed, type RegionalModel } from './regional-model.ts';

/** By what a period is paid again. */
export type Choice =
  | { readonly kind: 'own' }
  | { readonly kind: 'stored'; readonly id: number }
  | { readonly kind: 'model'; readonly model: RegionalModel }
  /** Terms that stand nowhere but in a scenario. */
  | { readonly kind: 'terms'; readonly terms: FundingTerms };

export type Side = PaidAgain & Checked & { readonly id: number | null; readonly name: string };

/** A period paid twice: by the region's own terms and by the chosen. */
export type Reckoned = {
  readonly care: CareOfPeriod;
  readonly own: Side;
  readonly chosen: Side;
  /** The chosen terms as they were chosen, before they were laid on the period: what a scenario keeps. */
  readonly chosenTerms: FundingTerms;
  readonly placed: readonly Placed[];
  readonly names: readonly NamedRow[];
};

export type ReckonRefusal =
  | TermsUnknown
  | { readonly code: 'laboratory.no-care' | 'laboratory.no-own-terms' | 'laboratory.period-not-possible' };

/** What a model says of a product that it names itself. */
export type Said = { readonly namesItself: string };

/** Gathers once, pays twice. Nothing is written. */
export async function reckon(
  tx: Tx,
  regionId: number,
  period: LabPeriod,
  choice: Choice,
  { today, namesItself }: Said & { readonly today: PlainDate },
): Promise<Result<Reckoned, ReckonRefusal>> {
  const care = await gatherPeriod(tx, regionId, period);
  if (care.columns.episodes.ids.length === 0) return no({ code: 'laboratory.no-care' });
  const ownTerms = await ownTermsOf(tx, care);
  if (ownTerms === null) return no({ code: 'laboratory.no-own-terms' });
  const found = await chosenOf(tx, care, ownTerms, choice, { today, namesItself });
  if (!found.ok) return found;
  const { providers, municipalities } = care.columns;
  const names = await namesOfRegion(tx, regionId, [...providers, ...municipalities].map(Number));
  const own = sideOf(care, ownTerms.terms, ownTerms.termsId, ownTerms.terms.name);
  const { terms, id, name, placed } = found.value;
  const chosen = id === ownTerms.termsId ? own : sideOf(care, terms, id, name);
  return yes({ care, own, chosen, chosenTerms: terms, placed, names });
}

function sideOf(care: CareOfPeriod, terms: FundingTerms, id: number | null, name: string): Side {
  const paid = payAgain(terms, care);
  return { ...paid, ladder: ladderOf(paid, care), id, name };
}

async function chosenOf(
  tx: Tx,
  care: CareOfPeriod,
  own: { readonly termsId: number; readonly terms: FundingTerms },
  choice: Choice,
  { today, namesItself }: Said & { readonly today: PlainDate },
) {
  if (choice.kind === 'own') return yes({ id: own.termsId, name: own.terms.name, terms: own.terms, placed: [] });
  if (choice.kind === 'terms') return yes({ id: null, name: choice.terms.name, terms: choice.terms, placed: [] });
  if (choice.kind === 'model') {
    const withCare = new Set(care.columns.products.map(({ key }) => key));
    const products = care.products.filter(({ key }) => withCare.has(key));
    const { terms, placed } = modelOnProducts(choice.model, products, own.terms, namesItself);
    return yes({ id: null, name: `${terms.name} (${choice.model.name})`, terms, placed });
  }
  const opened = await openTerms(tx, choice.id, today);
  if (!opened.ok) return opened;
  const { stored, terms } = opened.value;
  return yes({ id: stored.id, name: terms.name, terms, placed: [] });
}

/** The period that was asked, or the last twelve months with care. */
export async function periodAsked(
  tx: Tx,
  regionId: number,
  asked: { readonly van?: PlainDate | undefined; readonly tot?: PlainDate | undefined },
): Promise<Result<LabPeriod, { readonly code: 'laboratory.no-care' | 'laboratory.period-not-possible' }>> {
  if (asked.van !== undefined && asked.tot !== undefined) {
    const period = periodBetween(asked.van, asked.tot);
    return period === null ? no({ code: 'laboratory.period-not-possible' }) : yes(period);
  }
  if (asked.van !== undefined || asked.tot !== undefined) return no({ code: 'laboratory.period-not-possible' });
  const { first, last } = await monthsWithCare(tx, regionId);
  return first === null || last === null ? no({ code: 'laboratory.no-care' }) : yes(lastTwelve(first, last));
}
