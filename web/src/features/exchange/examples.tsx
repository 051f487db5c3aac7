import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { apiUrl } from '../../api/client.ts';
import { examplesQuery } from '../../api/queries.ts';
import { formatMonthYear } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import './examples.css';
import { exchangeText } from './exchange.nl.ts';

const text = exchangeText.examples;

/** In the demonstration: files to try, and what will happen to each. Elsewhere there are none, and so no block. */
export function Examples() {
  const { data } = useQuery(examplesQuery);
  if (!data?.maand || !data.gemeente) return null;
  const month = formatMonthYear(data.maand);
  return (
    <section className="section" aria-labelledby="proberen">
      <BlockHeading id="proberen" title={text.title} />
      <p className="examples__intro">{text.intro(capital(month), data.gemeente.naam)}</p>
      <ul className="plain-list examples">
        {data.items.map(({ id, soort }) => {
          const { name, expect } = text.kinds[soort];
          return (
            <li key={id} className="example">
              <div>
                <span className="table__first">{name}</span>
                <span className="table__second">{expect}</span>
              </div>
              <LinkButton
                small
                download=""
                href={apiUrl(`/voorbeeldbestanden/${id}`)}
                icon={<IconDownload size={16} aria-hidden />}
                aria-label={text.download(name)}
              >
                {text.button}
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
