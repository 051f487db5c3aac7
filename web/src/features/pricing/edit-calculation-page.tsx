import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { calculationQuery } from '../../api/queries.ts';
import type { Tariefberekening } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { TextField } from '../../ui/form/field.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { CalculationEditor } from './calculation-editor.tsx';
import { editorText as text } from './editor.nl.ts';
import { pricingText } from './pricing.nl.ts';
import { SaveDraft } from './save-draft.tsx';
import { useRequired } from './use-required.ts';

/** A calculation that stands, with all its elements to change, add and remove; saving makes the next version. */
export function EditCalculationPage() {
  const { id } = useParams({ from: '/aangemeld/tariefberekeningen/$id/bewerken' });
  return (
    <PageQuery query={useQuery(calculationQuery(id))}>
      {(calculation) => <View key={`${calculation.id}.${calculation.versie}`} calculation={calculation} />}
    </PageQuery>
  );
}

function View({ calculation }: { calculation: Tariefberekening }) {
  const [title, setTitle] = useState(calculation.titel);
  const [document, setDocument] = useState(calculation.document);
  const required = useRequired({ title: title.trim() === '' ? text.titleMissing : undefined });
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: paths.tariffsOf(calculation.product.id), label: pricingText.title },
          { href: paths.calculation(calculation.id), label: calculation.product.naam },
        ]}
        here={text.edit}
      />
      <PageHeading
        title={text.editTitle(calculation.product.naam)}
        sub={<p>{text.newSub}</p>}
        actions={
          <SaveDraft
            label={text.saveNext}
            done={text.savedNext}
            method="PUT"
            path={`/tariefberekeningen/${calculation.id}`}
            etag={etagOf(calculation.versie)}
            isReady={required.isReady}
            body={{ titel: title.trim(), document }}
          />
        }
      />
      <div className="figure-form__fields">
        <TextField
          label={text.title}
          required
          ref={required.refOf('title')}
          error={required.errorOf('title')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <CalculationEditor document={document} onChange={setDocument} />
    </>
  );
}
