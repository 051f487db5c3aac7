import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { requirementSetQuery } from '../../api/queries.ts';
import type { Eis, Eisenset, Eisversie } from '../../api/types.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { byTheme } from './by-theme.ts';
import {
  AddFromLibrary,
  AddRequirement,
  BindRequirement,
  ChangeRequirement,
  PublishSet,
  WithdrawRequirement,
} from './requirement-acts.tsx';
import './procurement.css';
import { requirementsText as text } from './requirements.nl.ts';

/** The requirements of one set by theme, each with its versions and when they were published. */
export function RequirementSetPage() {
  const { id } = useParams({ from: '/aangemeld/eisensets/$id' });
  return <PageQuery query={useQuery(requirementSetQuery(id))}>{(set) => <SetView set={set} />}</PageQuery>;
}

function SetView({ set }: { set: Eisenset }) {
  return (
    <>
      <PageHeading
        title={set.naam}
        sub={<p>{text.conclusion(set)}</p>}
        actions={
          set.mag.wijzigen && (
            <>
              <AddRequirement set={set} />
              <AddFromLibrary set={set} />
              {set.nogTePubliceren > 0 && <PublishSet set={set} />}
            </>
          )
        }
      />
      {set.lijst.length === 0 && <EmptyState title={text.emptySetTitle}>{text.emptySetText}</EmptyState>}
      {byTheme(set.lijst).map(({ theme, items }, index) => (
        <section key={theme} className="section" aria-labelledby={`thema-${index}`}>
          <BlockHeading id={`thema-${index}`} title={theme} />
          <DataTable
            caption={theme}
            captionHidden
            columns={columnsOf(set)}
            rows={items}
            rowKey={(row) => String(row.id)}
          />
        </section>
      ))}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function columnsOf(set: Eisenset): readonly Column<Eis>[] {
  return [
    { key: 'eis', header: text.requirement, rowHeader: true, cell: (row) => <Requirement requirement={row} /> },
    { key: 'soort', header: text.kind, cell: (row) => text.kinds[row.soort] },
    ...(set.mag.wijzigen
      ? [
          {
            key: 'wijzig',
            header: text.change,
            headerHidden: true,
            numeric: true,
            cell: (row: Eis) =>
              !row.versies[0]?.vervallen && (
                <div className="requirement__acts">
                  <ChangeRequirement requirement={row} />
                  <BindRequirement set={set} requirement={row} />
                  <WithdrawRequirement requirement={row} />
                </div>
              ),
          },
        ]
      : []),
  ];
}

function Requirement({ requirement }: { requirement: Eis }) {
  const [newest, ...earlier] = requirement.versies;
  if (!newest) return requirement.code;
  return (
    <div className="requirement">
      <span className="table__first">{`${requirement.code} ${newest.titel}`}</span>
      {newest.vervallen && <Status tone="closed">{text.withdrawn}</Status>}
      <p className="requirement__text">{newest.tekst}</p>
      <span className="table__second">{factsOf(requirement, newest)}</span>
      {earlier.length > 0 && (
        <details className="requirement__earlier">
          <summary>{text.earlier(earlier.length)}</summary>
          <ul className="plain-list">
            {earlier.map((version) => (
              <li key={version.versie}>
                <span className="table__second">{text.version(version)}</span>
                <p>{version.tekst}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const factsOf = ({ doel, inkooptaak }: Eis, version: Eisversie): string =>
  [
    text.version(version),
    version.bewijs && text.asks(text.evidence[version.bewijs]),
    version.weging && text.weighs(version.weging),
    (doel || inkooptaak) && text.serves([doel?.naam, inkooptaak?.naam].filter(Boolean).join(' en ')),
    version.reden && text.reason(version.reden),
  ]
    .filter(Boolean)
    .join(' · ');
