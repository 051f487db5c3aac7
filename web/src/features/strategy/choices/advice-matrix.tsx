import type { Advies, Feiten, Optieadvies, Vraag } from '../../../../../src/modules/instruments/api.ts';
import { InPageHelp } from '../../../ui/help/in-page-help.tsx';
import { QuietStatus, type StatusTone } from '../../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../../ui/table/data-table.tsx';
import '../../instruments/instruments.css';
import { segmentText as text } from './choices.nl.ts';

type Verdict = Optieadvies['oordelen'][number];
const TONES: Readonly<Record<Verdict['past'], StatusTone>> = {
  past: 'positive',
  'maakt-niet-uit': 'closed',
  'let-op': 'warning',
  'past-niet': 'negative',
  'niet-bekend': 'waiting',
};

/** Criteria down, options across: how each answer suits each option; below it what that adds up to. */
export function AdviceMatrix({
  advice,
  questions,
  facts,
  caption,
}: {
  advice: Advies;
  questions: readonly Vraag[];
  facts: Feiten;
  caption: string;
}) {
  const columns: readonly Column<Vraag>[] = [
    {
      key: 'criterium',
      header: text.criterion,
      rowHeader: true,
      cell: ({ vraag, feit }) => {
        const answer = facts[feit];
        return <TwoLines first={vraag} second={answer ? text.answers[answer] : text.unknown} />;
      },
    },
    ...advice.volgorde.map((option) => ({
      key: option.optie,
      header: option.naam,
      cell: ({ feit }: Vraag) => <Fit verdict={option.oordelen.find((one) => one.feit === feit)} />,
    })),
  ];
  return (
    <div className="fit-matrix">
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={questions}
        rowKey={({ feit }) => feit}
        totals={{
          criterium: text.total,
          ...Object.fromEntries(
            advice.volgorde.map((option) => [
              option.optie,
              <TwoLines
                key={option.optie}
                first={text.totalOf(option)}
                second={option.optie === advice.eerste ? text.adviceMark : text.standing[option.stand]}
              />,
            ]),
          ),
        }}
      />
    </div>
  );
}

function Fit({ verdict }: { verdict: Verdict | undefined }) {
  if (!verdict) return <span className="visually-hidden">{text.noCriterion}</span>;
  if (verdict.past === 'maakt-niet-uit') return <span className="small muted">{text.fit[verdict.past]}</span>;
  return <QuietStatus tone={TONES[verdict.past]}>{text.fit[verdict.past]}</QuietStatus>;
}

/** Per option, best first: why it stands where it stands, criterion by criterion with its source; folded until asked. */
export function AdviceReasons({ advice }: { advice: Advies }) {
  return (
    <InPageHelp title={text.why}>
      {advice.volgorde.map((option) => (
        <section key={option.optie} aria-label={option.naam}>
          <h3>{option.naam}</h3>
          <p>{option.zin}</p>
          <ul>
            {option.oordelen.map((one) => (
              <li key={one.feit}>
                {`${text.fit[one.past]}: ${one.reden} `}
                <span className="muted">{text.reasonOf(one)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </InPageHelp>
  );
}
