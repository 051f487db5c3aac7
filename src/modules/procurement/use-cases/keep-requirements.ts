import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { chosenFrom, type LibraryRequirement } from '../domain/requirements/library.ts';
import {
  checkContent,
  nextVersion,
  type RequirementRefusal,
  type VersionContent,
  type WantedVersion,
} from '../domain/requirements/next-version.ts';
import type { RequirementVersion } from '../domain/requirements/requirement.ts';
import { REQUIREMENT_LIBRARY } from '../library/index.ts';
import { listRequirementSets, listRequirements } from '../storage/requirements.ts';
import {
  insertRequirementSet,
  insertRequirements,
  insertVersion,
  type NewRequirement,
  purposesExist,
  type ServedPurpose,
  updatePurpose,
} from '../storage/write-requirements.ts';
import { publishSets } from './publish-sets.ts';
import type { ProcurementActor } from './run-procedure.ts';

export type SetRefusal =
  | RequirementRefusal
  | { readonly code: 'procurement.requirement-set-unknown' }
  | { readonly code: 'procurement.requirement-unknown' }
  | { readonly code: 'procurement.requirement-set-exists' }
  | { readonly code: 'procurement.requirement-code-exists' }
  | { readonly code: 'procurement.ready-requirement-unknown' }
  | { readonly code: 'procurement.choice-not-of-region' }
  | { readonly code: 'procurement.requirements-stand' }
  | { readonly code: 'procurement.nothing-to-publish' }
  | { readonly code: 'procurement.not-yours' };
type Kept = Result<number, SetRefusal>;

/** Makes a set, with requirements of the library to begin with; gives its number. */
export async function makeRequirementSet(
  tx: Tx,
  actor: ProcurementActor,
  name: string,
  keys: readonly string[],
): Promise<Kept> {
  const id = await insertRequirementSet(tx, actor.organisationId, name);
  if (id === undefined) return no({ code: 'procurement.requirement-set-exists' });
  return keys.length === 0 ? yes(id) : addFromLibrary(tx, actor, id, keys);
}

/** Adds requirements of the library as examples; those whose code the set has already stay as they are. */
export async function addFromLibrary(
  tx: Tx,
  actor: ProcurementActor,
  setId: number,
  keys: readonly string[],
): Promise<Kept> {
  const own = await ownSet(tx, actor, setId);
  if (!own.ok) return own;
  const chosen = chosenFrom(REQUIREMENT_LIBRARY, keys);
  if (!chosen) return no({ code: 'procurement.ready-requirement-unknown' });
  await insertRequirements(tx, setId, actor.personId, chosen.map(fromLibrary));
  return yes(setId);
}

export type WantedRequirement = Omit<NewRequirement, 'first'> & VersionContent;

/** Adds one requirement with its first version; gives the number of the set. */
export async function addRequirement(
  tx: Tx,
  actor: ProcurementActor,
  setId: number,
  wanted: WantedRequirement,
): Promise<Kept> {
  const own = await ownSet(tx, actor, setId);
  if (!own.ok) return own;
  const checked = checkContent(wanted.kind, wanted);
  if (!checked.ok) return checked;
  if (!(await purposesExist(tx, actor.organisationId, wanted))) return no({ code: 'procurement.choice-not-of-region' });
  const made = { ...wanted, first: firstVersion(wanted) };
  const added = await insertRequirements(tx, setId, actor.personId, [made]);
  return added === 0 ? no({ code: 'procurement.requirement-code-exists' }) : yes(setId);
}

/** Adds the next version of a requirement; gives the number of the set. */
export async function changeRequirement(
  tx: Tx,
  actor: ProcurementActor,
  id: number,
  wanted: WantedVersion,
): Promise<Kept> {
  const [requirement] = await listRequirements(tx, { id });
  if (!requirement) return no({ code: 'procurement.requirement-unknown' });
  const own = await ownSet(tx, actor, requirement.setId);
  if (!own.ok) return own;
  const next = nextVersion(requirement, wanted);
  if (!next.ok) return next;
  await insertVersion(tx, id, actor.personId, next.value);
  return yes(requirement.setId);
}

/** Says which goal and purchase task a requirement serves. Its text, and so what applicants answer, stays as it is. */
export async function bindRequirement(
  tx: Tx,
  actor: ProcurementActor,
  id: number,
  purpose: ServedPurpose,
): Promise<Kept> {
  const [requirement] = await listRequirements(tx, { id });
  if (!requirement) return no({ code: 'procurement.requirement-unknown' });
  const own = await ownSet(tx, actor, requirement.setId);
  if (!own.ok) return own;
  if (!(await purposesExist(tx, actor.organisationId, purpose)))
    return no({ code: 'procurement.choice-not-of-region' });
  await updatePurpose(tx, id, purpose);
  return yes(requirement.setId);
}

/** Makes the newest versions of a set public, unless applicants are being treated on it. */
export async function publishSet(tx: Tx, actor: ProcurementActor, setId: number): Promise<Kept> {
  const own = await ownSet(tx, actor, setId);
  if (!own.ok) return own;
  const { published, standing } = await publishSets(tx, [setId], actor.now);
  if (standing.length > 0) return no({ code: 'procurement.requirements-stand' });
  return published === 0 ? no({ code: 'procurement.nothing-to-publish' }) : yes(setId);
}

async function ownSet(tx: Tx, actor: ProcurementActor, setId: number): Promise<Result<true, SetRefusal>> {
  const [set] = await listRequirementSets(tx, setId);
  if (!set) return no({ code: 'procurement.requirement-set-unknown' });
  return set.regionId === actor.organisationId ? yes(true) : no({ code: 'procurement.not-yours' });
}

const firstVersion = ({ title, text, status, evidenceKind, weight }: VersionContent): RequirementVersion => ({
  version: 1,
  title,
  text,
  status,
  evidenceKind,
  weight,
  withdrawn: false,
  reason: null,
  publishedAt: null,
});

const fromLibrary = (ready: LibraryRequirement): NewRequirement => ({
  code: ready.code,
  kind: ready.kind,
  theme: ready.theme,
  goalId: null,
  purchaseTaskId: null,
  first: firstVersion({ ...ready, status: 'example', evidenceKind: ready.evidence }),
});
