import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import type { Bepalingenbibliotheek, Groepsafspraak } from '../../api/register-types.ts';
import { paths } from '../../app/paths.ts';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { reasonFields } from '../contracts/change-reason.tsx';
import { groupText as text } from './group.nl.ts';
import type { GroupWish } from './group-queries.ts';

/** Names the agreement, says why, and adopts it in all contracts that were shown. */
export function AdoptGroup({
  wish,
  library,
  fingerprint,
}: {
  wish: GroupWish;
  library: Bepalingenbibliotheek;
  fingerprint: string;
}) {
  const client = useQueryClient();
  const router = useRouter();
  const { notify } = useLive();
  return (
    <section className="section" aria-labelledby="vastleggen">
      <BlockHeading id="vastleggen" title={text.adopt} />
      <FieldsForm
        name="vastleggen"
        fields={[
          { kind: 'text', name: 'naam', label: text.agreementName, hint: text.agreementNameHint, required: true },
          ...reasonFields(library),
        ]}
        submitLabel={text.adopt}
        submit={async (values) => {
          const made = await apiSend<Groepsafspraak>('POST', '/groepsafspraken', {
            ...wish,
            vingerafdruk: fingerprint,
            ...values,
          });
          notify(text.adopted);
          router.history.push(paths.groupAgreement(made.id));
          void client.invalidateQueries();
        }}
        onDone={() => {}}
      />
    </section>
  );
}
