import type { Labuitkomst } from '../../api/types.ts';
import { formatEuros } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import '../../ui/key-figure/key-figures.css';
import { signed, laboratoryText as text } from './laboratory.nl.ts';

/** The answer first: what it costs again, the difference, and how many providers gain or lose. */
export function LabFigures({ found }: { found: Labuitkomst }) {
  const gain = found.aanbieders.filter(({ verschilCent }) => verschilCent > 0).length;
  const lose = found.aanbieders.filter(({ verschilCent }) => verschilCent < 0).length;
  const touched = found.aanbieders.filter(({ grens }) => grens).length;
  const guaranteed = found.aanbieders.filter(({ garantie }) => garantie).length;
  const { was, opnieuw } = found.aangehoudenCent;
  const figures = [
    { label: text.paidAgain, value: formatEuros(found.opnieuwCent), context: text.was(found.wasCent) },
    {
      label: text.difference,
      value: signed(found.verschilCent),
      context: text.lessOrMore(found.verschilCent, found.wasCent),
    },
    { label: text.providers, value: text.gainOrLose(gain, lose), context: text.touched(touched, guaranteed) },
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
      {found.controles.some(({ klopt }) => !klopt) && <Alert tone="negative" title={text.doesNotHold} />}
      {opnieuw > 0 && (
        <Alert tone="warning" title={text.heldTitle}>
          {text.held(opnieuw, was)}
        </Alert>
      )}
      {found.nietBetaald.length > 0 && (
        <Alert tone="warning" title={text.notPaidTitle}>
          {text.notPaid(found.nietBetaald.map(({ product }) => product))}
        </Alert>
      )}
    </>
  );
}
