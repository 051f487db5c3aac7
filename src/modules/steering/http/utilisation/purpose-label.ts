import type { Actor } from '../../../../platform/auth/actor.ts';

/**
 * What a figure is for: a region or municipality steers by it, a supervisor accounts for it, and to a provider it
 * is a mirror of its own work.
 */
export function purposeLabel(actor: Pick<Actor, 'role' | 'organisation'>): 'sturing' | 'verantwoording' | 'spiegel' {
  if (actor.role === 'supervisor') return 'verantwoording';
  return actor.organisation.kind === 'provider' ? 'spiegel' : 'sturing';
}
