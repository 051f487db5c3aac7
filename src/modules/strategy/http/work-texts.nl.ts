/** What a strategy asks of somebody, in words for the worklist of a home. */
import { formatDay } from '../../../kernel/format.nl.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { rightsOf } from '../../../platform/auth/rights-of-roles.ts';
import type { ActorScope, Tx } from '../../../platform/db/index.ts';
import { type StrategyWork, workOfStrategy } from '../use-cases/work-of-strategy.ts';
import { SECTION_WORDS } from './sections.nl.ts';

type Line = {
  readonly dueOn: PlainDate;
  readonly title: string;
  readonly about: string;
  readonly why: string;
  readonly link: string;
};
/** Days within which a board decides on what was proposed, and reactions are weighed; our own choice, no law. */
const DECIDE_DAYS = 14;

export async function strategyWorkOf(
  tx: Tx,
  { actor, scope }: { readonly actor: Pick<Actor, 'role' | 'organisation'>; readonly scope: ActorScope },
  today: PlainDate,
): Promise<readonly Line[]> {
  const rights = rightsOf(actor.role);
  const who = {
    personId: scope.personId,
    organisationId: actor.organisation.id,
    regionIds: scope.regionIds,
    mayReact: rights.includes('strategy.react'),
    mayManage: rights.includes('strategy.manage'),
    mayAdopt: rights.includes('strategy.adopt'),
  };
  return (await workOfStrategy(tx, who, today)).map((work) => toLine(work, today));
}

function toLine(work: StrategyWork, today: PlainDate): Line {
  if (work.code === 'item-due') {
    const { item } = work;
    const { part, one } = SECTION_WORDS[item.section];
    return {
      dueOn: item.onDay,
      title: `Bekijk ${one}: ${item.title}`,
      about: item.strategyTitle,
      why: item.onDay < today ? 'De dag is voorbij en de stand is nog open.' : 'De afgesproken dag komt eraan.',
      link: part === 'piramide' ? `/strategie/${item.strategyId}` : `/strategie/${item.strategyId}/${part}`,
    };
  }
  const { ask } = work;
  const at = { about: `${ask.title} · ${ask.regionName}`, link: `/strategie/${ask.strategyId}/document` };
  const dueOn = addDays(ask.lastOn, DECIDE_DAYS);
  switch (work.code) {
    case 'decide':
      return {
        ...at,
        dueOn,
        title: 'Stel de strategie vast, of geef haar terug',
        why: `Voorgelegd op ${formatDay(ask.lastOn)}.`,
      };
    case 'weigh':
      return {
        ...at,
        dueOn: ask.dueOn === null ? dueOn : addDays(ask.dueOn, DECIDE_DAYS),
        title:
          ask.unweighed === 1
            ? 'Weeg een reactie op de strategie af'
            : `Weeg ${ask.unweighed} reacties op de strategie af`,
        why: 'Zonder afweging kan de strategie niet worden voorgelegd.',
      };
    case 'react':
      return {
        ...at,
        dueOn: ask.dueOn ?? dueOn,
        title: 'Lees de strategie en reageer',
        why: `Reageren kan tot en met ${formatDay(ask.dueOn ?? dueOn)}.`,
      };
  }
}
