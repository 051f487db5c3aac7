import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { organisationQuery } from '../../api/queries.ts';
import type { Organisatie } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatPeriod } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { OrganisationChecks } from './organisation-checks.tsx';
import { OrganisationContacts } from './organisation-contacts.tsx';
import { OrganisationRelations } from './organisation-relations.tsx';
import { partiesText } from './parties.nl.ts';

const text = partiesText.organisation;

/** Who is this, how does it stand to the others, and is it in order? */
export function OrganisationPage() {
  const { id } = useParams({ from: '/aangemeld/organisaties/$id' });
  return <PageQuery query={useQuery(organisationQuery(id))}>{(one) => <View organisation={one} />}</PageQuery>;
}

const isBoughtFrom = ({ soort }: Organisatie) => soort === 'aanbieder' || soort === 'gecertificeerde-instelling';

function View({ organisation }: { organisation: Organisatie }) {
  const mayRead = useMay('cooperation.read');
  const bought = isBoughtFrom(organisation);
  const codes = [
    organisation.cbsCode && `CBS ${organisation.cbsCode}`,
    organisation.agbCode && `AGB ${organisation.agbCode}`,
    organisation.kvkNummer && `KvK ${organisation.kvkNummer}`,
  ].filter((code): code is string => Boolean(code));
  return (
    <>
      <Breadcrumbs
        trail={[{ href: paths.organisations, label: partiesText.organisations.title }]}
        here={organisation.naam}
      />
      <PageHeading title={organisation.naam} sub={<p>{capitalised(plainWord(organisation.soort))}</p>} />
      <FactStrip
        facts={[
          { label: partiesText.codes, lines: codes.length > 0 ? codes : [partiesText.none] },
          { label: partiesText.period, lines: [formatPeriod(organisation.van, organisation.tot)] },
          { label: text.phone, lines: [organisation.telefoon ?? partiesText.none] },
          ...(organisation.gemeente ? [{ label: text.municipality, lines: [organisation.gemeente.naam] }] : []),
        ]}
      />
      <OrganisationRelations organisation={organisation} />
      {mayRead && bought && <OrganisationChecks organisation={organisation} />}
      {mayRead && bought && <OrganisationContacts organisation={organisation} />}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}
