import { randomUUID } from 'node:crypto';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  type ChangeRequest,
  type ClientOfRequest,
  correctStart,
  correctStop,
  type DeliveryRef,
  type DeliverySituation,
  type Plan,
  type ProductAsked,
  planChange,
  planRequest,
  planStart,
  planStop,
  removeStart,
  removeStop,
  type StopFacts,
} from '../../../../standards/ijw/index.ts';
import { findAllocationCase, loadClientsByBsnHash, referencesUsed } from '../../../allocations/index.ts';
import { regionOfMunicipality } from '../../../parties/index.ts';
import { type SendRefusal, type Sent, sendPlanned } from './send-planned.ts';
import {
  type Acting,
  type ChainCase,
  clientOfProvider,
  type ExchangeDeps,
  planningDossier,
  todayOf,
} from './situation.ts';

const NOT_THERE = no({ code: 'exchange.not-found' as const });

type OnAllocation = Acting & { readonly allocationId: bigint };
type Begin = { readonly begin: PlainDate };
type Told<Id extends 'JW305' | 'JW307' | 'JW315' | 'JW317'> = Promise<Result<Sent<Id>, SendRefusal>>;

/** Reports that the help on an allocation began, or began again (OP271, OP379). */
export const reportStart = (tx: Tx, deps: ExchangeDeps, request: OnAllocation & Begin): Told<'JW305'> =>
  tell(tx, deps, request, (situation, of) => planStart(situation, of, request.begin));

/** Another first day instead of the one reported (IV008). */
export const correctStartOf = (tx: Tx, deps: ExchangeDeps, request: OnAllocation & Begin): Told<'JW305'> =>
  tell(tx, deps, request, (situation, of) => correctStart(situation, of, request.begin));

/** The start was reported by mistake (TR071: only while no stop follows). */
export const takeBackStart = (tx: Tx, deps: ExchangeDeps, request: OnAllocation): Told<'JW305'> =>
  tell(tx, deps, request, removeStart);

/** Reports that the help ended, for a time or for good (OP272). */
export const reportStop = (tx: Tx, deps: ExchangeDeps, request: OnAllocation & StopFacts): Told<'JW307'> =>
  tell(tx, deps, request, (situation, of) => planStop(situation, of, request));

/** Another last day or reason instead of the one reported (IV008). */
export const correctStopOf = (tx: Tx, deps: ExchangeDeps, request: OnAllocation & StopFacts): Told<'JW307'> =>
  tell(tx, deps, request, (situation, of) => correctStop(situation, of, request));

/** The stop was reported by mistake. */
export const takeBackStop = (tx: Tx, deps: ExchangeDeps, request: OnAllocation): Told<'JW307'> =>
  tell(tx, deps, request, removeStop);

async function tell<Id extends 'JW305' | 'JW307'>(
  tx: Tx,
  deps: ExchangeDeps,
  request: OnAllocation,
  plan: (situation: DeliverySituation, of: DeliveryRef) => Plan<Id>,
): Promise<Result<Sent<Id>, SendRefusal>> {
  const found = await findAllocationCase(tx, request.allocationId);
  const client = found && (await clientOfProvider(tx, found.clientId, deps.vault));
  if (!found || !client) return NOT_THERE;
  const { clientId, clientHash, number, ...parties } = found;
  const chainCase: ChainCase = { ...parties, client: { clientId, clientHash, bsn: client.Bsn } };
  const dossier = await planningDossier(tx, chainCase);
  const planned = plan({ dossier, client, today: todayOf(deps) }, { number });
  return await sendPlanned(tx, deps, chainCase, planned, request);
}

/** A reference for a request that no other request of the provider has (OP361). */
export const freshReference = (): string => randomUUID();

/** Asks a municipality for allocations for a child, known to it or not (JW315). */
export async function askAllocation(
  tx: Tx,
  deps: ExchangeDeps,
  request: Acting & {
    readonly municipalityId: number;
    readonly providerId: number;
    readonly client: ClientOfRequest;
    readonly asked: readonly ProductAsked[];
  },
): Told<'JW315'> {
  const { municipalityId, providerId, client, asked } = request;
  const today = todayOf(deps);
  const regionId = await regionOfMunicipality(tx, municipalityId, today);
  if (regionId === undefined) return NOT_THERE;
  const clientHash = deps.vault.hash(client.Bsn);
  const [known] = await loadClientsByBsnHash(tx, { municipalityId, bsnHashes: [clientHash] });
  const chainCase: ChainCase = {
    regionId,
    municipalityId,
    providerId,
    client: { clientId: known?.clientId, clientHash, bsn: client.Bsn },
  };
  const references = asked.map((one) => one.reference);
  const situation = {
    dossier: await planningDossier(tx, chainCase),
    today,
    referencesUsed: await referencesUsed(tx, { providerId, references }),
  };
  return await sendPlanned(tx, deps, chainCase, planRequest(situation, client, asked), request);
}

/** Asks for a change of what is allocated to the child of an allocation: the whole situation as wished (JW317). */
export async function askChange(
  tx: Tx,
  deps: ExchangeDeps,
  request: OnAllocation & Omit<ChangeRequest, 'bsn'>,
): Told<'JW317'> {
  const found = await findAllocationCase(tx, request.allocationId);
  const client = found && (await clientOfProvider(tx, found.clientId, deps.vault));
  if (!found || !client) return NOT_THERE;
  const { clientId, clientHash, ...parties } = found;
  const { Bsn: bsn } = client;
  const chainCase: ChainCase = { ...parties, client: { clientId, clientHash, bsn } };
  const { reference, reason, wishes } = request;
  const situation = {
    dossier: await planningDossier(tx, chainCase),
    today: todayOf(deps),
    referencesUsed: await referencesUsed(tx, { providerId: parties.providerId, references: [reference] }),
  };
  return await sendPlanned(tx, deps, chainCase, planChange(situation, { bsn, reference, reason, wishes }), request);
}
