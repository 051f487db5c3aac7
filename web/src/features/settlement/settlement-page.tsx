import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Afrekening } from '../../../../src/modules/settlement/api.ts';
import { apiSend, apiUrl } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { uiText } from '../../ui/ui.nl.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { settleText as text } from './settle.nl.ts';
import { settlementQuery } from './settlement-queries.ts';
import { SettlementView } from './settlement-view.tsx';

/** A settlement that was proposed or decided, as it was seen. */
export function SettlementPage() {
  const { id = '' } = useParams({ strict: false });
  const manages = useMay('settlements.manage');
  return (
    <PageQuery query={useQuery(settlementQuery(id))}>
      {(data) => (
        <SettlementView
          data={data}
          actions={
            <>
              {data.mag.beslissen && <Decide data={data} />}
              <Downloads id={id} />
            </>
          }
          above={
            data.status === 'voorstel' &&
            manages &&
            !data.mag.beslissen && <Alert tone="info" title={text.waitsForOther} />
          }
        />
      )}
    </PageQuery>
  );
}

const Downloads = ({ id }: { id: string }) =>
  (['pdf', 'xlsx'] as const).map((format) => (
    <LinkButton
      key={format}
      small
      download=""
      icon={<IconDownload size={16} aria-hidden />}
      href={apiUrl(`/afrekeningen/${encodeURIComponent(id)}/_exporteer`, { formaat: format })}
      aria-label={uiText.exportTo(format.toUpperCase())}
    >
      {format.toUpperCase()}
    </LinkButton>
  ));

function Decide({ data }: { data: Afrekening }) {
  const path = `/afrekeningen/${data.id}/besluit`;
  return (
    <>
      <FormDialog
        name="afrekening-vaststellen"
        button={text.decide.yes}
        look="primary"
        title={text.decide.yesTitle}
        intro={text.decide.yesIntro(data)}
        fields={[]}
        submitLabel={text.decide.yes}
        done={text.decide.saidYes}
        submit={() => apiSend('POST', path, { akkoord: true })}
      />
      <FormDialog
        name="afrekening-afwijzen"
        button={text.decide.no}
        title={text.decide.noTitle}
        intro={text.decide.noIntro}
        fields={[{ kind: 'long-text', name: 'reden', label: text.decide.reason, required: true }]}
        submitLabel={text.decide.no}
        done={text.decide.saidNo}
        submit={({ reden }) => apiSend('POST', path, { akkoord: false, reden })}
      />
    </>
  );
}
