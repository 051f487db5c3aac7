import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MaterieleControleDetail } from '../../../../src/modules/control/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatDay } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { bodyOf, fieldsOf, initialOf } from './control-fields.ts';
import { ControlLines } from './control-lines.tsx';
import { ControlOutcome } from './control-outcome.tsx';
import { ControlPlan } from './control-plan.tsx';
import { controlQuery, purposeOf } from './control-queries.ts';
import { DrawSample } from './draw-sample.tsx';
import { FileActs, WaitingSteps } from './file-acts.tsx';
import { FileSteps } from './file-steps.tsx';
import { filesText } from './files.nl.ts';
import { materialText as text } from './material.nl.ts';

/** Where does this control stand, on which plan does it rest, and what comes next? */
export function ControlPage() {
  const { id } = useParams({ from: '/aangemeld/materiele-controles/$id' });
  return <PageQuery query={useQuery(controlQuery(id))}>{(control) => <View control={control} />}</PageQuery>;
}

function View({ control }: { control: MaterieleControleDetail }) {
  const own = useMay('controls.own');
  const path = `/materiele-controles/${control.id}`;
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.controls, label: text.title }]} here={control.titel} />
      <PageHeading
        title={control.titel}
        sub={<p>{control.stand.zin}</p>}
        actions={
          <>
            <DrawSample control={control} />
            <FileActs
              mag={control.mag}
              name={`controle-${control.id}`}
              fieldsFor={(soort) => fieldsOf(control, soort)}
              initialFor={initialOf}
              send={(soort, values) =>
                own
                  ? apiSend('POST', `${path}/reacties`, { tekst: values.tekst })
                  : apiSend('POST', `${path}/stappen`, bodyOf(soort, values), { purpose: purposeOf(control) })
              }
            />
          </>
        }
      />
      <FactStrip
        facts={[
          { label: filesText.provider, lines: [control.aanbieder?.naam ?? ''] },
          { label: filesText.municipality, lines: [control.gemeente?.naam ?? ''] },
          { label: text.kind, lines: [text.kindWords[control.soort]] },
          { label: filesText.opened, lines: [formatDay(control.geopend)] },
        ]}
      />
      <WaitingSteps mag={control.mag} />
      <ControlOutcome control={control} />
      {control.leestRegels && <ControlLines control={control} />}
      {control.plan && <ControlPlan plan={control.plan} />}
      <FileSteps steps={control.stappen} path={path} tellHidden={!own} />
    </>
  );
}
