import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiUrl } from '../../api/client.ts';
import { claimQuery } from '../../api/queries.ts';
import type { Declaratie } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { dayOfInstant, formatDay, formatMonthYear } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Alert } from '../../ui/alert/alert.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { exchangeText } from '../exchange/exchange.nl.ts';
import { ClaimCauses } from './claim-causes.tsx';
import { ClaimLines } from './claim-lines.tsx';
import { ClaimVerdict } from './claim-verdict.tsx';
import { claimsText as text } from './claims.nl.ts';

/** Will this be paid, and what is to be repaired? The verdict first, then causes, then lines. */
export function ClaimPage() {
  const { id } = useParams({ from: '/aangemeld/declaraties/$id' });
  return <PageQuery query={useQuery(claimQuery(id))}>{(claim) => <View claim={claim} />}</PageQuery>;
}

function View({ claim }: { claim: Declaratie }) {
  const mayReadLines = useMay('claims.read-lines');
  const mayReadMessages = useMay('messages.read');
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.claims, label: text.title }]} here={claim.nummer} />
      <PageHeading
        title={text.one(claim.nummer)}
        sub={
          <>
            <span>{subOf(claim)}</span>
            <StatusWord status={claim.status} />
          </>
        }
        actions={
          claim.antwoordBerichtId !== null &&
          mayReadMessages && (
            <>
              <LinkButton href={paths.message(claim.antwoordBerichtId)}>{exchangeText.explainAnswer}</LinkButton>
              <LinkButton
                download=""
                href={apiUrl(`/berichten/${claim.antwoordBerichtId}/inhoud`)}
                icon={<IconDownload size={16} aria-hidden />}
              >
                {exchangeText.downloadAnswer}
              </LinkButton>
            </>
          )
        }
      />
      <ClaimVerdict claim={claim} />
      {claim.oorzaken.length > 0 && <ClaimCauses claim={claim} linked={mayReadLines} />}
      <section className="section" aria-labelledby="regels">
        <BlockHeading id="regels" title={text.linesTitle} />
        {mayReadLines ? <ClaimLines claimId={claim.id} /> : <Alert title={text.notLines} />}
      </section>
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

const subOf = (claim: Declaratie): string =>
  text.subOf(
    claim.aanbieder.naam,
    claim.gemeente.naam,
    formatMonthYear(claim.periode.van.slice(0, 7)),
    formatDay(dayOfInstant(claim.ingediendOp)),
  );
