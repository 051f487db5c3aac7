import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { ProcedureKind } from '../kind.ts';
import type { Instant } from '../procedure-event.ts';
import type { ProcedureState } from '../procedure-state.ts';
import { hasClosed } from '../walk.ts';
import type { Requirement, RequirementKind, RequirementVersion } from './requirement.ts';

export type VersionContent = Pick<RequirementVersion, 'title' | 'text' | 'status' | 'evidenceKind' | 'weight'>;
export type WantedVersion = VersionContent & { readonly withdrawn: boolean; readonly reason: string | null };

export type RequirementRefusal =
  | { readonly code: 'procurement.weight-without-selection' }
  | { readonly code: 'procurement.nothing-changed' }
  | { readonly code: 'procurement.requirement-withdrawn' }
  | { readonly code: 'procurement.change-without-reason' };

/** Whether a first version may be made: only what selects has a weight. */
export const checkContent = (kind: RequirementKind, content: VersionContent): Result<true, RequirementRefusal> =>
  content.weight !== null && kind !== 'selection' ? no({ code: 'procurement.weight-without-selection' }) : yes(true);

/**
 * The next version of a requirement. Once a version was made public a change needs a reason; what was withdrawn
 * stays so.
 */
export function nextVersion(
  { kind, versions }: Pick<Requirement, 'kind' | 'versions'>,
  wanted: WantedVersion,
): Result<RequirementVersion, RequirementRefusal> {
  const checked = checkContent(kind, wanted);
  if (!checked.ok) return checked;
  const last = versions.at(-1);
  if (last?.withdrawn) return no({ code: 'procurement.requirement-withdrawn' });
  if (last && !wanted.withdrawn && sameContent(last, wanted)) return no({ code: 'procurement.nothing-changed' });
  if (!wanted.reason && versions.some(({ publishedAt }) => publishedAt !== null))
    return no({ code: 'procurement.change-without-reason' });
  return yes({ ...wanted, version: (last?.version ?? 0) + 1, publishedAt: null });
}

const sameContent = (a: VersionContent, b: VersionContent): boolean =>
  a.title === b.title &&
  a.text === b.text &&
  a.status === b.status &&
  a.evidenceKind === b.evidenceKind &&
  Number(a.weight ?? -1) === Number(b.weight ?? -1);

/**
 * Whether requirements stand still: from the moment on which something that was handed in on them is closed, until that
 * round has ended. Applicants are treated on the requirements that they answered; a next round may have others.
 */
export const requirementsStand = (kind: ProcedureKind, state: ProcedureState, now: Instant): boolean =>
  state.stopped === null &&
  state.runs.some(
    (run) =>
      run.endedAt === null &&
      kind.runIs === 'round' &&
      run.phases.some(
        (phase) => hasClosed(phase, now) && kind.runPhases.find(({ key }) => key === phase.key)?.receives !== undefined,
      ),
  );
