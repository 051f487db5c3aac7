import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import { fundingTermsOneQuery } from '../../api/queries.ts';
import type { Voorwaarden } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../ui/live/live-region.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { completed, type Draft, emptyTerms } from './draft.ts';
import { editorText as text } from './funding.nl.ts';
import { takeOver } from './hand-over.ts';
import { TermsEditor } from './terms-editor.tsx';

/** New terms: empty, out of a file, or as the next version of other terms. */
export function NewTermsPage() {
  const [{ document: start, basedOnId }] = useState(() => {
    const handed = takeOver();
    return handed
      ? { document: completed(handed.document), basedOnId: handed.basedOnId }
      : { document: emptyTerms(), basedOnId: null };
  });
  const { save, ...rest } = useSave((document) =>
    apiSend('POST', '/bekostigingsvoorwaarden', { document, vanId: basedOnId }),
  );
  return (
    <>
      <PageHeading title={text.newTitle} sub={text.intro} />
      <TermsEditor start={start} onSave={save} cancelHref={paths.funding} {...rest} />
    </>
  );
}

/** A concept that is worked on. */
export function EditTermsPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <PageQuery query={useQuery(fundingTermsOneQuery(id))}>{(terms) => <EditTerms terms={terms} />}</PageQuery>;
}

function EditTerms({ terms }: { terms: Voorwaarden }) {
  const { save, ...rest } = useSave((document) =>
    apiSend('PUT', `/bekostigingsvoorwaarden/${terms.id}`, { document }, { etag: etagOf(terms.versie) }),
  );
  return (
    <>
      <PageHeading title={text.editTitle(terms.naam)} sub={text.intro} />
      <TermsEditor start={terms.document} onSave={save} cancelHref={paths.fundingTerms(terms.id)} {...rest} />
    </>
  );
}

/** Sends the document; afterwards people are on the page of what they kept. */
function useSave(send: (document: Draft) => Promise<Voorwaarden>) {
  const router = useRouter();
  const client = useQueryClient();
  const { notify } = useLive();
  const saving = useMutation({
    mutationFn: send,
    onSuccess: async (kept) => {
      notify(text.saved);
      await client.invalidateQueries();
      router.history.push(paths.fundingTerms(kept.id));
    },
  });
  return { save: saving.mutate, busy: saving.isPending, error: saving.error };
}
