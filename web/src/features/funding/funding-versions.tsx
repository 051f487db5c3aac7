import { useQuery } from '@tanstack/react-query';
import { fundingDifferencesQuery, fundingTermsQuery } from '../../api/queries.ts';
import type { Voorwaarden, VoorwaardenItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatPeriod } from '../../format/index.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { Select } from '../../ui/form/field.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { fundingText } from './funding.nl.ts';

const text = fundingText.versions;

/** The versions of these terms, and in sentences how this one differs from another. */
export function FundingVersions({ terms }: { terms: Voorwaarden }) {
  return (
    <Loaded query={useQuery(fundingTermsQuery)}>
      {({ items }) => {
        const versions = items.filter(({ sleutel, regio }) => sleutel === terms.sleutel && regio.id === terms.regio.id);
        return (
          <>
            <VersionTable versions={versions} current={terms.id} />
            <Compare terms={terms} others={versions.filter(({ id }) => id !== terms.id)} />
          </>
        );
      }}
    </Loaded>
  );
}

function VersionTable({ versions, current }: { versions: readonly VoorwaardenItem[]; current: number }) {
  const { columns } = fundingText;
  return (
    <DataTable
      caption={text.caption}
      rows={versions}
      rowKey={(one) => String(one.id)}
      columns={[
        {
          key: 'naam',
          header: columns.name,
          rowHeader: true,
          cell: (one) => (
            <TwoLines
              first={
                one.id === current ? (
                  one.naam
                ) : (
                  <AppLink href={paths.fundingTerms(one.id, 'versies')}>{one.naam}</AppLink>
                )
              }
              second={fundingText.numbered(one.regio.naam, one.nummer)}
            />
          ),
        },
        { key: 'periode', header: columns.period, cell: (one) => formatPeriod(one.van, one.tot) },
        { key: 'status', header: columns.status, cell: (one) => <StatusWord status={one.status} /> },
      ]}
    />
  );
}

function Compare({ terms, others }: { terms: Voorwaarden; others: readonly VoorwaardenItem[] }) {
  const { state, change } = useListPlace();
  const chosen = others.find(({ id }) => String(id) === state.met) ?? others[0];
  if (!chosen) return <p className="small muted">{text.none}</p>;
  const [older, newer] = chosen.nummer < terms.nummer ? [chosen, terms] : [terms, chosen];
  return (
    <>
      <div className="form funding-compare">
        <Select
          small
          label={text.compare}
          value={String(chosen.id)}
          onChange={(event) => change({ met: event.target.value })}
          options={others.map((one) => ({
            value: String(one.id),
            label: `${one.naam}, ${fundingText.numbered(one.regio.naam, one.nummer)}`,
          }))}
        />
      </div>
      <Differences newerId={newer.id} olderId={older.id} />
    </>
  );
}

function Differences({ newerId, olderId }: { newerId: number; olderId: number }) {
  return (
    <Loaded query={useQuery(fundingDifferencesQuery(newerId, olderId))}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={text.same} />
        ) : (
          items.map((one) => (
            <section key={`${one.onderdeel} ${one.kop}`} className="section funding-difference">
              <h2>{`${text.kinds[one.soort]}: ${one.kop}`}</h2>
              <Sentences title={text.was} sentences={one.was} />
              <Sentences title={text.becomes} sentences={one.wordt} />
            </section>
          ))
        )
      }
    </Loaded>
  );
}

const Sentences = ({ title, sentences }: { title: string; sentences: readonly string[] }) =>
  sentences.length > 0 && (
    <>
      <h3>{title}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
