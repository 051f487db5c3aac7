import type { Actor } from '../../../platform/auth/actor.ts';
import type { Purpose } from '../../../platform/auth/roles.ts';

/** Why somebody in this role reads declaration lines, unless the caller names another purpose of the role. */
const PURPOSE_OF_ROLE: Partial<Record<Actor['role'], Purpose>> = {
  'financial-officer': 'formal-control',
  'care-administrator': 'payment',
  supervisor: 'accountability',
};

export const readingPurpose = (actor: Actor): Purpose | undefined => PURPOSE_OF_ROLE[actor.role];
