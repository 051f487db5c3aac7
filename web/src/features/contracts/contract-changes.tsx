import { useQuery } from '@tanstack/react-query';
import { registerQuery } from '../../api/register-queries.ts';
import type { Wijziging } from '../../api/register-types.ts';
import type { Contract } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { ClauseChanges } from './clause-changes.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { registerText } from './register.nl.ts';

const text = registerText.history;

/** Every change of the contract, the newest first: who, when, why, and each day and amount that it made otherwise. */
export function ContractChanges({ contract }: { contract: Contract }) {
  return (
    <Loaded query={useQuery(registerQuery(contract.id))}>
      {({ wijzigingen }) =>
        wijzigingen.length === 0 ? (
          <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
        ) : (
          wijzigingen
            .toSorted((a, b) => b.versie - a.versie)
            .map((change) => <Change key={change.id} change={change} />)
        )
      }
    </Loaded>
  );
}

function Change({ change }: { change: Wijziging }) {
  const id = `wijziging-${change.id}`;
  return (
    <section className="section" aria-labelledby={id}>
      <BlockHeading
        id={id}
        title={text.line(change.versie, change.redenNaam)}
        aside={change.wacht && <Status tone="waiting">{text.takesEffect(change.ingang)}</Status>}
      />
      <p className="small muted">{text.meta(change.op, change.door, change.ingang)}</p>
      <p>{change.toelichting}</p>
      <ClauseChanges clauses={change.bepalingen} />
      <Chain change={change} />
      {change.verschillen.length === 0 ? (
        <p className="small muted">{text.none}</p>
      ) : (
        <DifferencesTable differences={change.verschillen} />
      )}
    </section>
  );
}

/** The agreement with several providers that it carries out, and the changes that it is in one chain with. */
function Chain({ change: { werktBij, bijgewerktIn, groepsafspraak } }: { change: Wijziging }) {
  return (
    <>
      {groepsafspraak && (
        <p className="small">
          {text.group} <AppLink href={paths.groupAgreement(groepsafspraak.id)}>{groepsafspraak.naam}</AppLink>
        </p>
      )}
      {werktBij !== null && <p className="small muted">{text.updates(werktBij)}</p>}
      {bijgewerktIn.map((version) => (
        <p key={version} className="small muted">
          {text.updatedIn(version)}
        </p>
      ))}
    </>
  );
}
