import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { answer } from '../../../platform/http/index.ts';
import { contractsOfTerms } from '../storage/contract-funding.ts';
import type { OpenedTerms } from '../use-cases/terms.ts';
import type { Viewer } from './context.ts';
import { toVoorwaarden } from './terms-json.ts';

/** The answer with terms as this person may see them: with their contracts, and the version for the next change. */
export async function showTerms(
  tx: Tx,
  opened: OpenedTerms,
  by: { readonly viewer: Viewer; readonly today: PlainDate },
  more: { readonly status?: 201; readonly location?: string } = {},
) {
  const { id, rowVersion: version } = opened.stored;
  const shown = toVoorwaarden(opened, await contractsOfTerms(tx, id), by.today, by.viewer);
  return answer(shown, { ...more, version });
}
