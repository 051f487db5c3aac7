import type { Dossier } from '../dossier.ts';

/** A request of this client with this provider runs: not refused, not granted yet (OP350). */
export const requestRuns = ({ requests }: Dossier): boolean =>
  [...requests.values()].some(({ phase }) => phase === 'running' || phase === 'in-research');
