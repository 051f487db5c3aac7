/** What a strategy asks of somebody today, for the worklist of a home. */
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { isOpen } from '../domain/item.ts';
import { SECTION_KEYS } from '../domain/sections.ts';
import { type DueItem, listAsks, listDueItems, type StandingAsk } from '../storage/work.ts';

export type StrategyWork =
  | { readonly code: 'item-due'; readonly item: DueItem }
  | { readonly code: 'react' | 'weigh' | 'decide'; readonly ask: StandingAsk };

export type WorkFor = {
  readonly personId: number | null;
  readonly organisationId: number;
  readonly regionIds: readonly number[];
  readonly mayReact: boolean;
  readonly mayManage: boolean;
  readonly mayAdopt: boolean;
};

/** How far ahead the worklist looks. */
const NOTICE_DAYS = 30;

/** Who works on the strategy keeps its days (R-345: risks and assumptions) and weighs reactions; a board decides; others react. */
export async function workOfStrategy(tx: Tx, who: WorkFor, today: PlainDate): Promise<readonly StrategyWork[]> {
  const asks = await listAsks(tx, who.organisationId);
  const works = (regionId: number) => who.mayManage && regionId === who.organisationId;
  const due = who.regionIds.includes(who.organisationId)
    ? await listDueItems(tx, who.organisationId, SECTION_KEYS, addDays(today, NOTICE_DAYS))
    : [];
  const mine = due.filter(
    (item) => isOpen(item) && (item.ownerId === null ? works(who.organisationId) : item.ownerId === who.personId),
  );
  return [
    ...asks.flatMap((ask): StrategyWork[] => {
      if (ask.lastAct === 'proposed')
        return who.mayAdopt && who.regionIds.includes(ask.regionId) ? [{ code: 'decide', ask }] : [];
      if (works(ask.regionId)) return ask.unweighed > 0 ? [{ code: 'weigh', ask }] : [];
      const open = ask.asked && ask.dueOn !== null && ask.dueOn >= today;
      return who.mayReact && open && !ask.reacted ? [{ code: 'react', ask }] : [];
    }),
    ...mine.map((item) => ({ code: 'item-due', item }) as const),
  ];
}
