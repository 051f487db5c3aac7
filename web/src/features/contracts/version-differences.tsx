import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contractDifferencesQuery } from '../../api/register-queries.ts';
import type { Contracttekst, Contractverschillen } from '../../api/register-types.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { Select } from '../../ui/form/field.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { documentText as text } from './document.nl.ts';

/** What differs between the version that is read and an earlier one, as data and as text. */
export function VersionDifferences({ contractId, whole }: { contractId: number; whole: Contracttekst }) {
  const [chosen, setChosen] = useState('');
  return (
    <section aria-label={text.compare}>
      <div className="form">
        <Select
          label={text.compareWith}
          emptyLabel={text.noCompare}
          value={chosen}
          options={whole.versies
            .filter(({ versie }) => versie !== whole.versie)
            .map((one) => ({ value: String(one.versie), label: text.versionOf(one.versie, one.op) }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      </div>
      {chosen !== '' && <Compared contractId={contractId} from={Number(chosen)} to={whole.versie} />}
    </section>
  );
}

function Compared({ contractId, from, to }: { contractId: number; from: number; to: number }) {
  const query = useQuery(contractDifferencesQuery(contractId, Math.min(from, to), Math.max(from, to)));
  return <Loaded query={query}>{(differences) => <Differences differences={differences} />}</Loaded>;
}

function Differences({ differences: { gegevens, tekst } }: { differences: Contractverschillen }) {
  if (gegevens.length === 0 && tekst.length === 0) return <p>{text.same}</p>;
  return (
    <>
      {gegevens.length > 0 && (
        <DataTable
          caption={text.dataCaption}
          rows={gegevens}
          rowKey={(row) => `${row.onderdeel} ${row.naam}`}
          columns={[
            { key: 'onderdeel', header: text.part, cell: (row) => row.onderdeel },
            { key: 'naam', header: text.name, rowHeader: true, cell: (row) => row.naam },
            { key: 'was', header: text.before, cell: (row) => row.voor ?? text.nothing },
            { key: 'nu', header: text.after, cell: (row) => row.na ?? text.nothing },
          ]}
        />
      )}
      {tekst.length > 0 && <h3>{text.textChanged}</h3>}
      {tekst.map((part) => (
        <article key={part.sleutel} className="contract-text__changed">
          <h4>
            {part.kop} <span className="muted">({text.change[part.soort]})</span>
          </h4>
          <p>
            {part.stukken.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one running text, which may be equal
              <Piece key={index} piece={piece} />
            ))}
          </p>
        </article>
      ))}
    </>
  );
}

function Piece({ piece }: { piece: Contractverschillen['tekst'][number]['stukken'][number] }) {
  if (piece.soort === 'weg') return <del>{piece.tekst}</del>;
  return piece.soort === 'erbij' ? <ins>{piece.tekst}</ins> : <span>{piece.tekst}</span>;
}
