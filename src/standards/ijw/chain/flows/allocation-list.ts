import { epochDay, fromEpochDay, type PlainDate } from '../../../../kernel/plain-date.ts';
import { type Result, yes } from '../../../../kernel/result.ts';
import type { JW301 } from '../../release-3-2/types/messages.ts';
import { actualAllocations, held, heldTwice } from '../actual.ts';
import type { Dossier } from '../dossier.ts';
import { given, type Plan } from './planned.ts';
import { type FlowRefusal, refuse } from './refusals.ts';

type Allocated = JW301.ToegewezenProduct;

/** The client as the municipality knows it: everything of a JW301 but the allocations. */
export type ClientOfMunicipality = Omit<JW301.Client, 'ToegewezenProducten'>;

/** When a decision is taken: this, not the moment of sending, orders contents (IV013). */
export type DecisionMoment = { readonly date: PlainDate; readonly time: string };

/** What a municipality knows when it decides on a client with one provider. */
export type MunicipalSituation = {
  readonly dossier: Dossier;
  readonly client: ClientOfMunicipality;
  readonly now: DecisionMoment;
  /** Numbers with approved lines that were not credited (TR385). */
  readonly numbersWithApprovedLines: ReadonlySet<number>;
};

/** An allocation's content without what the list adds to it: its moment, reason and reference. */
export type Content = Omit<
  Allocated,
  'Toewijzingsdatum' | 'Toewijzingstijd' | 'RedenWijziging' | 'ReferentieAanbieder'
>;

/** An allocation that is made or changed by this decision. A first one has no reason (IV066, IV099). */
export type Decided = { readonly content: Content; readonly reason?: string; readonly reference?: string };

/** The content as it is repeated unchanged: with its own moment, without reason or reference (IV013, IV097, IV099). */
export function contentOf(product: Allocated): Content {
  const { Toewijzingsdatum, Toewijzingstijd, RedenWijziging, ReferentieAanbieder, ...content } = product;
  return content;
}

/**
 * The message of a decision (OP087): the allocations it makes or changes, and all others that hold today or later, unchanged.
 * `referenceForAll` goes on the unchanged ones named (IV093). Refuses what may not be told: the same product twice in one
 * period (OP259, TR302), the removal of an allocation with approved lines (TR385), a decision older than the content it
 * changes (IV013).
 */
export function tellAllocations(
  { dossier, client, now, numbersWithApprovedLines }: MunicipalSituation,
  decided: readonly Decided[],
  referenceForAll?: { readonly reference: string; readonly numbers: ReadonlySet<number> },
): Plan<'JW301'> {
  const own = new Set(decided.map(({ content }) => content.ToewijzingNummer));
  const told: Allocated[] = actualAllocations(dossier, now.date)
    .filter(({ number }) => !own.has(number))
    .map(({ number, current }) => ({
      ...contentOf(current),
      Toewijzingsdatum: current.Toewijzingsdatum,
      Toewijzingstijd: current.Toewijzingstijd,
      ...(referenceForAll?.numbers.has(number) ? { ReferentieAanbieder: referenceForAll.reference } : {}),
    }));
  for (const { content, reason, reference } of decided) {
    const number = content.ToewijzingNummer;
    if (content.Einddatum !== undefined && content.Einddatum < content.Ingangsdatum)
      return refuse('chain.ends-before-it-begins', { number });
    if (content.Product?.Code !== undefined && content.Omvang === undefined)
      return refuse('chain.size-missing', { number });
    if (reason === REMOVED && numbersWithApprovedLines.has(number)) return refuse('chain.lines-approved', { number });
    const moment = momentAfter(dossier.allocations.get(number)?.current, now);
    if (!moment.ok) return moment;
    const { date: Toewijzingsdatum, time: Toewijzingstijd } = moment.value;
    told.push({
      ...content,
      Toewijzingsdatum,
      Toewijzingstijd,
      ...given('ReferentieAanbieder', reference),
      ...given('RedenWijziging', reason),
    });
  }
  if (told.length === 0) return refuse('chain.nothing-to-tell');
  const twice = heldTwice(
    told
      .filter(({ RedenWijziging }) => RedenWijziging !== REMOVED)
      .map((p) => held(p.Product, p.Ingangsdatum, p.Einddatum)),
  );
  if (twice) return refuse('chain.product-twice');
  const inOrder = told.sort((a, b) => a.ToewijzingNummer - b.ToewijzingNummer);
  return yes({
    message: 'JW301',
    body: { Client: { ...client, ToegewezenProducten: { ToegewezenProduct: inOrder } } },
  });
}

/** RedenWijziging of an allocation taken back as if it never was (OP033x1). */
export const REMOVED = '13';

/** Two decisions in one second would be one: the later is put a second after the content it changes (IV013). */
function momentAfter(before: Allocated | undefined, now: DecisionMoment): Result<DecisionMoment, FlowRefusal> {
  if (before === undefined) return yes(now);
  const earlier = secondOf({ date: before.Toewijzingsdatum, time: before.Toewijzingstijd });
  const second = secondOf(now);
  if (second > earlier) return yes(now);
  const next = momentOfSecond(earlier + 1);
  return next.date > now.date ? refuse('chain.decided-later', { number: before.ToewijzingNummer }) : yes(next);
}

const DAY = 86_400;
const secondOf = ({ date, time }: DecisionMoment): number => {
  const [hours = 0, minutes = 0, seconds = 0] = time.slice(0, 8).split(':').map(Number);
  return epochDay(date) * DAY + hours * 3600 + minutes * 60 + seconds;
};
function momentOfSecond(second: number): DecisionMoment {
  const date = fromEpochDay(Math.floor(second / DAY));
  return { date, time: new Date((second % DAY) * 1000).toISOString().slice(11, 19) };
}
