import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { HandhavingszaakDetail, RodeVlaggen } from '../../../../src/modules/control/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { protocolQuery } from './control-queries.ts';
import { enforcementText as text } from './enforcement.nl.ts';

/** Opens a case, about one provider, for a flag when it is given; nothing is established by it. */
export function OpenCase({ flag, primary = false }: { flag?: RodeVlaggen['vlaggen'][number]; primary?: boolean }) {
  const router = useRouter();
  const providers = useOrganisationOptions('aanbieder');
  const { data: protocol } = useQuery(protocolQuery);
  const grounds = protocol?.document.gronden.map(({ sleutel, titel }) => ({ value: sleutel, label: titel })) ?? [];
  return (
    <FormDialog
      name={flag ? `zaak-${flag.aanbieder.id}-${flag.regel}` : 'zaak'}
      button={flag ? text.flags.openCase : text.open}
      {...(flag && { buttonLabel: text.flags.openCaseOf(flag), small: true })}
      {...(primary && { look: 'primary' as const })}
      title={text.open}
      intro={text.openIntro}
      fields={[
        {
          kind: 'choice',
          name: 'aanbiederId',
          label: text.provider,
          required: true,
          options: flag ? [{ value: String(flag.aanbieder.id), label: flag.aanbieder.naam }] : providers,
        },
        { kind: 'text', name: 'titel', label: text.caseTitle, required: true },
        { kind: 'choice', name: 'grond', label: text.ground, required: true, options: grounds },
        { kind: 'choice', name: 'twijfel', label: text.doubt, required: true, options: text.doubts },
        { kind: 'long-text', name: 'feiten', label: text.facts, required: true, hint: text.factsHint },
      ]}
      initial={
        flag
          ? {
              aanbiederId: String(flag.aanbieder.id),
              titel: flag.titel,
              feiten: `${flag.titel}: ${text.flags.value(flag)}.`,
              twijfel: 'verdenking',
            }
          : { twijfel: 'verdenking' }
      }
      submitLabel={text.open}
      done={text.opened}
      submit={async ({ aanbiederId, ...rest }) => {
        const body = { ...rest, aanbiederId: Number(aanbiederId), vlag: flag?.regel ?? null };
        const { id } = await apiSend<HandhavingszaakDetail>('POST', '/handhavingszaken', body);
        router.history.push(paths.enforcementCase(id));
      }}
    />
  );
}
