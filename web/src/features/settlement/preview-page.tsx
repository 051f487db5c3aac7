import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Afrekening } from '../../../../src/modules/settlement/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { settleText as text } from './settle.nl.ts';
import { previewQuery } from './settlement-queries.ts';
import { SettlementView } from './settlement-view.tsx';

/** How would this year be settled now? What is proposed is what is seen. */
export function PreviewPage() {
  const { state } = useListPlace();
  const { jaar = '', aanbieder = '' } = state;
  // While another page opens, its address is already read here: without a year and a provider there is nothing to ask.
  const preview = { ...previewQuery(jaar, aanbieder), enabled: jaar !== '' && aanbieder !== '' };
  return (
    <PageQuery query={useQuery(preview)}>
      {(data) => (
        <SettlementView
          data={data}
          actions={data.mag.voorstellen && data.status === 'te-maken' && <Propose data={data} />}
        />
      )}
    </PageQuery>
  );
}

function Propose({ data }: { data: Afrekening }) {
  const navigate = useNavigate();
  return (
    <FormDialog
      name="afrekening-voorstellen"
      button={text.propose.button}
      look="primary"
      title={text.propose.title}
      intro={text.propose.intro(data)}
      fields={[{ kind: 'long-text', name: 'toelichting', label: text.propose.note, required: true }]}
      submitLabel={text.propose.button}
      done={text.propose.done}
      submit={async ({ toelichting }) => {
        const made = await apiSend<Afrekening>('POST', '/afrekeningen', {
          jaar: data.jaar,
          aanbieder: data.aanbieder.id,
          vingerafdruk: data.vingerafdruk,
          toelichting,
        });
        if (made.id !== null) await navigate({ to: paths.settlement(made.id) });
      }}
    />
  );
}
