import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import {
  answerRequests,
  askAllocation,
  askChange,
  type Decision,
  decideAllocations,
  grantRequests,
  reportStart,
  reportStop,
} from '../../../modules/exchange/index.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type { ClientOfRequest, ProductAsked, Referrer, RequestAnswer, Wish } from '../../../standards/ijw/index.ts';
import type { Offer, Running } from './cast.ts';
import { as, type Stage } from './stage.ts';

type Told = Result<unknown, { readonly code: string }>;

/** One act of one party, on the n-th working day before the demonstration is looked at. */
export type Scene = {
  readonly daysAgo: number;
  readonly act: (stage: Stage) => Promise<Told>;
};

/** What belongs together: when one act is refused, the ones after it do not follow. */
export type Story = { readonly name: string; readonly scenes: readonly Scene[] };

const ofRequest = async (stage: Stage, reference: string): Promise<bigint> =>
  (
    await asOwner(stage.db, (tx) =>
      tx.one<{ id: bigint }>('select id from care_request where reference = $1', [reference]),
    )
  ).id;

export type Asking = {
  readonly reference: string;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly referrer: Referrer;
  readonly note?: string;
};

/** A provider asks for its product for a child (JW315). */
export const asks = (daysAgo: number, offer: Offer, client: ClientOfRequest, asking: Asking): Scene => ({
  daysAgo,
  act: (stage) => {
    const { municipalityId, providerId, product, size } = offer;
    const asked: ProductAsked = { ...asking, product, size };
    return as(stage, { providerId }, (tx, personId) =>
      askAllocation(tx, stage.deps, { municipalityId, providerId, client, asked: [asked], personId }),
    );
  },
});

/** A provider asks for another situation for a child it helps (JW317). */
export const wishes = (daysAgo: number, of: Running, reference: string, list: readonly Wish[]): Scene => ({
  daysAgo,
  act: (stage) =>
    as(stage, { providerId: of.providerId }, (tx, personId) =>
      askChange(tx, stage.deps, { allocationId: of.id, reference, reason: '1', wishes: list, personId }),
    ),
});

/** The municipality grants what was asked, as asked (JW301). */
export const grants = (daysAgo: number, municipalityId: number, reference: string): Scene => ({
  daysAgo,
  act: async (stage) => {
    const requestIds = [await ofRequest(stage, reference)];
    return await as(stage, { municipalityId }, (tx, personId) =>
      grantRequests(tx, stage.deps, { requestIds, personId, late: 'as-asked' }),
    );
  },
});

/** The municipality refuses, looks into it, or names another municipality (JW319). */
export const answers = (daysAgo: number, municipalityId: number, reference: string, answer: RequestAnswer): Scene => ({
  daysAgo,
  act: async (stage) => {
    const requestIds = [await ofRequest(stage, reference)];
    const [first] = await as(stage, { municipalityId }, (tx, personId) =>
      answerRequests(tx, stage.deps, { requestIds, answer, personId }),
    );
    return first?.result ?? { ok: false, refusal: { code: 'exchange.not-found' } };
  },
});

/** The municipality lengthens, shortens or ends an allocation of its own accord (JW301). */
export const decides = (daysAgo: number, of: Running, decision: Decision): Scene => ({
  daysAgo,
  act: (stage) =>
    as(stage, { municipalityId: of.municipalityId }, (tx, personId) =>
      decideAllocations(tx, stage.deps, { allocationId: of.id, decisions: [decision], personId }),
    ),
});

export const starts = (daysAgo: number, of: Running, begin: PlainDate): Scene => ({
  daysAgo,
  act: (stage) =>
    as(stage, { providerId: of.providerId }, (tx, personId) =>
      reportStart(tx, stage.deps, { allocationId: of.id, begin, personId }),
    ),
});

/** Reports the start on what was granted on a request, of which the allocation is known once it is. */
export const startsGranted = (daysAgo: number, providerId: number, reference: string, begin: PlainDate): Scene => ({
  daysAgo,
  act: async (stage) => {
    const { id } = await asOwner(stage.db, (tx) =>
      tx.one<{ id: bigint }>(
        `select max(allocation_id) as id from allocation_version where provider_id = $1 and request_reference = $2`,
        [providerId, reference],
      ),
    );
    return await as(stage, { providerId }, (tx, personId) =>
      reportStart(tx, stage.deps, { allocationId: id, begin, personId }),
    );
  },
});

export const stops = (daysAgo: number, of: Running, through: PlainDate, reason: string): Scene => ({
  daysAgo,
  act: (stage) =>
    as(stage, { providerId: of.providerId }, (tx, personId) =>
      reportStop(tx, stage.deps, { allocationId: of.id, through, reason, personId }),
    ),
});
