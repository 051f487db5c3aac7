import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import { replayChoicesQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatDay, parseDutchEuros } from '../../format/index.ts';
import { chosenOf, type FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { replayText as text } from './replay.nl.ts';

const COMMON: readonly FieldDefinition[] = [
  { kind: 'day', name: 'van', label: text.from, required: true },
  { kind: 'day', name: 'tot', label: text.through, required: true },
  { kind: 'long-text', name: 'reden', label: text.reason, hint: text.reasonHint, required: true },
];

const AMOUNT = /^€?\s*(\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,\d{1,2})?$/;

/** The ways to begin: another tariff, other terms, or without a rule. What comes out opens at once. */
export function NewReplay() {
  const { data } = useQuery(replayChoicesQuery);
  const navigate = useNavigate();
  if (!data) return null;
  const send = async (body: object) => {
    const { id } = await apiSend<{ id: number }>('POST', '/herberekeningen', body);
    await navigate({ to: paths.replay(id) });
  };
  return (
    <>
      <FormDialog
        name="tarief"
        button={text.tariff.button}
        look="primary"
        title={text.tariff.title}
        intro={text.tariff.intro}
        fields={[
          {
            kind: 'lookup',
            name: 'tarief',
            label: text.tariff.tariff,
            hint: text.tariff.hint,
            required: true,
            options: data.tarieven.map((one) => ({
              value: String(one.id),
              label: text.tariff.option(
                one.aanbieder.naam,
                one.product.naam,
                one.contract,
                formatCents(one.tariefCent),
                formatDay(one.van),
              ),
            })),
          },
          {
            kind: 'text',
            name: 'bedrag',
            label: text.tariff.amount,
            required: true,
            pattern: AMOUNT,
            patternHint: text.tariff.noAmount,
          },
          ...COMMON,
        ]}
        submitLabel={text.submit}
        done={text.made}
        submit={({ tarief, bedrag = '', ...rest }) =>
          send({ ...rest, tariefId: Number(tarief), tariefCent: parseDutchEuros(bedrag) })
        }
      />
      {data.voorwaarden.length > 0 && (
        <FormDialog
          name="voorwaarden"
          button={text.terms.button}
          title={text.terms.title}
          intro={text.terms.intro}
          fields={[
            {
              kind: 'choice',
              name: 'voorwaarden',
              label: text.terms.terms,
              required: true,
              options: data.voorwaarden.map(({ id, naam, versie, van }) => ({
                value: String(id),
                label: text.terms.option(naam, versie, formatDay(van)),
              })),
            },
            ...COMMON,
          ]}
          submitLabel={text.submit}
          done={text.made}
          submit={({ voorwaarden, ...rest }) => send({ ...rest, voorwaardenId: Number(voorwaarden) })}
        />
      )}
      <FormDialog
        name="controle"
        button={text.rule.button}
        title={text.rule.title}
        intro={text.rule.intro}
        fields={[
          {
            kind: 'many',
            name: 'regels',
            label: text.rule.rules,
            required: true,
            options: data.regels.map(({ regel, titel }) => ({ value: regel, label: `${regel}: ${titel}` })),
          },
          ...COMMON,
        ]}
        submitLabel={text.submit}
        done={text.made}
        submit={({ regels, ...rest }) => send({ ...rest, zonderRegels: chosenOf(regels) })}
      />
    </>
  );
}
