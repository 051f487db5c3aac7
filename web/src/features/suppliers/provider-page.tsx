import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import type { Dossier } from '../../../../src/modules/suppliers/api.ts';
import { paths } from '../../app/paths.ts';
import { capitalised } from '../../app/words.nl.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { FileConditions } from './file-conditions.tsx';
import { FileContracts } from './file-contracts.tsx';
import { FileOverview } from './file-overview.tsx';
import { FileReports } from './file-reports.tsx';
import { FileSignals } from './file-signals.tsx';
import { FileTalks } from './file-talks.tsx';
import { FileTier } from './file-tier.tsx';
import { FileTimeline } from './file-timeline.tsx';
import { Help } from './help.tsx';
import { fileQuery, ownFileQuery } from './supplier-queries.ts';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.file;

/** Everything about one provider, with what matters first. */
export function ProviderPage() {
  const { id } = useParams({ from: '/aangemeld/aanbieders/$id' });
  return <PageQuery query={useQuery(fileQuery(id))}>{(file) => <View file={file} own={false} />}</PageQuery>;
}

/** The same file as the provider itself sees it. */
export function OwnFilePage() {
  const { state } = useListPlace();
  return (
    <PageQuery query={useQuery(ownFileQuery({ regio: state.regio }))}>{(file) => <View file={file} own />}</PageQuery>
  );
}

const PARTS = Object.keys(text.tabs) as (keyof typeof text.tabs)[];
type Part = (typeof PARTS)[number];

function View({ file, own }: { file: Dossier; own: boolean }) {
  const router = useRouter();
  const { state, hrefWith } = useListPlace();
  const part = PARTS.find((each) => each === state.deel) ?? 'overzicht';
  return (
    <>
      {!own && (
        <Breadcrumbs trail={[{ href: paths.providers, label: suppliersText.list.title }]} here={file.aanbieder.naam} />
      )}
      <PageHeading
        title={own ? text.ownTitle : file.aanbieder.naam}
        sub={<p>{own ? `${text.ownSub} ${file.samenvatting}` : file.samenvatting}</p>}
      />
      <FactStrip facts={factsOf(file, own)} />
      <Tabs
        label={text.label}
        tabs={PARTS.map((each) => ({
          key: each,
          label: text.tabs[each],
          count: countOf(file, each),
          content: <PartOf file={file} part={each} own={own} />,
        }))}
        selected={part}
        onSelect={(next) =>
          router.history.push(
            hrefWith({
              deel: next === 'overzicht' ? undefined : next,
              zoek: undefined,
              soort: undefined,
              cursor: undefined,
            }),
          )
        }
      />
      <Help lines={own ? text.ownHelp : text.help} />
    </>
  );
}

function factsOf({ beheer, omvang, niveau, accountmanager, regio }: Dossier, own: boolean) {
  const tier = { label: text.tier, lines: niveau ? [niveau.naam, text.since(niveau.van)] : [text.noTier] };
  if (own || !beheer || !omvang)
    return [
      { label: text.region, lines: [regio.naam] },
      { label: text.manager, lines: [accountmanager ?? text.noManager] },
      tier,
    ];
  const { vorm, volgensRegel, sinds } = beheer;
  return [
    {
      label: text.managed,
      lines: [capitalised(vorm), ...(vorm === volgensRegel ? [] : [text.byRule(volgensRegel)])],
    },
    {
      label: text.manager,
      lines: [beheer.accountmanager?.naam ?? text.noManager, ...(sinds ? [text.since(sinds)] : [])],
    },
    { label: text.size, lines: text.sizeLines(omvang) },
    { label: text.quality, lines: text.qualityLines(omvang) },
    tier,
  ];
}

function countOf(file: Dossier, part: Part): number | undefined {
  const counts: Partial<Record<Part, number>> = {
    contracten: file.contracten.filter(({ loopt }) => loopt).length,
    signalen: file.signalen.length + (file.mag.reageren ? file.voorgelegd.length : 0),
    overleg: file.acties.filter(({ status }) => ['open', 'te-laat', 'gereed-gemeld'].includes(status)).length,
    meldingen: file.meldingen.filter(({ verbeterd }) => !verbeterd).length,
  };
  return counts[part];
}

function PartOf({ file, part, own }: { file: Dossier; part: Part; own: boolean }) {
  switch (part) {
    case 'contracten':
      return <FileContracts file={file} />;
    case 'signalen':
      return <FileSignals file={file} own={own} />;
    case 'overleg':
      return <FileTalks file={file} own={own} />;
    case 'meldingen':
      return <FileReports file={file} own={own} />;
    case 'randvoorwaarden':
      return <FileConditions file={file} />;
    case 'niveau':
      return <FileTier file={file} own={own} />;
    case 'tijdlijn':
      return <FileTimeline file={file} own={own} />;
    default:
      return <FileOverview file={file} own={own} />;
  }
}
