import type { Labuitkomst } from '../../api/types.ts';
import { formatEuros } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import '../../ui/key-figure/key-figures.css';
import { signed, laboratoryText as text } from './laboratory.nl.ts';

/** The answer first: what it costs again, the difference, and how many providers gain or lose. */
export function LabFigures({ found }: { found: Labuitkomst }) {
  const gain = found.aanbieders.filter(({ verschilCent }) => verschilCent > 0).length;
  const lose = found.aanbieders.filter(({ verschilCent }) => verschilCent < 0).length;
  const passed = found.grenzen.reduce((sum, { keer }) => sum + keer, 0);
  const figures = [
    { label: text.paidAgain, value: formatEuros(found.opnieuwCent), context: text.was(found.wasCent) },
    {
      label: text.difference,
      value: signed(found.verschilCent),
      context: text.lessOrMore(found.verschilCent, found.wasCent),
    },
    { label: text.providers, value: text.gainOrLose(gain, lose), context: text.passed(passed) },
  ];
  return (
    <>
      <dl className="key-figures">
        {figures.map(({ label, value, context }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="key-figures__value">{value}</dd>
            <dd className="key-figures__context">{context}</dd>
          </div>
        ))}
      </dl>
      {!found.controle.sluit && <Alert tone="negative" title={text.doesNotClose} />}
      {found.nietBetaald.length > 0 && (
        <Alert tone="warning" title={text.notPaidTitle}>
          {text.notPaid(found.nietBetaald.map(({ product }) => product))}
        </Alert>
      )}
    </>
  );
}
