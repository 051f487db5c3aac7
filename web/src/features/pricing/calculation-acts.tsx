import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import type { Tarief, Tariefberekening } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { dayOfInstant } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import type { FigureChange } from './changed-figures.ts';
import { pricingText } from './pricing.nl.ts';
import { StandingTariffs } from './standing-tariffs.tsx';
import { useOwnMunicipality } from './use-own.ts';

const text = pricingText.calculate;

/** Keeps the changed figures as the next version; each of them with its source. */
export function SaveCalculation({
  calculation,
  changes,
}: {
  calculation: Tariefberekening;
  changes: readonly FigureChange[];
}) {
  const router = useRouter();
  const client = useQueryClient();
  return (
    <FormDialog
      name="bewaar-berekening"
      button={text.save}
      look="primary"
      title={text.saveTitle}
      intro={text.saveIntro}
      fields={[
        { kind: 'text', name: 'titel', label: text.sourceTitle, required: true },
        { kind: 'day', name: 'op', label: text.sourceDay, required: true },
      ]}
      initial={{ op: dayOfInstant(new Date()) }}
      submitLabel={text.save}
      done={text.saved}
      submit={async (bron) => {
        const made = await apiSend<Tariefberekening>(
          'PUT',
          `/tariefberekeningen/${calculation.id}`,
          { wijzigingen: changes, bron: { ...bron, status: 'voorgesteld' } },
          { etag: etagOf(calculation.versie) },
        );
        await client.invalidateQueries();
        router.history.push(paths.calculation(made.id));
      }}
    />
  );
}

/** Makes a calculation into the tariff from a day on. */
export function AdoptTariff({ calculation }: { calculation: Tariefberekening }) {
  const router = useRouter();
  const municipalities = useOrganisationOptions('gemeente');
  const own = useOwnMunicipality();
  const providers = useOrganisationOptions('aanbieder');
  return (
    <FormDialog
      name="stel-vast"
      button={text.adopt}
      look="primary"
      title={text.adopt}
      intro={own ? text.adoptOwn(own.naam) : text.adoptIntro}
      beforeFields={<StandingTariffs productId={calculation.product.id} />}
      fields={[
        { kind: 'day', name: 'van', label: text.adoptFrom, required: true },
        { kind: 'day', name: 'tot', label: text.adoptThrough },
        ...(own
          ? []
          : [
              {
                kind: 'choice' as const,
                name: 'gemeenteId',
                label: text.adoptMunicipality,
                hint: text.adoptMunicipalityHint,
                options: municipalities,
              },
            ]),
        ...(calculation.aanbieder
          ? []
          : [
              {
                kind: 'choice' as const,
                name: 'aanbiederId',
                label: text.adoptProvider,
                hint: text.adoptProviderHint,
                options: providers,
              },
            ]),
        { kind: 'long-text', name: 'toelichting', label: text.adoptNote },
      ]}
      submitLabel={text.adopt}
      done={text.adopted}
      submit={async ({ gemeenteId, aanbiederId, ...values }) => {
        const provider = calculation.aanbieder?.id ?? (aanbiederId && Number(aanbiederId));
        const made = await apiSend<Tarief>('POST', '/tarieven', {
          ...values,
          berekeningId: calculation.id,
          versie: calculation.versie,
          ...(own && { gemeenteId: own.id }),
          ...(gemeenteId && { gemeenteId: Number(gemeenteId) }),
          ...(provider && { aanbiederId: provider }),
        });
        router.history.push(paths.tariff(made.id));
      }}
    />
  );
}
