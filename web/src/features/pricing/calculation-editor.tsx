import type { Berekeningsdocument } from '../../../../src/modules/pricing/api.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { ErrorState } from '../../ui/async/states.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DocumentSettings } from './document-settings.tsx';
import { editorText as text } from './editor.nl.ts';
import { ElementTable } from './element-table.tsx';
import { PriceFacts } from './price-facts.tsx';
import { PriceParts } from './price-parts.tsx';
import { ShapeRows } from './shape-rows.tsx';
import { usePrice } from './use-price.ts';
import './figure-form.css';

/** A whole calculation to work on: settings, elements, and the outcome that answers to every change. */
export function CalculationEditor({
  document,
  onChange,
}: {
  document: Berekeningsdocument;
  onChange: (document: Berekeningsdocument) => void;
}) {
  const { price, faults, error } = usePrice(document);
  const ofWhole = faults.filter(({ at }) => at === undefined);
  const change = (changed: Partial<Berekeningsdocument>) => onChange({ ...document, ...changed });
  return (
    <>
      <DocumentSettings document={document} onChange={change} />
      <ShapeRows shape={document.prijs} onChange={(prijs) => change({ prijs })} />
      <ElementTable elements={document.elementen} faults={faults} onChange={(elementen) => change({ elementen })} />
      <section className="section" aria-labelledby="uitkomst">
        <BlockHeading id="uitkomst" title={price ? text.outcomeOf(price.tariefCent, price.per) : text.outcome} />
        {error && <ErrorState error={error} />}
        {!price && !error && <p className="muted">{text.noOutcome}</p>}
        {faults.length > 0 && (
          <Alert tone="warning" live title={text.faultsTitle(faults.length)}>
            {ofWhole.length > 0 && (
              <ul>
                {ofWhole.map(({ message }) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            )}
          </Alert>
        )}
        {price && (
          <>
            <PriceFacts price={price} />
            <div className="section">
              <PriceParts price={price} />
            </div>
          </>
        )}
      </section>
    </>
  );
}
