import { useState } from 'react';
import type { AanmeldingInhoud, Verwijzing } from '../../api/types.ts';
import { formatInputEuros, parseDutchEuros } from '../../format/index.ts';
import { TextField } from '../../ui/form/field.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { applicationsText } from './applications.nl.ts';
import { withPrice } from './content.ts';

const text = applicationsText.form;

/** What a bid costs: of the whole, and of each product that was chosen. */
export function Prices({
  products,
  content,
  onChange,
}: {
  products: readonly Verwijzing[];
  content: AanmeldingInhoud;
  onChange: (content: AanmeldingInhoud) => void;
}) {
  const chosen = products.filter(({ id }) => content.producten.includes(id));
  return (
    <section className="section" aria-labelledby="prijzen">
      <BlockHeading id="prijzen" title={text.price} />
      <div className="form form--beside">
        <EuroField
          id="prijs"
          label={text.priceWhole}
          cents={content.prijs}
          onCents={(prijs) => onChange({ ...content, prijs })}
        />
        {chosen.map((product) => (
          <EuroField
            key={product.id}
            id={`prijs-${product.id}`}
            label={text.priceOf(product.naam)}
            cents={content.prijzen.find(({ productId }) => productId === product.id)?.bedrag ?? null}
            onCents={(cents) => onChange(withPrice(content, product.id, cents))}
          />
        ))}
      </div>
    </section>
  );
}

/** An amount as people type it; what is no amount is said at once when the field is left, and not kept. */
function EuroField({
  id,
  label,
  cents,
  onCents,
}: {
  id: string;
  label: string;
  cents: number | null;
  onCents: (cents: number | null) => void;
}) {
  const [typed, setTyped] = useState(cents === null ? '' : formatInputEuros(cents));
  const [left, setLeft] = useState(false);
  const wrong = typed.trim() !== '' && parseDutchEuros(typed) === undefined;
  return (
    <TextField
      id={id}
      label={label}
      value={typed}
      inputMode="decimal"
      autoComplete="off"
      error={left && wrong ? text.priceError : undefined}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setTyped(event.target.value);
        onCents(parseDutchEuros(event.target.value) ?? null);
      }}
    />
  );
}
