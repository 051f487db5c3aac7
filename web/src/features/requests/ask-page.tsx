import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../app/paths.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { atAddress, MessageSteps } from '../allocation-acts/message-steps.tsx';
import { ChooseChild, type ChosenChild } from '../clients/choose-child.tsx';
import { askText as text } from './ask.nl.ts';
import { productText } from './product-fields.nl.ts';
import { type ProductChoice, productBody, productFields, useProductChoice } from './product-fields.ts';
import { requestsText } from './requests.nl.ts';

const fieldsOf = (choice: ProductChoice): readonly FieldDefinition[] => [
  ...productFields(choice),
  { kind: 'day', name: 'van', label: productText.from, required: true },
  { kind: 'day', name: 'tot', label: productText.through },
  {
    kind: 'choice',
    name: 'soort',
    label: text.referrerType,
    heading: text.referrer,
    required: true,
    options: text.referrers,
  },
  {
    kind: 'text',
    name: 'agbCode',
    label: text.referrerCode,
    hint: text.referrerCodeHint,
    pattern: /^\d{8}$/,
    patternHint: text.referrerCodeHint,
  },
  { kind: 'text', name: 'naam', label: text.referrerName, hint: text.referrerNameHint },
  {
    kind: 'text',
    name: 'beschikkingNummer',
    heading: text.ruling,
    label: text.rulingNumber,
    hint: text.rulingNumberHint,
    pattern: /^[1-9]\d{0,8}$/,
    patternHint: text.rulingNumberHint,
  },
  { kind: 'day', name: 'beschikkingVan', label: text.rulingFrom },
  { kind: 'choice', name: 'raamcontract', label: text.framework, options: text.frameworks },
  {
    kind: 'text',
    name: 'toelichting',
    label: text.note,
    hint: text.noteHint,
    pattern: /^.{1,200}$/,
    patternHint: text.noteHint,
  },
];

/** A provider asks a municipality for help for a child (JW315): the child, what is needed, and the message before it goes. */
export function AskPage() {
  const router = useRouter();
  const choice = useProductChoice();
  const [child, setChild] = useState<ChosenChild>();
  const cancel = () => router.history.push(paths.requests);
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.requests, label: requestsText.title }]} here={text.button} />
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      <ChooseChild chosen={child} onChoose={setChild} askMunicipality />
      {child && (
        <section className="section" aria-labelledby="wat">
          <BlockHeading id="wat" title={text.what} />
          <MessageSteps
            name="hulp"
            fields={fieldsOf(choice)}
            {...atAddress('/verzoeken/_nieuw', (values) => bodyOf(values, child, choice))}
            onSent={({ berichtId }) => berichtId !== null && router.history.push(paths.message(berichtId))}
            onCancel={cancel}
          />
        </section>
      )}
    </>
  );
}

function bodyOf(values: Readonly<Record<string, string>>, child: ChosenChild, choice: ProductChoice): object {
  const { van, tot, soort, agbCode, naam, beschikkingNummer, beschikkingVan, raamcontract, toelichting } = values;
  return {
    ...(child.gemeenteId !== undefined && { gemeenteId: child.gemeenteId }),
    jeugdige: child.jeugdige,
    producten: [
      {
        ...productBody(values, choice),
        van,
        ...(tot && { tot }),
        verwijzer: { soort, ...(agbCode && { agbCode }), ...(naam && { naam }) },
        ...(beschikkingNummer && { beschikkingNummer: Number(beschikkingNummer) }),
        ...(beschikkingVan && { beschikkingVan }),
        ...(raamcontract && { raamcontract: raamcontract === 'ja' }),
        ...(toelichting && { toelichting }),
      },
    ],
  };
}
