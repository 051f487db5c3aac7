import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { JW301, JW305, JW307, JW315, JW317, JW319 } from '../release-3-2/types/messages.ts';

/** One allocation as the messages made it. */
export type AllocationState = {
  readonly number: number;
  /** Each content it has had, in the order of Toewijzingsdatum and Toewijzingstijd; never empty. */
  readonly versions: readonly JW301.ToegewezenProduct[];
  /** The content decided last counts, whatever the order in which messages came (IV013, OP080). */
  readonly current: JW301.ToegewezenProduct;
  /** Removed with RedenWijziging 13: it never held (OP033x1). */
  readonly removed: boolean;
};

/** Where the delivery on one allocation, or of one task, stands (procedures: startStop). */
export type DeliveryPhase = 'none' | 'started' | 'paused' | 'ended';

export type StartNotice = { readonly kind: 'start'; readonly notice: JW305.StartProduct; readonly removed: boolean };
export type StopNotice = { readonly kind: 'stop'; readonly notice: JW307.StopProduct; readonly removed: boolean };

/** All start and stop notices on one allocation, or on one task (Product and Begindatum; IV096). */
export type DeliveryState = {
  /** `deliveryKey` of the notices. */
  readonly key: string;
  /** In the order in which they were accepted; removed ones (StatusAanlevering 3) stay, marked. */
  readonly notices: readonly (StartNotice | StopNotice)[];
  readonly phase: DeliveryPhase;
  /** The start that is neither stopped nor removed (TR326). */
  readonly actualStart: JW305.StartProduct | undefined;
};

/** Where a request stands: it runs until it is granted or refused (OP344, OP350). */
export type RequestPhase = 'running' | 'in-research' | 'refused' | 'granted';

type RequestBase = {
  readonly reference: string;
  readonly bsn: string;
  /** Dagtekening of the message that asked. */
  readonly askedOn: PlainDate;
  readonly phase: RequestPhase;
  /** The answers (JW319): in research first, then a refusal. */
  readonly answers: readonly JW319.Antwoord[];
};
/** A request for one allocation (one AangevraagdProduct of a JW315), or for a change as a whole (JW317). */
export type RequestState =
  | (RequestBase & { readonly kind: 'allocation'; readonly product: JW315.AangevraagdProduct })
  | (RequestBase & { readonly kind: 'change'; readonly request: JW317.Verzoek });

/**
 * What the messages say about one client between one municipality and one provider, for the party that holds them.
 * Always derived from what was told (`dossierOf`), never kept as such.
 */
export type Dossier = {
  /** By ToewijzingNummer. */
  readonly allocations: ReadonlyMap<number, AllocationState>;
  /** By `deliveryKey`. */
  readonly deliveries: ReadonlyMap<string, DeliveryState>;
  /** By ReferentieAanbieder. */
  readonly requests: ReadonlyMap<string, RequestState>;
};

export const EMPTY_DOSSIER: Dossier = { allocations: new Map(), deliveries: new Map(), requests: new Map() };

/** What a start or stop is about: the allocation, or for a task without one the product and first day (IV096). */
export function deliveryKey(notice: JW305.StartProduct | JW307.StopProduct): string {
  if (notice.ToewijzingNummer !== undefined) return String(notice.ToewijzingNummer);
  return `${notice.Product?.Categorie ?? ''}/${notice.Product?.Code ?? ''}/${notice.Begindatum}`;
}
