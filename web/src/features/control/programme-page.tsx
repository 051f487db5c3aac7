import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ControleprogrammaDetail } from '../../../../src/modules/control/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { formatDay } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { programmeQuery } from './control-queries.ts';
import { FileActs } from './file-acts.tsx';
import { FileSteps } from './file-steps.tsx';
import { filesText } from './files.nl.ts';
import { materialText as text } from './material.nl.ts';

/** Is the general control plan public, and what comes next? */
export function ProgrammePage() {
  const { id } = useParams({ from: '/aangemeld/materiele-controles/programmas/$id' });
  return <PageQuery query={useQuery(programmeQuery(id))}>{(programme) => <View programme={programme} />}</PageQuery>;
}

function View({ programme }: { programme: ControleprogrammaDetail }) {
  const path = `/controleprogrammas/${programme.id}`;
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.controls, label: text.title }]} here={programme.titel} />
      <PageHeading
        title={programme.titel}
        sub={
          <p>
            {programme.stand.zin} {programme.openbaar && <AppLink href={programme.openbaar}>{text.readPublic}</AppLink>}
          </p>
        }
        actions={
          <FileActs
            mag={programme.mag}
            name={`programma-${programme.id}`}
            fieldsFor={(soort) =>
              soort === 'gepubliceerd'
                ? [{ kind: 'text', name: 'vindplaats', label: text.placeLabel, hint: text.placeHint }]
                : []
            }
            send={(soort, values) => apiSend('POST', `${path}/stappen`, { ...values, soort })}
          />
        }
      />
      <FactStrip
        facts={[
          { label: filesText.municipality, lines: [programme.gemeente?.naam ?? ''] },
          { label: text.year, lines: [String(programme.jaar)] },
          { label: text.controls, lines: [text.count(programme.controles)] },
          { label: filesText.opened, lines: [formatDay(programme.geopend)] },
        ]}
      />
      <FileSteps steps={programme.stappen} path={path} tellHidden={false} />
    </>
  );
}
