import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { HandhavingszaakDetail, MogelijkeStap } from '../../../../src/modules/control/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { CaseCarried } from './case-carried.tsx';
import { caseQuery } from './control-queries.ts';
import { enforcementText } from './enforcement.nl.ts';
import { FileActs, WaitingSteps } from './file-acts.tsx';
import { FileSteps } from './file-steps.tsx';
import { filesText } from './files.nl.ts';
import { Turn } from './turn.tsx';

const text = enforcementText.one;

/** Where does this case stand, what came before, and what may be done now? */
export function CasePage() {
  const { id } = useParams({ from: '/aangemeld/handhaving/$id' });
  return <PageQuery query={useQuery(caseQuery(id))}>{(one) => <View one={one} />}</PageQuery>;
}

function View({ one }: { one: HandhavingszaakDetail }) {
  const own = useMay('controls.own');
  const path = `/handhavingszaken/${one.id}`;
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.enforcement, label: enforcementText.title }]} here={one.titel} />
      <PageHeading
        title={one.titel}
        sub={
          <>
            <p>{one.stand.zin}</p>
            <StatusWord status={one.status} />
          </>
        }
        actions={
          <FileActs
            mag={one.mag}
            name={`zaak-${one.id}`}
            fieldsFor={(soort) => fieldsOf(one, soort)}
            send={(soort, { gegrond, ...values }) =>
              apiSend('POST', `${path}/${own ? 'reacties' : 'stappen'}`, {
                ...values,
                soort,
                ...(gegrond && { gegrond: gegrond === 'ja' }),
              })
            }
          />
        }
      />
      <About one={one} />
      <WaitingSteps mag={one.mag} />
      {one.uitvoeringen.length > 0 && <CaseCarried one={one} />}
      <FileSteps steps={one.stappen} path={path} tellHidden={!own} />
    </>
  );
}

function fieldsOf({ maatregelen }: HandhavingszaakDetail, soort: MogelijkeStap['soort']): readonly FieldDefinition[] {
  if (soort === 'beslissing-op-bezwaar')
    return [{ kind: 'choice', name: 'gegrond', label: text.upheld, required: true, options: text.upheldOptions }];
  if (soort !== 'voornemen') return [];
  const options = maatregelen.map(({ sleutel, titel }) => ({ value: sleutel, label: titel }));
  return [
    { kind: 'choice', name: 'maatregel', label: text.chooseMeasure, required: true, options },
    { kind: 'day', name: 'van', label: text.from, hint: text.monthsHint },
    { kind: 'day', name: 'tot', label: text.through },
  ];
}

function About({ one }: { one: HandhavingszaakDetail }) {
  const mayReadFile = useMay('suppliers.read');
  const { aanbieder, gekozen, vlag, feiten } = one;
  return (
    <section className="section" aria-labelledby="waarover">
      <BlockHeading id="waarover" title={text.what} />
      <FactList
        facts={[
          ...(aanbieder
            ? [
                {
                  label: filesText.provider,
                  value: mayReadFile ? (
                    <AppLink href={paths.provider(aanbieder.id)}>{aanbieder.naam}</AppLink>
                  ) : (
                    aanbieder.naam
                  ),
                },
              ]
            : []),
          { label: filesText.turn, value: <Turn stand={one.stand} /> },
          { label: enforcementText.ground, value: one.grond },
          { label: text.basis, value: one.grondslag },
          { label: text.scope, value: one.reikwijdte },
          { label: enforcementText.doubt, value: enforcementText.doubtWords[one.twijfel] },
          ...(one.contract
            ? [
                {
                  label: text.contract,
                  value: <AppLink href={paths.contract(one.contract.id)}>{one.contract.nummer}</AppLink>,
                },
              ]
            : []),
          ...(gekozen
            ? [
                {
                  label: text.measure,
                  value:
                    gekozen.van && gekozen.tot
                      ? `${gekozen.titel}: ${text.months(gekozen.van, gekozen.tot)}`
                      : gekozen.titel,
                },
              ]
            : []),
          ...(vlag ? [{ label: text.flag, value: text.flagValue(vlag) }] : []),
          ...(feiten ? [{ label: text.facts, value: feiten }] : []),
        ]}
      />
    </section>
  );
}
