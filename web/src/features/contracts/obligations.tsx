import type { Contract } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { dayOfInstant, formatDay, formatNearness } from '../../format/index.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { contractsText as text } from './contracts.nl.ts';
import { type Obligation, openObligations } from './open-obligations.ts';

/** What is still due under this contract, soonest first, each with its clause. */
export function Obligations({ contract }: { contract: Contract }) {
  const today = dayOfInstant(new Date());
  const provides = useSession().organisatie.soort === 'provider';
  const open = openObligations(contract, provides ? text.extensionAwaited : text.extension);
  return (
    <section aria-labelledby="verplichtingen">
      <BlockHeading id="verplichtingen" title={text.obligations} />
      {open.length === 0 ? (
        <p className="small muted">{text.noObligations}</p>
      ) : (
        <ol className="plain-list obligations">
          {open.map((obligation) => (
            <li key={obligation.day + obligation.title}>
              <span className="obligations__day">{formatDay(obligation.day)}</span>
              <ObligationText obligation={obligation} today={today} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function ObligationText({ obligation, today }: { obligation: Obligation; today: string }) {
  const nearness = formatNearness(obligation.day, today);
  const late = obligation.day < today;
  return (
    <span>
      {obligation.title}
      {nearness && <span className={`table__second ${late ? 'negative' : 'warning'}`}>{nearness}</span>}
      {obligation.detail && <span className="table__second">{obligation.detail}</span>}
    </span>
  );
}
