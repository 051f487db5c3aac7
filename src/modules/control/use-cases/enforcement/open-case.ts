import { holdsBsn } from '../../../../kernel/bsn.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { CaseContent, Doubt } from '../../domain/enforcement/enforcement-case.ts';
import { insertDossier } from '../../storage/dossiers.ts';
import { contractsOfProvider } from '../../storage/provider-money.ts';
import type { RegionActor } from '../control-actor.ts';
import { flagsOfRegion } from './flags.ts';
import { protocolOf } from './protocol.ts';

export type OpenRefusal =
  | { readonly code: 'control.provider-unknown' }
  | { readonly code: 'control.contract-unknown' }
  | { readonly code: 'control.ground-unknown' }
  | { readonly code: 'control.flag-unknown' }
  | { readonly code: 'control.already-opened' }
  | { readonly code: 'control.text-holds-bsn' };

export type WantedCase = {
  readonly providerId: number;
  readonly contractId: number | null;
  readonly groundKey: string;
  readonly doubt: Doubt;
  readonly title: string;
  readonly facts: string;
  /** The red flag that it begins with; its figures are kept as they are today. */
  readonly flagKey: string | null;
};

/** Opens a case about a provider. Nothing is established by it: the first step asks the provider. */
export async function openCase(tx: Tx, by: RegionActor, wanted: WantedCase): Promise<Result<number, OpenRefusal>> {
  const { regionId, today, personId } = by;
  const contracts = await contractsOfProvider(tx, regionId, wanted.providerId);
  if (contracts.length === 0) return no({ code: 'control.provider-unknown' });
  if (wanted.contractId !== null && !contracts.some(({ id }) => id === wanted.contractId))
    return no({ code: 'control.contract-unknown' });
  const { protocol, version } = await protocolOf(tx, regionId, today);
  if (!protocol.grounds.some(({ key }) => key === wanted.groundKey)) return no({ code: 'control.ground-unknown' });
  if (holdsBsn(`${wanted.title} ${wanted.facts}`)) return no({ code: 'control.text-holds-bsn' });
  const flag = await flagOf(tx, by, wanted);
  if (!flag.ok) return flag;
  const content: CaseContent = {
    groundKey: wanted.groundKey,
    doubt: wanted.doubt,
    facts: wanted.facts,
    flag: flag.value,
    protocolVersion: version,
  };
  const { providerId, contractId, title } = wanted;
  const made = {
    kind: 'enforcement',
    regionId,
    municipalityId: null,
    providerId,
    contractId,
    programmeId: null,
  } as const;
  const id = await insertDossier(tx, { ...made, onDay: today, title, content, personId });
  if (id === undefined) throw new Error('a case of enforcement was not written');
  return yes(id);
}

async function flagOf(
  tx: Tx,
  { regionId, today }: RegionActor,
  { flagKey, providerId }: WantedCase,
): Promise<Result<CaseContent['flag'], OpenRefusal>> {
  if (flagKey === null) return yes(null);
  const { raised } = await flagsOfRegion(tx, regionId, today);
  const found = raised.find(({ rule, providerId: of }) => rule.key === flagKey && of === providerId);
  if (!found) return no({ code: 'control.flag-unknown' });
  if (found.caseId !== null) return no({ code: 'control.already-opened' });
  const { rule, value } = found;
  return yes({ key: rule.key, figure: rule.figure, value, limit: rule.limit });
}
