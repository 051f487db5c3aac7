import type { EvidenceKind, RequirementKind } from './requirement.ts';

/** A ready requirement; taken over in a set it begins as an example. */
export type LibraryRequirement = {
  readonly key: string;
  readonly code: string;
  readonly kind: RequirementKind;
  readonly theme: string;
  readonly for: 'light' | 'heavy' | 'both';
  readonly title: string;
  readonly text: string;
  readonly evidence: EvidenceKind | null;
  /** Proposed share in the ranking, as a decimal; only of a selection requirement. */
  readonly weight: string | null;
  readonly source: string;
};

/** Requirements of the library by key, in the order of the library; undefined when a key is not in it. */
export function chosenFrom(
  library: readonly LibraryRequirement[],
  keys: readonly string[],
): readonly LibraryRequirement[] | undefined {
  const chosen = library.filter(({ key }) => keys.includes(key));
  return chosen.length === new Set(keys).size ? chosen : undefined;
}
