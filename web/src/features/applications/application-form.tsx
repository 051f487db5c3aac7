import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { Aanmelding, AanmeldingInhoud } from '../../api/types.ts';
import { ErrorState, Loaded } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { ManyField, TextField } from '../../ui/form/field.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { applicationQuery, evidenceQuery } from './application-queries.ts';
import { applicationsText } from './applications.nl.ts';
import { Attachments } from './attachments.tsx';
import { withProducts } from './content.ts';
import { HandIn } from './hand-in.tsx';
import { Consortium, Subcontractors } from './party-list.tsx';
import { Prices } from './prices.tsx';
import { Requirements } from './requirements.tsx';

const text = applicationsText.form;

/** The form of an application: what is still missing, then every part, kept as a draft until it is handed in. */
export function ApplicationForm({
  application,
  content: kept,
}: {
  application: Aanmelding;
  content: AanmeldingInhoud;
}) {
  const client = useQueryClient();
  const { notify } = useLive();
  const [content, setContent] = useState(kept);
  const [dirty, setDirty] = useState(false);
  const change = (next: AanmeldingInhoud) => {
    setContent(next);
    setDirty(true);
  };
  const save = useMutation({
    mutationFn: () =>
      apiSend<Aanmelding>('PUT', `/aanmeldingen/${application.id}/concept`, content, {
        etag: etagOf(application.versie),
      }),
    onSuccess: (saved) => {
      client.setQueryData(applicationQuery(application.id).queryKey, saved);
      setDirty(false);
      notify(text.saved);
    },
  });
  const evidence = useQuery(evidenceQuery);
  return (
    <>
      <Missing application={application} />
      <ProductChoice application={application} content={content} onChange={change} />
      <Loaded query={evidence}>
        {({ items }) => <Requirements application={application} content={content} evidence={items} onChange={change} />}
      </Loaded>
      <Attachments application={application} />
      {application.fase?.ontvangt === 'inschrijving' && (
        <Prices products={application.producten} content={content} onChange={change} />
      )}
      <section className="section" aria-labelledby="samen">
        <BlockHeading id="samen" title={text.together} />
        <p className="small muted">{text.togetherText}</p>
        <Consortium
          parties={content.combinanten}
          onChange={(combinanten) => change({ ...content, combinanten: [...combinanten] })}
        />
        <Subcontractors
          parties={content.onderaannemers}
          onChange={(onderaannemers) => change({ ...content, onderaannemers: [...onderaannemers] })}
        />
      </section>
      <section className="section" aria-labelledby="tekenen">
        <BlockHeading id="tekenen" title={text.signer} />
        <div className="form">
          <TextField
            id="ondertekening"
            label={text.signerLabel}
            value={content.ondertekenaar}
            autoComplete="off"
            onChange={(event) => change({ ...content, ondertekenaar: event.target.value })}
          />
        </div>
      </section>
      {save.isError && <ErrorState error={save.error} />}
      <div className="form__actions application-acts">
        <Button {...(dirty && { look: 'primary' as const })} onPress={() => !save.isPending && save.mutate()}>
          {text.save}
        </Button>
        {dirty ? <p className="small muted">{text.unsaved}</p> : <HandIn application={application} />}
      </div>
    </>
  );
}

/** How far it is; each thing that misses leads to its place in the form. */
function Missing({ application: { voortgang } }: { application: Aanmelding }) {
  const { gedaan, totaal, ontbreekt } = voortgang;
  return (
    <section className="section" aria-labelledby="voortgang">
      <BlockHeading id="voortgang" title={text.progress} />
      <Progress
        label={text.progress}
        text={text.progressText(gedaan, totaal)}
        value={totaal === 0 ? 100 : (100 * gedaan) / totaal}
      />
      {ontbreekt.length === 0 ? (
        <p>{text.complete}</p>
      ) : (
        <details className="application-missing">
          <summary>{text.missing}</summary>
          <ul>
            {ontbreekt.map((one) => (
              <li key={`${one.wat} ${one.eisId}`}>
                <a
                  href={`#${placeOf(one)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(placeOf(one))?.focus();
                  }}
                >
                  {one.tekst}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function placeOf({ wat, eisId }: Aanmelding['voortgang']['ontbreekt'][number]): string {
  if (eisId === null) return wat;
  return wat === 'bewijs' || wat === 'bewijs-verlopen' ? `bewijs-${eisId}` : `eis-${eisId}`;
}

function ProductChoice({
  application: { producten },
  content,
  onChange,
}: {
  application: Aanmelding;
  content: AanmeldingInhoud;
  onChange: (content: AanmeldingInhoud) => void;
}) {
  if (producten.length === 0) return null;
  return (
    <section className="section" aria-labelledby="aanbod">
      <BlockHeading id="aanbod" title={text.products} />
      <ManyField
        id="producten"
        label={text.productsLabel}
        options={producten.map(({ id, naam }) => ({ value: String(id), label: naam }))}
        chosen={content.producten.map(String)}
        onChange={(chosen) => onChange(withProducts(content, chosen.map(Number)))}
      />
    </section>
  );
}
