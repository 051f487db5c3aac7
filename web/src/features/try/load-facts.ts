import { ApiError, apiBytes } from '../../api/client.ts';
import { openSealed } from '../../app/offline/sealed-store.ts';
import { FACTS } from './keep-offline.ts';

/** What a declaration is judged against: asked of the server, or, when that cannot be reached, as this tab kept it. */
export async function loadFacts(
  signal: AbortSignal,
): Promise<{ readonly bytes: ArrayBuffer; readonly fresh: boolean }> {
  try {
    return { bytes: await apiBytes('/proefgegevens', signal), fresh: true };
  } catch (error) {
    const unreachable = error instanceof ApiError && error.status === 0;
    const bytes = unreachable ? await openSealed(FACTS) : undefined;
    if (bytes === undefined) throw error;
    return { bytes, fresh: false };
  }
}
