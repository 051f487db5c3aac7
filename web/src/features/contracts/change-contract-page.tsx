import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { clauseLibraryQuery, registerQuery } from '../../api/register-queries.ts';
import type { Bepalingenbibliotheek, Partner, Register, Verandering } from '../../api/register-types.ts';
import { paths } from '../../app/paths.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { changeText as text } from './change.nl.ts';
import { ChangeClause } from './change-clause.tsx';
import { OtherChanges } from './change-other.tsx';
import { ChangeOutcome } from './change-outcome.tsx';
import { describeChange, withChange, withoutChange } from './changes.ts';
import { AddPartner, PartnerTable, withoutPartner } from './partners.tsx';
import { WishList } from './wish-list.tsx';

/** What is to change in a contract, what that does to every day and amount, and adopting it. */
export function ChangeContractPage() {
  const { id } = useParams({ from: '/aangemeld/contracten/$id/wijziging' });
  const library = useQuery(clauseLibraryQuery);
  return (
    <PageQuery query={useQuery(registerQuery(id))}>
      {(register) => (
        <>
          <PageHeading
            title={text.title(register.nummer)}
            sub={<p>{register.magWijzigen ? text.sub : text.notAllowed}</p>}
            actions={<AppLink href={paths.contract(register.id, 'bepalingen')}>{text.back}</AppLink>}
          />
          {register.magWijzigen ? (
            <Loaded query={library}>{(data) => <ChangeContract register={register} library={data} />}</Loaded>
          ) : (
            <p>{text.notAllowedText}</p>
          )}
        </>
      )}
    </PageQuery>
  );
}

function ChangeContract({ register, library }: { register: Register; library: Bepalingenbibliotheek }) {
  const { state } = useListPlace();
  const [changes, setChanges] = useState<readonly Verandering[]>([]);
  const add = (change: Verandering) => setChanges((before) => withChange(before, change));
  const drop = (change: Verandering) => setChanges((before) => withoutChange(before, change));
  return (
    <>
      <section aria-labelledby="wat">
        <BlockHeading id="wat" title={text.choose} />
        <ChangeClause register={register} library={library} chosen={state.bepaling} onAdd={add} />
        <h3 className="change__other">{text.other}</h3>
        <OtherChanges register={register} onAdd={add} />
        <ChangePartners register={register} changes={changes} onAdd={add} />
      </section>
      <section className="section" aria-labelledby="wijziging">
        <BlockHeading id="wijziging" title={text.list} />
        {changes.length === 0 ? (
          <p className="muted">{text.listEmpty}</p>
        ) : (
          <ChangeList changes={changes} register={register} onDrop={drop} />
        )}
      </section>
      {changes.length > 0 && <ChangeOutcome register={register} library={library} changes={changes} />}
    </>
  );
}

function ChangeList({
  changes,
  register,
  onDrop,
}: {
  changes: readonly Verandering[];
  register: Register;
  onDrop: (change: Verandering) => void;
}) {
  const providers = new Map(useOrganisationOptions('aanbieder').map(({ value, label }) => [Number(value), label]));
  return (
    <WishList
      wishes={changes.map((change) => ({
        words: describeChange(change, register, (id) => providers.get(id) ?? ''),
        drop: () => onDrop(change),
      }))}
    />
  );
}

/** The partners as they would be: those of the contract until one is added or dropped. */
function ChangePartners({
  register,
  changes,
  onAdd,
}: {
  register: Register;
  changes: readonly Verandering[];
  onAdd: (change: Verandering) => void;
}) {
  const partners: readonly Partner[] = changes.find((one) => one.soort === 'partners')?.partners ?? register.partners;
  const set = (next: readonly Partner[]) => onAdd({ soort: 'partners', partners: [...next] });
  return (
    <details className="change__partners">
      <summary>{text.partners}</summary>
      <PartnerTable partners={partners} onDrop={(one) => set(withoutPartner(partners, one))} />
      <AddPartner partners={partners} onChange={set} />
    </details>
  );
}
