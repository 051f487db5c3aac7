import { useQuery } from '@tanstack/react-query';
import { explanationQuery } from '../../api/queries.ts';
import type { Antwoorduitleg, Id } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { formatCents } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { explainedText as text } from './answer-explained.nl.ts';

interface Step {
  readonly key: string;
  readonly what: string;
  readonly amount: string;
}
const stepColumns: readonly Column<Step>[] = [
  { key: 'wat', header: text.what, rowHeader: true, cell: (step) => step.what },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (step) => step.amount },
];

type Refused = Antwoorduitleg['afgewezenRegels'][number];
const refusedColumns: readonly Column<Refused>[] = [
  { key: 'regel', header: text.line, rowHeader: true, cell: (line) => line.kenmerk },
  { key: 'reden', header: text.reasons, cell: (line) => line.redenen.join('. ') },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (line) => formatCents(line.bedragCent) },
];

/** A declaration, its answer and the payment: every cent between them has its reason. Nothing while there is no answer. */
export function AnswerExplained({ messageId }: { messageId: Id }) {
  const { rechten } = useSession();
  const query = useQuery({
    ...explanationQuery(messageId),
    enabled: rechten.includes('messages.read') && rechten.includes('claims.read-lines'),
    retry: false,
  });
  return query.data ? <Shown told={query.data} /> : null;
}

function Shown({ told }: { told: Antwoorduitleg }) {
  const { verschillen, fouten, afgewezenRegels, aantalAfgewezen } = told;
  return (
    <section className="section" aria-labelledby="uitleg">
      <BlockHeading
        id="uitleg"
        title={text.title}
        aside={verschillen.length === 0 ? text.closes : text.gaps(verschillen.length)}
      />
      {fouten.length > 0 && (
        <Alert tone="warning" title={`${text.errors}.`}>
          <ul>
            {fouten.map(({ regel, tekst }) => (
              <li key={regel}>{`${tekst} (${regel})`}</li>
            ))}
          </ul>
        </Alert>
      )}
      <DataTable caption={text.caption} columns={stepColumns} rows={stepsOf(told)} rowKey={(step) => step.key} />
      {afgewezenRegels.length > 0 && (
        <div className="section">
          <DataTable
            caption={text.refusedLines}
            columns={refusedColumns}
            rows={afgewezenRegels}
            rowKey={(line) => line.kenmerk}
          />
          {aantalAfgewezen > afgewezenRegels.length && (
            <p className="small muted">{text.more(afgewezenRegels.length, aantalAfgewezen)}</p>
          )}
        </div>
      )}
    </section>
  );
}

/** From what was submitted to what was paid: each row adds to the one above it. */
function stepsOf(told: Antwoorduitleg): readonly Step[] {
  const step = (key: string, what: string, cents: number): Step => ({ key, what, amount: formatCents(cents) });
  const gaps = told.verschillen.map((gap, index) => step(`verschil ${index}`, gap.zin, gap.bedragCent));
  return [
    step('ingediend', text.submitted, told.ingediendCent),
    step('afgewezen', text.refused, -told.afgewezenCent),
    step('toegekend', text.granted, told.toegekendCent),
    ...gaps,
    ...(told.vermeld ? [step('vermeld', text.statedGranted, told.vermeld.toegekendCent)] : []),
    told.betaaldCent === null
      ? { key: 'betaald', what: text.paid, amount: text.notPaid }
      : step('betaald', text.paid, told.betaaldCent),
  ];
}
