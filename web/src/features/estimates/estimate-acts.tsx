import { apiSend } from '../../api/client.ts';
import type { Raming } from '../../api/types.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { ImportDialog } from '../../ui/import/import-dialog.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { estimatesText as text } from './estimates.nl.ts';
import { frameFields } from './estimates-page.tsx';
import { readEuros, typedEuros } from './typed-values.ts';

/** Taking the estimate along, and for who made it: changing, reading in and adopting. */
export function EstimateActs({ estimate }: { estimate: Raming }) {
  const path = `/ramingen/${estimate.id}`;
  const etag = etagOf(estimate.versie);
  return (
    <>
      <ExportButtons path={path} query={{}} />
      {estimate.mag.wijzigen && (
        <>
          <ImportDialog
            small
            button={text.import.button}
            title={text.import.title}
            intro={text.import.intro}
            path={path}
          />
          <ChangeFrame estimate={estimate} />
          <FormDialog
            name="tarieven-overnemen"
            small
            button={text.refresh}
            title={text.refreshTitle}
            intro={text.refreshIntro}
            fields={[]}
            submitLabel={text.refresh}
            done={text.refreshed}
            submit={() => apiSend('POST', `${path}/tariefverversingen`, undefined, { etag })}
          />
          <FormDialog
            name="vaststellen"
            small
            button={text.adopt}
            look="primary"
            title={text.adoptTitle}
            intro={text.adoptIntro(
              estimate.uitkomst.midden.totaalCent + estimate.uitkomst.midden.ltaCent,
              estimate.jaar,
            )}
            fields={[]}
            submitLabel={text.adoptAct(estimate.jaar)}
            done={text.adopted}
            submit={() => apiSend('POST', `${path}/vaststellingen`, undefined, { etag })}
          />
        </>
      )}
    </>
  );
}

function ChangeFrame({ estimate }: { estimate: Raming }) {
  return (
    <FormDialog
      name="kader"
      small
      button={text.head.button}
      title={text.head.title}
      fields={[{ kind: 'text', name: 'naam', label: text.make.name, required: true }, ...frameFields]}
      initial={{
        naam: estimate.naam,
        kader: typedEuros(estimate.kaderCent),
        kaderBron: estimate.kaderBron,
        lta: typedEuros(estimate.ltaCent),
        ltaBron: estimate.ltaBron ?? '',
      }}
      submitLabel={text.save}
      done={text.saved}
      submit={({ naam, kader, kaderBron, lta, ltaBron }) =>
        apiSend(
          'PATCH',
          `/ramingen/${estimate.id}`,
          {
            naam,
            kaderCent: readEuros(kader),
            kaderBron,
            ltaCent: readEuros(lta) ?? null,
            ltaBron: ltaBron ?? null,
          },
          { etag: etagOf(estimate.versie) },
        )
      }
    />
  );
}
