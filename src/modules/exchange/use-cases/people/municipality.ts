import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  type AllocationDecision,
  answerRequest,
  type ClientOfProvider,
  type Content,
  grantChange,
  grantRequest,
  type JW317,
  type LateDays,
  type MunicipalSituation,
  newNumbersFor,
  planAllocationMessage,
  type RequestAnswer,
} from '../../../../standards/ijw/index.ts';
import {
  findAllocationCase,
  findRequestCases,
  lockAllocationNumbers,
  newAllocationNumbers,
  numbersWithApprovedLines,
  type RequestCase,
} from '../../../allocations/index.ts';
import { OUTSIDE_SOURCES } from '../../translate/outside-sources.ts';
import { type ChildNamed, findChild } from './child.ts';
import { type ContactMissing, clientOfMunicipality, type NamedBy } from './client-of-municipality.ts';
import { type SendRefusal, type Sent, sendPlanned } from './send-planned.ts';
import {
  type Acting,
  type ChainCase,
  decisionMoment,
  type ExchangeDeps,
  type NotThere,
  planningDossier,
} from './situation.ts';

const NOT_THERE = no({ code: 'exchange.not-found' as const });

/** A decision on allocations; what needs a new number gets it from us (TR332). */
export type Decision = DecisionWithoutNumber<AllocationDecision>;
type DecisionWithoutNumber<D> = D extends { readonly kind: 'new'; readonly content: Content }
  ? { readonly kind: 'new'; readonly content: Omit<Content, 'ToewijzingNummer'> }
  : D extends { readonly newNumber: number }
    ? Omit<D, 'newNumber'>
    : D;

/** Lengthens, shortens, withdraws, removes or replaces allocations of the child of one of them, with one JW301 (OP087). */
export async function decideAllocations(
  tx: Tx,
  deps: ExchangeDeps,
  request: Acting & { readonly allocationId: bigint; readonly decisions: readonly Decision[] },
): Promise<Result<Sent<'JW301'>, SendRefusal>> {
  const found = await findAllocationCase(tx, request.allocationId);
  if (!found) return NOT_THERE;
  const { clientId, clientHash, ...parties } = found;
  const chainCase: ChainCase = { ...parties, client: { clientId, clientHash, bsn: undefined } };
  return await decide(tx, deps, chainCase, request.decisions, request);
}

/** Allocates help for a child without a request; one that the municipality did not know is known by it from then on. */
export async function allocateNew(
  tx: Tx,
  deps: ExchangeDeps,
  request: Acting &
    ChildNamed & { readonly providerId: number; readonly contents: readonly Omit<Content, 'ToewijzingNummer'>[] },
): Promise<Result<Sent<'JW301'>, SendRefusal>> {
  const { providerId, contents } = request;
  const found = await findChild(tx, deps, request);
  if (!found) return NOT_THERE;
  const { regionId, municipalityId, client, named } = found;
  const decisions = contents.map((content): Decision => ({ kind: 'new', content }));
  return await decide(tx, deps, { regionId, municipalityId, providerId, client }, decisions, request, named);
}

async function decide(
  tx: Tx,
  deps: ExchangeDeps,
  chainCase: ChainCase,
  decisions: readonly Decision[],
  acting: Acting,
  told?: ClientOfProvider,
): Promise<Result<Sent<'JW301'>, SendRefusal>> {
  const known = await situationOf(tx, deps, chainCase, { told });
  if (!known.ok) return known;
  const needed = decisions.filter(({ kind }) => kind === 'new' || kind === 'replace').length;
  const numbers = await newAllocationNumbers(tx, chainCase.municipalityId, needed);
  const numbered = decisions.map((decision): AllocationDecision => {
    if (decision.kind === 'new') {
      return { ...decision, content: { ...decision.content, ToewijzingNummer: numbers.shift() ?? 0 } as Content };
    }
    return decision.kind === 'replace' ? { ...decision, newNumber: numbers.shift() ?? 0 } : decision;
  });
  return await sendPlanned(tx, deps, chainCase, planAllocationMessage(known.value, numbered), acting);
}

export type Granting = Acting & {
  /** Of one child at one provider. Several products asked go together in one JW301; of changes one at a time. */
  readonly requestIds: readonly bigint[];
  /** By reference: what the municipality decides otherwise than asked (IV094). */
  readonly deviating?: Readonly<Record<string, Partial<Omit<Content, 'ToewijzingNummer'>>>>;
  /** For a change whose first day passed (IV093). */
  readonly late?: LateDays;
};

/** Grants requests with a JW301: products asked (IV094), or one change as a whole, as asked (IV093). */
export async function grantRequests(
  tx: Tx,
  deps: ExchangeDeps,
  granting: Granting,
): Promise<Result<Sent<'JW301'>, SendRefusal>> {
  const requests = await findRequestCases(tx, granting.requestIds);
  const [first] = requests;
  if (!first || requests.length !== granting.requestIds.length || !requests.every((one) => sameCase(one, first))) {
    return NOT_THERE;
  }
  const chainCase = caseOf(first);
  const known = await situationOf(tx, deps, chainCase, { askedBy: first.messageId });
  if (!known.ok) return known;
  const situation = known.value;
  const plan =
    first.kind === 'change' && requests.length === 1
      ? await changePlan(tx, situation, first, granting.late)
      : await productsPlan(tx, situation, requests, granting.deviating);
  return await sendPlanned(tx, deps, chainCase, plan, granting);
}

async function changePlan(tx: Tx, situation: MunicipalSituation, request: RequestCase, late?: LateDays) {
  const count = newNumbersFor(request.content as JW317.Verzoek);
  const newNumbers = await newAllocationNumbers(tx, request.municipalityId, count);
  return grantChange(situation, { reference: request.reference, newNumbers, ...(late === undefined ? {} : { late }) });
}

async function productsPlan(
  tx: Tx,
  situation: MunicipalSituation,
  requests: readonly RequestCase[],
  deviating: Granting['deviating'],
) {
  const municipalityId = requests[0]?.municipalityId ?? 0;
  const numbers = await newAllocationNumbers(tx, municipalityId, requests.length);
  return grantRequest(
    situation,
    requests.map(({ reference }, index) => {
      const other = deviating?.[reference];
      return { reference, number: numbers[index] as number, ...(other ? { deviating: other } : {}) };
    }),
  );
}

/** Says of one request that it is looked into, refused, or another municipality's (JW319). */
export async function answerOne(
  tx: Tx,
  deps: ExchangeDeps,
  request: Acting & { readonly requestId: bigint; readonly answer: RequestAnswer },
): Promise<Result<Sent<'JW319'>, SendRefusal>> {
  const [found] = await findRequestCases(tx, [request.requestId]);
  if (!found) return NOT_THERE;
  const chainCase = caseOf(found);
  const dossier = await planningDossier(tx, chainCase);
  const plan = answerRequest(dossier, found.reference, request.answer, OUTSIDE_SOURCES);
  return await sendPlanned(tx, deps, chainCase, plan, request);
}

/** One and the same answer to several requests; each stands by itself. */
export async function answerRequests(
  tx: Tx,
  deps: ExchangeDeps,
  { requestIds, ...request }: Acting & { readonly requestIds: readonly bigint[]; readonly answer: RequestAnswer },
): Promise<readonly { readonly requestId: bigint; readonly result: Result<Sent<'JW319'>, SendRefusal> }[]> {
  const results = [];
  // In one order, so that two people who answer the same requests do not wait for each other.
  for (const requestId of requestIds.toSorted((a, b) => Number(a - b))) {
    results.push({ requestId, result: await answerOne(tx, deps, { ...request, requestId }) });
  }
  return results;
}

/** Grants several requests as asked; those of one child at one provider together, changes each by itself. */
export async function grantMany(
  tx: Tx,
  deps: ExchangeDeps,
  { requestIds, ...acting }: Acting & { readonly requestIds: readonly bigint[]; readonly late?: LateDays },
): Promise<readonly { readonly requestIds: readonly bigint[]; readonly result: Result<Sent<'JW301'>, SendRefusal> }[]> {
  const requests = await findRequestCases(tx, requestIds);
  const groups = Map.groupBy(requests, (one) =>
    [
      one.kind,
      one.municipalityId,
      one.providerId,
      one.clientHash.toString('hex'),
      one.kind === 'change' ? one.requestId : '',
    ].join('/'),
  );
  const results = [];
  for (const group of groups.values()) {
    const ids = group.map((one) => one.requestId);
    results.push({ requestIds: ids, result: await grantRequests(tx, deps, { ...acting, requestIds: ids }) });
  }
  return results;
}

const sameCase = (a: RequestCase, b: RequestCase): boolean =>
  a.kind === b.kind &&
  a.municipalityId === b.municipalityId &&
  a.providerId === b.providerId &&
  a.clientHash.equals(b.clientHash);

const caseOf = ({ regionId, municipalityId, providerId, clientId, clientHash }: RequestCase): ChainCase => ({
  regionId,
  municipalityId,
  providerId,
  client: { clientId: clientId ?? undefined, clientHash, bsn: undefined },
});

async function situationOf(
  tx: Tx,
  deps: ExchangeDeps,
  chainCase: ChainCase,
  named: NamedBy,
): Promise<Result<MunicipalSituation, NotThere | ContactMissing>> {
  await lockAllocationNumbers(tx, chainCase.municipalityId);
  const client = await clientOfMunicipality(tx, chainCase, named, deps.vault);
  if (!client.ok) return client;
  const { municipalityId, providerId } = chainCase;
  const dossier = await planningDossier(tx, chainCase);
  const numbers = [...dossier.allocations.keys()];
  return yes({
    dossier,
    client: client.value,
    now: decisionMoment(deps),
    numbersWithApprovedLines: await numbersWithApprovedLines(tx, { municipalityId, providerId, numbers }),
  });
}
