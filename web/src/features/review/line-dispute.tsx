import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { disputesQuery } from '../../api/queries.ts';
import type { Regelbewijs } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { disputesText } from './disputes.nl.ts';

const text = disputesText.raise;

/** Beside the proof of a refused line: the disagreement about it, or the way to raise one. */
export function LineDispute({ proof }: { proof: Regelbewijs }) {
  const mayRaise = useMay('claims.dispute');
  const { data } = useQuery({ ...disputesQuery, enabled: proof.oordeel === 'afgewezen' });
  if (proof.oordeel !== 'afgewezen' || data === undefined) return null;
  const known = data.items.find(
    (one) => one.declaratie.id === proof.declaratie.id && one.volgnummer === proof.volgnummer,
  );
  if (!known && !mayRaise) return null;
  return (
    <section className="section" aria-labelledby="geschil">
      <BlockHeading id="geschil" title={known ? disputesText.title : text.heading} />
      {known ? (
        <>
          <p>
            <StatusWord status={known.stand} />
          </p>
          <p>
            <AppLink href={paths.dispute(known.id)}>{text.open}</AppLink>
          </p>
        </>
      ) : (
        <FormDialog
          name="geschil"
          button={text.button}
          title={text.title}
          intro={text.intro}
          fields={[
            {
              kind: 'long-text',
              name: 'reden',
              label: text.reason,
              hint: disputesText.fields.textHint,
              required: true,
            },
          ]}
          submitLabel={text.submit}
          done={text.done}
          submit={({ reden }) =>
            apiSend('POST', '/geschillen', {
              declaratieId: proof.declaratie.id,
              volgnummer: proof.volgnummer,
              reden,
            })
          }
        />
      )}
    </section>
  );
}
