import { useQuery } from '@tanstack/react-query';
import { publicQuery } from '../../api/queries.ts';
import type { Openbaar } from '../../api/types.ts';
import { PublicShell } from '../../shell/shell.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Select } from '../../ui/form/field.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import '../../ui/table/filter-bar.css';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import './public-page.css';
import { publicationText as text } from './publication.nl.ts';

/** Who gives which care, for anybody: no sign-in, no persons, no amounts. */
export function PublicPage() {
  const query = useQuery(publicQuery);
  return (
    <PublicShell>
      <PageQuery query={query}>{(data) => <Overview data={data} />}</PageQuery>
    </PublicShell>
  );
}

function Overview({ data }: { data: Openbaar }) {
  const { state, change } = useListPlace();
  const shown = data.aanbieders.filter(
    (provider) =>
      (!state.groep || provider.producten.some((product) => product.groep === state.groep)) &&
      (!state.gemeente || provider.gemeenten.includes(state.gemeente)),
  );
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub(data.regio, data.aanbieders.length)}</p>} />
      <div className="filter-bar">
        <Select
          small
          label={text.group}
          emptyLabel={text.all}
          options={optionsOf(data.aanbieders.flatMap((provider) => provider.producten.map((product) => product.groep)))}
          value={state.groep ?? ''}
          onChange={(event) => change({ groep: event.target.value })}
        />
        <Select
          small
          label={text.municipality}
          emptyLabel={text.all}
          options={optionsOf(data.aanbieders.flatMap((provider) => provider.gemeenten))}
          value={state.gemeente ?? ''}
          onChange={(event) => change({ gemeente: event.target.value })}
        />
      </div>
      <p className="small muted" role="status">
        {text.found(shown.length)}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          title={text.nothingTitle}
          action={<Button onPress={() => change({ groep: undefined, gemeente: undefined })}>{text.clear}</Button>}
        >
          {text.nothingText}
        </EmptyState>
      ) : (
        <ul className="plain-list providers">
          {shown.map((provider) => (
            <Provider key={provider.id} provider={provider} />
          ))}
        </ul>
      )}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function Provider({ provider }: { provider: Openbaar['aanbieders'][number] }) {
  return (
    <li>
      <h2>{provider.naam}</h2>
      <dl>
        <div>
          <dt>{text.care}</dt>
          <dd>{provider.producten.map((product) => product.naam).join(', ')}</dd>
        </div>
        <div>
          <dt>{text.where}</dt>
          <dd>{provider.gemeenten.join(', ')}</dd>
        </div>
      </dl>
    </li>
  );
}

const optionsOf = (values: readonly string[]) =>
  [...new Set(values)].toSorted((a, b) => a.localeCompare(b, 'nl')).map((value) => ({ value, label: value }));
