import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Berekeningsdocument,
  HOURS_WORDS,
  PRICE_KIND_WORDS,
  ROUNDING_WORDS,
} from '../../../../src/modules/pricing/api.ts';
import { calculationQuery, calculationsQuery, productsQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { dayOfInstant, singularUnit } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Select, TextField } from '../../ui/form/field.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { CalculationEditor } from './calculation-editor.tsx';
import { editorText as text } from './editor.nl.ts';
import { pricingText } from './pricing.nl.ts';
import { SaveDraft } from './save-draft.tsx';
import { useRequired } from './use-required.ts';

const emptyDocument = (): Berekeningsdocument => ({
  eenheid: '',
  prijsdatum: dayOfInstant(new Date()) as Berekeningsdocument['prijsdatum'],
  uren: HOURS_WORDS['client-bound'],
  prijs: { soort: PRICE_KIND_WORDS.unit },
  afronding: ROUNDING_WORDS.cents,
  elementen: [],
});

/** A calculation from nothing, or from the elements of another one: for which product, and what it is made of. */
export function NewCalculationPage() {
  const client = useQueryClient();
  const { notify } = useLive();
  const products = useQuery(productsQuery).data?.items ?? [];
  const others = useQuery(calculationsQuery).data?.items ?? [];
  const providers = useOrganisationOptions('aanbieder');
  const [productId, setProductId] = useState(useListPlace().state.product ?? '');
  const [providerId, setProviderId] = useState('');
  const [title, setTitle] = useState('');
  const [draft, setDraft] = useState({ document: emptyDocument(), started: 0 });
  const required = useRequired({
    product: productId === '' ? text.productMissing : undefined,
    title: title.trim() === '' ? text.titleMissing : undefined,
  });
  const product = products.find(({ id }) => String(id) === productId);
  const document = { ...draft.document, eenheid: product?.eenheidcode ?? '' };
  const copy = async (id: string) => {
    const from = id === '' ? undefined : await client.fetchQuery(calculationQuery(id));
    setDraft({ document: from?.document ?? emptyDocument(), started: draft.started + 1 });
    if (from) notify(text.copied(from.titel));
  };
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.tariffs, label: pricingText.title }]} here={text.newTitle} />
      <PageHeading
        title={text.newTitle}
        sub={<p>{text.newSub}</p>}
        actions={
          <SaveDraft
            label={text.saveNew}
            done={text.savedNew}
            method="POST"
            path="/tariefberekeningen"
            isReady={required.isReady}
            body={{
              productId: Number(productId),
              titel: title.trim(),
              document,
              ...(providerId !== '' && { aanbiederId: Number(providerId) }),
            }}
          />
        }
      />
      <div className="figure-form__fields">
        <Select
          label={text.product}
          required
          ref={required.refOf('product')}
          error={required.errorOf('product')}
          emptyLabel={text.chooseProduct}
          value={productId}
          options={products
            .map(({ id, naam, eenheidcode }) => ({
              value: String(id),
              label: `${naam} (per ${singularUnit(eenheidcode)})`,
            }))
            .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))}
          onChange={(event) => setProductId(event.target.value)}
        />
        <TextField
          label={text.title}
          required
          ref={required.refOf('title')}
          error={required.errorOf('title')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Select
          label={text.provider}
          hint={text.providerHint}
          emptyLabel={text.anyProvider}
          value={providerId}
          options={providers}
          onChange={(event) => setProviderId(event.target.value)}
        />
        <Select
          label={text.start}
          hint={text.startHint}
          emptyLabel={text.startEmpty}
          options={others.map(({ id, titel, product: of }) => ({ value: String(id), label: `${of.naam}: ${titel}` }))}
          onChange={(event) => void copy(event.target.value)}
        />
      </div>
      {product && (
        <CalculationEditor
          key={draft.started}
          document={document}
          onChange={(next) => setDraft({ ...draft, document: next })}
        />
      )}
    </>
  );
}
