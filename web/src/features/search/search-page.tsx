import { useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { Lijst, Zoekresultaat } from '../../api/types.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { goToSearch } from '../../shell/go-to-search.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/form/field.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { holdsBsn } from '../../ui/table/list-search.ts';
import './search-page.css';
import { searchText as text } from './search.nl.ts';

const LEAST_LETTERS = 2;

/** Search over everything one may see. The text stands in the history of this tab, never in the address. */
export function SearchPage() {
  const { sought } = useLocation().state;
  return (
    <>
      <PageHeading title={text.title} />
      <SearchForm key={sought ?? ''} initial={sought ?? ''} />
      {sought && sought.length >= LEAST_LETTERS && !holdsBsn(sought) && <Results sought={sought} />}
    </>
  );
}

function SearchForm({ initial }: { initial: string }) {
  const router = useRouter();
  const [value, setValue] = useState(initial);
  const refused = holdsBsn(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refused && value.trim()) goToSearch(router, value.trim());
  };
  return (
    <search>
      <form className="search-page__form" onSubmit={submit}>
        <TextField
          label={text.label}
          hint={text.hint}
          error={refused ? text.noBsn : undefined}
          type="search"
          autoComplete="off"
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        <Button type="submit" look="primary">
          {text.act}
        </Button>
      </form>
    </search>
  );
}

function Results({ sought }: { sought: string }) {
  const query = useQuery({
    queryKey: ['zoek', sought],
    gcTime: 0,
    queryFn: () => apiSend<Lijst<Zoekresultaat>>('POST', '/zoekresultaten/_zoek', { zoek: sought }),
  });
  return (
    <section className="section" aria-live="polite">
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text.nothingTitle(sought)}>{text.nothingText}</EmptyState>
          ) : (
            <>
              <h2>{text.found(items.length, sought)}</h2>
              <ul className="plain-list results">
                {items.map((item) => (
                  <li key={item.link}>
                    <span className="muted small">{capitalised(plainWord(item.soort))}</span>
                    <AppLink href={item.link}>{item.titel}</AppLink>
                    <span className="muted small">{item.omschrijving}</span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
