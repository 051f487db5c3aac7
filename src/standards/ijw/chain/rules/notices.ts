import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { JW305, JW307 } from '../../release-3-2/types/messages.ts';
import type { ChainContext } from '../context.ts';
import type { Dossier } from '../dossier.ts';

type Notice = JW305.StartProduct | JW307.StopProduct;

/** The notice names an allocation that the receiver does not know (TR019). A task without allocation names none. */
export const ofUnknownAllocation = (notice: Notice, { dossier }: ChainContext): boolean =>
  notice.ToewijzingNummer !== undefined && !dossier.allocations.has(notice.ToewijzingNummer);

/** The first day of what the notice is about: of the allocation, or of the task itself. */
export const firstDayOf = (notice: Notice, dossier: Dossier): PlainDate =>
  (notice.ToewijzingNummer === undefined ? undefined : dossier.allocations.get(notice.ToewijzingNummer))?.current
    .Ingangsdatum ??
  notice.ToewijzingIngangsdatum ??
  notice.Begindatum;
