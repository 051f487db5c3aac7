import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clauseLibraryQuery } from '../../api/register-queries.ts';
import type { Bepalingenbibliotheek, Groepsafspraak } from '../../api/register-types.ts';
import type { Id } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { changeText } from '../contracts/change.nl.ts';
import { ChangeClause, type ClauseWish } from '../contracts/change-clause.tsx';
import { WishList } from '../contracts/wish-list.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { ChooseContracts, MOST_CONTRACTS } from './choose-contracts.tsx';
import { clauseSource, withClause } from './clause-source.ts';
import { groupText as text } from './group.nl.ts';
import { GroupOutcome } from './group-outcome.tsx';
import { groupAgreementQuery, sharedClausesQuery } from './group-queries.ts';

/** One agreement for several contracts: which, what, what that does in each, and adopting it. */
export function NewGroupAgreementPage() {
  const { werktBij } = useListPlace().state;
  const mayMake = useMay('contracts.manage');
  const library = useQuery(clauseLibraryQuery);
  const earlier = useQuery({ ...groupAgreementQuery(werktBij ?? ''), enabled: werktBij !== undefined });
  if (!mayMake) return <NotAllowed />;
  return (
    <PageQuery query={library}>
      {(data) =>
        werktBij === undefined ? (
          <Make library={data} earlier={null} />
        ) : (
          <PageQuery query={earlier}>{(one) => <Make key={one.id} library={data} earlier={one} />}</PageQuery>
        )
      }
    </PageQuery>
  );
}

function NotAllowed() {
  return (
    <>
      <PageHeading title={text.newTitle} sub={<p>{text.notAllowed}</p>} />
      <p>{text.notAllowedText}</p>
    </>
  );
}

function Make({ library, earlier }: { library: Bepalingenbibliotheek; earlier: Groepsafspraak | null }) {
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(() => new Set(earlier?.contracten.map(({ id }) => id)));
  const possible = chosen.size > 0 && chosen.size <= MOST_CONTRACTS;
  const shared = useQuery(sharedClausesQuery(possible ? [...chosen] : []));
  const unlike = (shared.data?.items ?? []).filter(({ gelijk }) => !gelijk);
  const [clauses, setClauses] = useState<readonly ClauseWish[]>([]);
  return (
    <>
      <PageHeading
        title={earlier ? text.updateTitle(earlier.naam) : text.newTitle}
        sub={<p>{text.newSub}</p>}
        actions={<AppLink href={paths.groupAgreements}>{text.back}</AppLink>}
      />
      <ChooseContracts chosen={chosen} onChoose={setChosen} />
      <section className="section" aria-labelledby="bepaling-kiezen">
        <BlockHeading id="bepaling-kiezen" title={text.what} />
        {unlike.length > 0 && <p className="small muted">{text.unlike(unlike.map(({ nummer }) => nummer))}</p>}
        <ChangeClause
          register={clauseSource(library, earlier?.bepalingen ?? [], shared.data?.items ?? [])}
          library={library}
          hint={text.clauseHint}
          onAdd={(clause) => setClauses((before) => withClause(before, clause))}
        />
        {clauses.length === 0 ? (
          <p className="muted">{text.whatEmpty}</p>
        ) : (
          <div className="section">
            <WishList
              wishes={clauses.map((clause) => ({
                words: (clause.aan ? changeText.describe.clause : changeText.describe.clauseOff)(
                  clause.nummer,
                  clause.titel,
                ),
                drop: () => setClauses((before) => before.filter((one) => one !== clause)),
              }))}
            />
          </div>
        )}
      </section>
      {possible && clauses.length > 0 && (
        <GroupOutcome
          wish={{ contractIds: [...chosen], bepalingen: clauses, werktBij: earlier?.id ?? null }}
          library={library}
          onDrop={(ids) => setChosen(new Set([...chosen].filter((id) => !ids.includes(id))))}
        />
      )}
    </>
  );
}
