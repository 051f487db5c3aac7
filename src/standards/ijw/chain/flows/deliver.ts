import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type Result, yes } from '../../../../kernel/result.ts';
import type { CDT_Product } from '../../release-3-2/types/basis.ts';
import type { JW305, JW307 } from '../../release-3-2/types/messages.ts';
import { type Dossier, deliveryKey } from '../dossier.ts';
import { REMOVAL, sameKey, standing, TEMPORARY } from '../fold/deliveries.ts';
import { given, type Plan } from './planned.ts';
import { type FlowRefusal, refuse } from './refusals.ts';

type Start = JW305.StartProduct;
type Stop = JW307.StopProduct;

/** The client as the provider tells it in a start or stop. */
export type ClientOfProvider = Omit<JW305.Client, 'StartProducten'>;

/** What a provider knows when it reports on the delivery to a client for one municipality. */
export type DeliverySituation = {
  readonly dossier: Dossier;
  readonly client: ClientOfProvider;
  readonly today: PlainDate;
};

/** What is delivered: an allocation, or a task without one, told by product and first day (IV096). */
export type DeliveryRef = { readonly number: number } | { readonly product: CDT_Product; readonly begin: PlainDate };

const FIRST = '1';

/** Reports that the delivery began, also after a stop (OP289, OP379); not before it did (OP011). */
export function planStart(situation: DeliverySituation, of: DeliveryRef, begin: PlainDate): Plan<'JW305'> {
  const start = newStart(situation.dossier, of, begin);
  if (!start.ok) return start;
  const about = aboutOf(start.value);
  if (begin > situation.today) return refuse('chain.day-in-future', about);
  const delivery = situation.dossier.deliveries.get(deliveryKey(start.value));
  if (delivery?.actualStart !== undefined) return refuse('chain.start-stands', about);
  const known = standing(delivery).some((notice) => sameKey(notice, asStart(start.value)));
  return known ? refuse('chain.start-known', about) : starts(situation, [start.value]);
}

/** Takes the start back as if it never was; only while no stop follows (TR071). */
export function removeStart(situation: DeliverySituation, of: DeliveryRef): Plan<'JW305'> {
  const start = lastStart(situation.dossier, of);
  return start.ok ? starts(situation, [{ ...start.value, StatusAanlevering: REMOVAL }]) : start;
}

/** Puts another first day in place of the one reported: removal and new start in one message (IV008). */
export function correctStart(situation: DeliverySituation, of: DeliveryRef, begin: PlainDate): Plan<'JW305'> {
  const start = lastStart(situation.dossier, of);
  if (!start.ok) return start;
  const about = aboutOf(start.value);
  if (begin === start.value.Begindatum) return refuse('chain.nothing-corrected', about);
  if (begin > situation.today) return refuse('chain.day-in-future', about);
  return starts(situation, [
    { ...start.value, StatusAanlevering: REMOVAL },
    { ...start.value, Begindatum: begin, StatusAanlevering: FIRST },
  ]);
}

export type StopFacts = {
  /** Last day of the delivery. */
  readonly through: PlainDate;
  /** RedenBeeindiging (JZ588); 20 is temporary. */
  readonly reason: string;
};

/** Reports that the delivery ended, for a time (20) or for good; refers to the start reported last (OP072, OP155). */
export function planStop(situation: DeliverySituation, of: DeliveryRef, facts: StopFacts): Plan<'JW307'> {
  const notices = standing(situation.dossier.deliveries.get(keyOf(of)));
  const from = notices.findLastIndex((notice) => notice.kind === 'start');
  const start = notices[from];
  if (start?.kind !== 'start') return refuse('chain.no-start', aboutRef(of));
  const earlier = notices.slice(from + 1).flatMap((notice) => (notice.kind === 'stop' ? [notice.notice] : []));
  const no = stopRefusal(situation.today, start.notice, earlier, facts);
  return no ?? stops(situation, [stopOf(start.notice, facts)]);
}

/** Takes the last stop back. */
export function removeStop(situation: DeliverySituation, of: DeliveryRef): Plan<'JW307'> {
  const stop = lastStop(situation.dossier, of);
  return stop.ok ? stops(situation, [{ ...stop.value.stop, StatusAanlevering: REMOVAL }]) : stop;
}

/** Puts another last day or reason in place of the last stop: removal and new stop in one message (IV008). */
export function correctStop(situation: DeliverySituation, of: DeliveryRef, facts: StopFacts): Plan<'JW307'> {
  const last = lastStop(situation.dossier, of);
  if (!last.ok) return last;
  const { stop, start, earlier } = last.value;
  if (stop.Einddatum === facts.through && stop.RedenBeeindiging === facts.reason)
    return refuse('chain.nothing-corrected', aboutRef(of));
  const no = stopRefusal(situation.today, start, earlier, facts);
  return no ?? stops(situation, [{ ...stop, StatusAanlevering: REMOVAL }, stopOf(start, facts)]);
}

function stopRefusal(today: PlainDate, start: Start, earlier: readonly Stop[], { through, reason }: StopFacts) {
  const about = aboutOf(start);
  if (through > today) return refuse('chain.day-in-future', about);
  if (through < start.Begindatum) return refuse('chain.stop-before-start', about);
  if (earlier.some((stop) => stop.RedenBeeindiging !== TEMPORARY)) return refuse('chain.ended-already', about);
  if (reason === TEMPORARY && earlier.length > 0) return refuse('chain.paused-already', about);
  return earlier.some((stop) => through < stop.Einddatum) ? refuse('chain.stop-goes-back', about) : undefined;
}

const keyOf = (of: DeliveryRef): string =>
  'number' in of
    ? String(of.number)
    : deliveryKey({ Product: of.product, Begindatum: of.begin, StatusAanlevering: FIRST });
const aboutOf = ({ ToewijzingNummer }: Start) => given('number', ToewijzingNummer);
const aboutRef = (of: DeliveryRef) => ('number' in of ? { number: of.number } : {});
const asStart = (notice: Start) => ({ kind: 'start', notice, removed: false }) as const;

/** A start repeats product and first day of its allocation; that of a task has neither number nor first day (IV096). */
function newStart(dossier: Dossier, of: DeliveryRef, begin: PlainDate): Result<Start, FlowRefusal> {
  if (!('number' in of)) return yes({ Product: of.product, Begindatum: begin, StatusAanlevering: FIRST });
  const allocation = dossier.allocations.get(of.number);
  if (allocation === undefined) return refuse('chain.allocation-unknown', of);
  if (allocation.removed) return refuse('chain.allocation-removed', of);
  return yes({
    ToewijzingNummer: of.number,
    // The product of the allocation, as it is told there (IV075).
    ...given('Product', allocation.current.Product),
    ToewijzingIngangsdatum: allocation.current.Ingangsdatum,
    Begindatum: begin,
    StatusAanlevering: FIRST,
  });
}

function lastStart(dossier: Dossier, of: DeliveryRef): Result<Start, FlowRefusal> {
  const last = standing(dossier.deliveries.get(keyOf(of))).at(-1);
  if (last === undefined) return refuse('chain.no-start', aboutRef(of));
  return last.kind === 'start' ? yes(last.notice) : refuse('chain.stop-follows', aboutRef(of));
}

type LastStop = { readonly stop: Stop; readonly start: Start; readonly earlier: readonly Stop[] };

function lastStop(dossier: Dossier, of: DeliveryRef): Result<LastStop, FlowRefusal> {
  const notices = standing(dossier.deliveries.get(keyOf(of)));
  const last = notices.at(-1);
  const from = notices.findLastIndex((notice) => notice.kind === 'start');
  const start = notices[from];
  if (last?.kind !== 'stop' || start?.kind !== 'start') return refuse('chain.no-stop', aboutRef(of));
  const earlier = notices.slice(from + 1, -1).flatMap((notice) => (notice.kind === 'stop' ? [notice.notice] : []));
  return yes({ stop: last.notice, start: start.notice, earlier });
}

/** A stop repeats the key of its start (TR382). */
const stopOf = (start: Start, { through, reason }: StopFacts): Stop => ({
  ...start,
  RedenBeeindiging: reason,
  Einddatum: through,
  StatusAanlevering: FIRST,
});

const starts = ({ client }: DeliverySituation, list: readonly Start[]): Plan<'JW305'> =>
  yes({ message: 'JW305', body: { Client: { ...client, StartProducten: { StartProduct: list } } } });
const stops = ({ client }: DeliverySituation, list: readonly Stop[]): Plan<'JW307'> =>
  yes({ message: 'JW307', body: { Client: { ...client, StopProducten: { StopProduct: list } } } });
