import { no, type Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { findAllocationByNumber, loadContents } from '../../../allocations/index.ts';
import { type UndoRefusal, undoDecision } from '../../domain/undo-decision.ts';
import { lockMessage } from '../../storage/messages.ts';
import { decideAllocations } from './municipality.ts';
import { takeBackStart, takeBackStop } from './provider.ts';
import type { SendRefusal, Sent } from './send-planned.ts';
import { type Acting, type ExchangeDeps, readStoredMessage } from './situation.ts';

/** No message of the standard takes this one back: a request, an answer, a removal, or one that was turned down. */
export type NotToUndo = { readonly code: 'exchange.not-to-undo' };

const NOT_TO_UNDO = no({ code: 'exchange.not-to-undo' as const });
/** StatusAanlevering of a first delivery. */
const FIRST = '1';

/**
 * Sends the message that takes an earlier one back (docs of the module: why a next message and not a pause before sending): a
 * decision by decisions that restore what held, a start or stop by its removal.
 */
export async function undoMessage(
  tx: Tx,
  deps: ExchangeDeps,
  request: Acting & { readonly messageId: bigint },
): Promise<Result<Sent, SendRefusal | UndoRefusal | NotToUndo>> {
  const { messageId, ...acting } = request;
  const { municipalityId, providerId, outcome, confirmed } = await lockMessage(tx, messageId);
  const content = await readStoredMessage(tx, messageId);
  if (!content || outcome === 'rejected' || outcome === 'refused' || confirmed === 'rejected') return NOT_TO_UNDO;
  const parties = { municipalityId, providerId };
  if (content.message === 'JW301') {
    const [first] = content.bericht.Client.ToegewezenProducten.ToegewezenProduct;
    const found = first && (await findAllocationByNumber(tx, { ...parties, number: first.ToewijzingNummer }));
    if (!found) return NOT_TO_UNDO;
    const steps = undoDecision(await loadContents(tx, found), messageId);
    if (!steps.ok) return steps;
    if (steps.value.length === 0) return NOT_TO_UNDO;
    return await decideAllocations(tx, deps, { ...acting, allocationId: found.allocationId, decisions: steps.value });
  }
  if (content.message !== 'JW305' && content.message !== 'JW307') return NOT_TO_UNDO;
  const notices =
    content.message === 'JW305'
      ? content.bericht.Client.StartProducten.StartProduct
      : content.bericht.Client.StopProducten.StopProduct;
  const [notice] = notices;
  if (notices.length !== 1 || notice?.StatusAanlevering !== FIRST || notice.ToewijzingNummer === undefined) {
    return NOT_TO_UNDO;
  }
  const found = await findAllocationByNumber(tx, { ...parties, number: notice.ToewijzingNummer });
  if (!found) return NOT_TO_UNDO;
  const by = { ...acting, allocationId: found.allocationId };
  return content.message === 'JW305' ? await takeBackStart(tx, deps, by) : await takeBackStop(tx, deps, by);
}
