import type { Afrekenbijdrage, Afrekening, Afrekenregel } from '../../../../src/modules/settlement/api.ts';
import { paths } from '../../app/paths.ts';
import { formatCents } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { settleText as text } from './settle.nl.ts';

/** Each line with its sentence, the sum that adds up to it, the clause it rests on, and what each municipality bears. */
export function SettlementLines({ data }: { data: Afrekening }) {
  return (
    <section className="section" aria-labelledby="regels">
      <BlockHeading id="regels" title={text.lines} />
      {data.regels.length === 0 ? (
        <p className="muted">{text.noLines}</p>
      ) : (
        <ol className="settlement-lines">
          {data.regels.map((line) => (
            <li key={keyOf(line)}>
              <Line line={line} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const keyOf = ({ regel, contract, onderdeel, product }: Afrekenregel): string =>
  [regel, contract?.id, onderdeel, product].join('|');

function Line({ line }: { line: Afrekenregel }) {
  return (
    <>
      <div className="settlement-line__head">
        <h3>{line.titel}</h3>
        <span className="settlement-line__amount">{formatCents(line.bedragCent)}</span>
      </div>
      <p>{line.zin}</p>
      <p className="small muted">
        <About line={line} />
      </p>
      {line.som.length > 0 && (
        <DataTable
          caption={`${text.sum}: ${line.titel}`}
          captionHidden
          columns={sum}
          rows={line.som}
          rowKey={({ wat }) => wat}
          totals={{ wat: text.together, bedrag: formatCents(line.bedragCent) }}
        />
      )}
      {line.bijdragen.length > 0 && (
        <details className="settlement-line__shares">
          <summary>{text.openShares(line.bijdragen.length)}</summary>
          <DataTable
            caption={text.perMunicipalityOf(line.titel)}
            captionHidden
            columns={line.bijdragen.some(({ eerderCent }) => eerderCent !== 0) ? [...who, ...corrected] : [...who, due]}
            rows={line.bijdragen}
            rowKey={({ gemeente, contract }) => `${gemeente.id}-${contract.id}`}
          />
        </details>
      )}
    </>
  );
}

function About({ line: { contract, onderdeel, product, voorwaarden } }: { line: Afrekenregel }) {
  return (
    <>
      {contract && (
        <>
          {text.contract} <AppLink href={paths.contract(contract.id)}>{contract.nummer}</AppLink>
          {', '}
        </>
      )}
      <AppLink href={paths.fundingTerms(voorwaarden)}>{onderdeel ?? text.wholeTerms}</AppLink>
      {product && `, ${product}`}
    </>
  );
}

const sum: readonly Column<Afrekenregel['som'][number]>[] = [
  { key: 'wat', header: text.sum, rowHeader: true, cell: ({ wat }) => wat },
  { key: 'uitleg', header: text.how, cell: ({ uitleg }) => uitleg },
  { key: 'bedrag', header: text.sumAmount, numeric: true, cell: ({ bedragCent }) => formatCents(bedragCent) },
];

const who: readonly Column<Afrekenbijdrage>[] = [
  { key: 'gemeente', header: text.municipality, rowHeader: true, cell: ({ gemeente }) => gemeente.naam },
  { key: 'contract', header: text.contract, cell: ({ contract }) => contract.nummer },
];
const due: Column<Afrekenbijdrage> = {
  key: 'verschuldigd',
  header: text.dueShare,
  numeric: true,
  cell: ({ verschuldigdCent }) => formatCents(verschuldigdCent),
};
const corrected: readonly Column<Afrekenbijdrage>[] = [
  due,
  { key: 'eerder', header: text.earlierShare, numeric: true, cell: ({ eerderCent }) => formatCents(eerderCent) },
  { key: 'nu', header: text.nowShare, numeric: true, cell: ({ nuCent }) => formatCents(nuCent) },
];
