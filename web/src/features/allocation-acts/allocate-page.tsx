import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../app/paths.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { allocationsText } from '../allocations/allocations.nl.ts';
import { ChooseChild, type ChosenChild } from '../clients/choose-child.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { productText } from '../requests/product-fields.nl.ts';
import { productBody, productFields, useProductChoice } from '../requests/product-fields.ts';
import { allocateText as text } from './allocate.nl.ts';
import { atAddress, MessageSteps } from './message-steps.tsx';

/** A municipality allocates help of its own accord (JW301): the child, the provider, what, and the message before it goes. */
export function AllocatePage() {
  const router = useRouter();
  const choice = useProductChoice();
  const providers = useOrganisationOptions('aanbieder');
  const [child, setChild] = useState<ChosenChild>();
  const fields: readonly FieldDefinition[] = [
    { kind: 'choice', name: 'aanbieder', label: text.provider, required: true, options: providers },
    ...productFields(choice),
    { kind: 'day', name: 'van', label: productText.from, required: true },
    { kind: 'day', name: 'tot', label: productText.through },
  ];
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.allocations, label: allocationsText.title }]} here={text.button} />
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      <ChooseChild chosen={child} onChoose={setChild} askMunicipality={false} />
      {child && (
        <section className="section" aria-labelledby="wat">
          <BlockHeading id="wat" title={text.what} />
          <MessageSteps
            name="toewijzing"
            fields={fields}
            {...atAddress('/toewijzingen/_nieuw', ({ aanbieder, van, tot, ...values }) => ({
              aanbiederId: Number(aanbieder),
              jeugdige: child.jeugdige,
              producten: [{ ...productBody(values, choice), van, ...(tot && { tot }) }],
            }))}
            onSent={({ berichtId }) => berichtId !== null && router.history.push(paths.message(berichtId))}
            onCancel={() => router.history.push(paths.allocations)}
          />
        </section>
      )}
    </>
  );
}
